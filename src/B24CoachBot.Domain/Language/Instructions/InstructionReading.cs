using B24CoachBot.Domain.Language.Text;
using B24CoachBot.Domain.People;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>One pass over an instruction whose term has been read: each field takes its words, the title gets what is left.</summary>
internal static class InstructionReading
{
    public static Instruction Of(
        string text, (Heard<When> Term, IReadOnlyList<TextSpan> TakenBack) dated, PeopleDirectory directory, UserId author, IReadOnlyList<TaskKindWords> kinds, IReadOnlyList<string>? projects)
    {
        var when = dated.Term;
        var scene = new Scene(text, directory) { Repeats = when is Heard<When>.Value { Said.Kind: WhenKind.Recurring } };
        var spans = new List<ReadFrom>();
        foreach (var span in dated.TakenBack)
            scene.Use(span);
        foreach (var span in Said(when))
        {
            scene.Use(span);
            spans.Add(new ReadFrom("deadline", span));
        }

        DropAddress(scene);
        var priority = PriorityWords.Read(scene, spans);
        var done = DoneWords.Read(scene, spans);
        var project = ProjectReader.Read(scene, projects, spans);
        var checklist = ChecklistReader.Read(scene, spans);
        DropNegated(scene);
        var cast = Cast.Read(scene, author);
        DropReport(scene, cast.Responsible);
        var crm = CrmReader.Read(scene).FindAll(mention => !spans.Exists(span => span.Field == "project" && span.From.Start < mention.From.End && mention.From.Start < span.From.End));
        TitlePieces.DropFillers(scene);
        Step? first = null;
        if (checklist.Count == 0)
            checklist = StepChain.Read(scene, spans, out first);
        var (title, titleTokens) = TitleReader.Read(scene, first, checklist);
        AddSpans(spans, cast, crm);
        return new Instruction
        {
            Title = title,
            Responsible = cast.Responsible,
            Accomplices = cast.Accomplices,
            Observers = cast.Observers,
            When = when,
            Priority = priority,
            Kind = KindReader.Read(scene, titleTokens, kinds) ?? KindReader.Read(scene, Rest(scene, titleTokens.Length == 0), kinds),
            Project = project,
            Checklist = checklist,
            DoneCriteria = done,
            Crm = crm,
            Spans = spans,
            From = new TextSpan(0, text.Length),
            HasThing = Array.Exists(titleTokens, at => TitlePieces.IsThing(scene, at)),
            HasAction = Array.Exists(titleTokens, at => VerbForms.IsAction(scene.Key(at)) || VerbForms.IsFinite(scene.Key(at)) || SelfWords.IsTaking(scene.Key(at))) || titleTokens.Length > 0 && VerbForms.IsEnglishVerb(scene.Key(titleTokens[0])),
            IsVague = checklist.Count == 0 && done.Count == 0 && crm.Count == 0 && VagueWords.AreAll(scene, titleTokens),
        };
    }

    private static IReadOnlyList<TextSpan> Said(Heard<When> when) => when switch
    {
        Heard<When>.Value value => value.From,
        Heard<When>.Unclear unclear => unclear.From,
        _ => [],
    };

    // The items of a list are parts of the task; its kind is that of the whole, when there is a word for it.
    private static IEnumerable<int> Rest(Scene scene, bool all) => Enumerable.Range(0, scene.Tokens.Count).Where(i => !scene.Used[i] || all && scene.Inside[i] < 0);

    /// <summary>«/task», the bot's own mention.</summary>
    private static void DropAddress(Scene scene)
    {
        for (var i = 0; i < scene.Tokens.Count && i < 4; i++)
        {
            if (scene.IsMark(i, '/') && scene.Key(i + 1).Length > 0)
                scene.Use(i, i + 1);
            else if (scene.Inside[i] >= 0 && scene.People[scene.Inside[i]] is { IsUnknown: true, IsAddressed: true } bot)
                scene.Use(bot.First, bot.Last);
            else if (scene.IsMark(i, '@') && scene.Inside[i] < 0)
                scene.Use(i, i + 1);
        }
    }

    /// <summary>«не Петрову, а Ким»: the first is nobody's business.</summary>
    private static void DropNegated(Scene scene)
    {
        foreach (var named in scene.People)
        {
            if (scene.Key(named.First - 1) is "не" or "not" && (scene.Key(named.Last + 1) is "а" or "but" || scene.IsMark(named.Last + 1, ',')))
                scene.Use(named.First - 1, named.Last);
        }
    }

    /// <summary>«Victor said Meyer must …»: who passed the order on is no part of it.</summary>
    private static void DropReport(Scene scene, PersonMention? doer)
    {
        if (doer is null)
        {
            DropAsker(scene);
            return;
        }

        if (scene.Tokens.FindIndex(token => token.Span.Start == doer.From.Start) is not (var at and > 0))
            return;
        var clause = scene.ClauseAt(at);
        for (var i = at - 1; i >= clause.First; i--)
        {
            if (RoleWords.Reporting.Contains(scene.Key(i)) || RoleWords.Ordered.Contains(scene.Key(i)))
            {
                scene.Use(clause.First, at - 1);
                return;
            }
        }
    }

    /// <summary>«Евгения Львовна просила найти дизайнера»: who asks is no part of what is asked.</summary>
    private static void DropAsker(Scene scene)
    {
        foreach (var named in scene.People)
        {
            if (named.First == scene.ClauseAt(named.First).First && RoleWords.Ordered.Contains(scene.Key(named.Last + 1)) && VerbForms.IsInfinitive(scene.Key(named.Last + 2)))
                scene.Use(named.First, named.Last + 1);
        }
    }

    private static void AddSpans(List<ReadFrom> spans, Cast cast, List<CrmMention> crm)
    {
        if (cast.Responsible is { } responsible)
            spans.Add(new ReadFrom("responsible", responsible.From));
        spans.AddRange(cast.Accomplices.Select(mention => new ReadFrom("accomplices", mention.From)));
        spans.AddRange(cast.Observers.Select(mention => new ReadFrom("observers", mention.From)));
        spans.AddRange(crm.Select(mention => new ReadFrom("crm", mention.From)));
    }
}
