using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>Who does it, who helps and who watches: every reason weighed against the others.</summary>
internal sealed class Cast
{
    private readonly record struct Part(PersonMention Mention, Reason Reason, int Order);

    private readonly Scene scene;
    private readonly List<Part> parts = [];

    private Cast(Scene scene) => this.scene = scene;

    public PersonMention? Responsible { get; private set; }

    public List<PersonMention> Accomplices { get; } = [];

    public List<PersonMention> Observers { get; } = [];

    public static Cast Read(Scene scene, UserId author)
    {
        var cast = new Cast(scene);
        var reader = new RoleReader(scene);
        var crowds = Crowds.Of(scene).ToList();
        var left = crowds.ConvertAll(crowd => cast.ByWords(crowd, reader));
        foreach (var crowd in left.Where(crowd => crowd.Count > 0))
            cast.ByPlace(crowd, reader);
        if (SelfWords.Read(scene) is { } self && !(cast.HasCall() && (scene.Key(self.First) is "напомни" or "напомните" or "remind" || scene.Key(self.Last) is "мне" && scene.Key(self.First) is "на")))
            cast.Add(new PersonMention(scene.Span(self.First, self.Last).In(scene.Text), scene.Span(self.First, self.Last), [author]), self);
        cast.AddAuthor(reader, author);
        cast.Settle();
        return cast;
    }

    /// <summary>«меня в копию», «я помогу», keep me posted.</summary>
    private void AddAuthor(RoleReader reader, UserId author)
    {
        for (var i = 0; i < scene.Tokens.Count; i++)
        {
            var cases = SelfWords.CasesOf(scene.Key(i));
            if (cases == Morphology.Cases.None || scene.Used[i] || scene.Quoted[i] || scene.Forwarded[i])
                continue;
            if (reader.ByWords(new Named(i, i, [], cases)) is { Role: TaskRole.Observer or TaskRole.Accomplice } reason && !(scene.Key(i) is "мне" && scene.Key(i - 1) is "копию" or "копия"))
                Add(new PersonMention(scene.Span(i, i).In(scene.Text), scene.Span(i, i), [author]), reason);
        }
    }

    /// <summary>«Оксана, скажи Свете убрать»: Оксана is called, so it is hers to tell.</summary>
    private bool IsErrand(Reason reason) => reason.Role == TaskRole.Responsible && RoleWords.Telling.Contains(scene.Key(reason.First))
        && parts.Exists(part => part.Reason is { Role: TaskRole.Responsible, Case: Morphology.Cases.Called, Weight: 1 } && part.Mention.Fits.Count > 0 && scene.Clauses.Exists(clause => clause.First == part.Reason.Last + 2 && clause.First == reason.First));

    /// <summary>«Никита, напомни мне про смету»: the one who is called reminds.</summary>
    private bool HasCall() => parts.Exists(part => part.Reason is { Role: TaskRole.Responsible, Case: Morphology.Cases.Called } && part.Mention.Fits.Count > 0);

    /// <summary>One reason serves all who are named together («соисполнители: Иванов, Петров и Ким»); returns those it does not reach.</summary>
    private List<Named> ByWords(List<Named> crowd, RoleReader reader)
    {
        var reasons = crowd.ConvertAll(reader.ByWords);
        var left = new List<Named>();
        for (var i = 0; i < crowd.Count; i++)
        {
            var reason = reasons[i].Role != TaskRole.None ? reasons[i] : Shared(crowd, reasons, i);
            if (reason.Role == TaskRole.None)
                left.Add(crowd[i]);
            else
                Add(crowd[i], reason);
        }

        if (left.Count < crowd.Count && left.Count == 0)
            scene.Use(crowd[0].First, crowd[^1].Last);
        return left;
    }

    private Reason Shared(List<Named> crowd, List<Reason> reasons, int at)
    {
        var own = (crowd[at].First, crowd[at].Last);
        for (var i = at - 1; i >= 0; i--)
        {
            if (reasons[i].Role == TaskRole.None)
                continue;
            // «cc Robert, Olga to order…»: the last of them has work of their own.
            var isOther = at == crowd.Count - 1 && scene.IsMark(crowd[at].First - 1, ',') && GoesOn(crowd[at].Last + 1);
            return reasons[i].Last > crowd[i].Last || isOther ? default : reasons[i] with { First = own.First, Last = own.Last };
        }

        for (var i = at + 1; i < crowd.Count; i++)
        {
            if (reasons[i].Role != TaskRole.None)
                return reasons[i].Last > crowd[i].Last && !IsOnesOwn(crowd[i].Last + 1) ? reasons[i] with { First = own.First, Last = own.Last } : default;
        }

        return default;
    }

    private bool GoesOn(int at) => VerbForms.IsAction(scene.Key(at)) || VerbForms.IsFinite(scene.Key(at)) || VerbForms.IsEnglishVerb(scene.Key(at)) || scene.Key(at) is "to" or "please" or "пусть" or "должен" or "должна" || scene.IsMark(at, ':');

    /// <summary>«Ира, Маша поможет»: a verb in the singular is about the last name only.</summary>
    private bool IsOnesOwn(int at) => scene.Key(at) is var key && (key is "пусть" or "будет" or "helps" or "joins" or "assists" || VerbForms.IsFinite(key) && !key.EndsWith("ют", StringComparison.Ordinal) && !key.EndsWith("ут", StringComparison.Ordinal) && !key.EndsWith("ят", StringComparison.Ordinal) && !key.EndsWith("ат", StringComparison.Ordinal));

    private void ByPlace(List<Named> crowd, RoleReader reader)
    {
        var together = crowd[0] with { Last = crowd[^1].Last, Cases = crowd.Aggregate(crowd[0].Cases, (all, named) => all & named.Cases) };
        var reason = crowd.Count == 1 || together.Cases == Morphology.Cases.None ? default : reader.ByPlace(together);
        if (reason.Role == TaskRole.None)
        {
            foreach (var named in crowd)
            {
                if (reader.ByPlace(named) is { Role: not TaskRole.None } own && !IsErrand(own))
                    Add(named, own);
            }

            return;
        }

        foreach (var named in crowd)
            Add(named, reason with { First = Math.Min(named.First, named == crowd[0] ? reason.First : named.First), Last = named.Last });
        scene.Use(crowd[0].First, crowd[^1].Last);
    }

    private void Add(Named named, Reason reason)
    {
        var people = named.In(reason.Case);
        if (named.IsAll && people.Length > 1)
        {
            foreach (var person in people)
                Add(Mention(named, [person]), reason);
            return;
        }

        Add(Mention(named, people), reason);
    }

    private void Add(PersonMention mention, Reason reason)
    {
        parts.Add(new Part(mention, reason, mention.From.Start));
        scene.Use(reason.First, reason.Last);
    }

    private PersonMention Mention(Named named, int[] people)
    {
        var span = named.Span(scene.Tokens);
        return new PersonMention(span.In(scene.Text), span, [.. people.Select(person => scene.Index.Keys[person].Id)]);
    }

    private void Settle()
    {
        var (observed, helping) = (new HashSet<UserId>(), new HashSet<UserId>());
        var doers = parts.FindAll(part => part.Reason.Role == TaskRole.Responsible);
        // A name that the directory lacks is somebody only when nobody known is told more plainly.
        var best = doers.Count == 0 ? 0 : doers.Max(part => part.Reason.Weight);
        var lead = doers.Where(part => part.Reason.Weight == best).OrderBy(part => IsOutdone(part, doers)).ThenBy(part => part.Order).FirstOrDefault();
        Responsible = doers.Count == 0 ? null : lead.Mention;
        foreach (var part in parts.OrderBy(part => part.Order))
        {
            var isHelper = part.Reason.Role == TaskRole.Accomplice
                || part.Reason.Role == TaskRole.Responsible && part != lead && part.Reason.Weight == best && !IsOutdone(part, doers);
            if (part.Reason.Role == TaskRole.Observer)
                Put(Observers, part.Mention, observed);
            else if (isHelper && !Same(part.Mention, Responsible))
                Put(Accomplices, part.Mention, helping);
        }
    }

    /// <summary>«Дорофеева дожать Юле»: a stranger who only stands first, beside a colleague who is told.</summary>
    private static bool IsOutdone(Part part, List<Part> doers) => part is { Mention.Fits.Count: 0, Reason.Case: Morphology.Cases.Called }
        && doers.Exists(other => other.Mention.Fits.Count > 0 && other.Reason.Case != Morphology.Cases.Called && other.Reason.Weight >= part.Reason.Weight);

    /// <summary>An employee once, however often named; a name that several fit, or nobody, every time.</summary>
    private static void Put(List<PersonMention> list, PersonMention mention, HashSet<UserId> known)
    {
        if (mention.Only is not { } id || known.Add(id))
            list.Add(mention);
    }

    private static bool Same(PersonMention one, PersonMention? other) => other is not null && one.Only is { } id && other.Only == id;
}
