using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Conversations.Lesson;

/// <summary>Which template says a state, with what model and which buttons.</summary>
public static class LessonReplies
{
    /// <summary>The draft's card in its state.</summary>
    public static Reply Of(LessonDraft draft, LessonScene scene) => draft.State switch
    {
        LessonState.Choosing => Choosing(draft, scene),
        LessonState.Practising => Practising(draft, scene),
        LessonState.TryingAgain => TryingAgain(draft, scene),
        LessonState.Explained => Explained(draft, null, scene),
        LessonState.OfferingMore => OfferingMore(draft, scene),
        LessonState.PutAside => PutAside(draft),
        LessonState.Lapsed => Lapsed(draft),
        _ => Ended(draft),
    };

    public static Reply Choosing(LessonDraft draft, LessonScene scene)
    {
        var page = LessonLibrary.Page(draft, scene.Known);
        var madeUp = LessonLibrary.Next(draft, scene.Known) is not null;
        return Say(
            draft,
            "lesson/choosing",
            new LessonModels.Choosing(
                page?.For.Entity ?? CrmKind.Deal, draft.Pipeline, [.. page?.Fields.Select(field => field.In(draft.Tongue)).Select(text => new LessonModels.Field(text.Title, text.Why)) ?? []],
                OwnOf(draft, scene), madeUp, draft.Mastered.Count),
            [
                .. draft.Own is null ? Array.Empty<Button>() : [Button(draft, LessonVerbs.OnMine, primary: true)],
                .. madeUp ? [Button(draft, LessonVerbs.OnMadeUp, primary: draft.Own is null)] : Array.Empty<Button>(),
            ]);
    }

    public static Reply Explained(LessonDraft draft, string? key, LessonScene scene)
    {
        var field = LessonLibrary.Field(draft, scene.Known, key);
        var number = field is null ? 0 : LessonLibrary.Page(draft, scene.Known)!.Fields.ToList().IndexOf(field) + 1;
        return Say(
            draft,
            "lesson/explained",
            new LessonModels.Explained(field?.In(draft.Tongue).Title, field?.In(draft.Tongue).Why, number, draft.State == LessonState.Explained),
            draft.State == LessonState.Explained ? [Button(draft, LessonVerbs.GoOn, primary: true), Button(draft, LessonVerbs.Enough)] : []);
    }

    public static Reply PutAside(LessonDraft draft) => Say(draft, "lesson/put-aside", Progress(draft));

    public static Reply Ended(LessonDraft draft) => Say(draft, "lesson/ended", Progress(draft));

    public static Reply Lapsed(LessonDraft draft) => Say(draft, "lesson/lapsed", Progress(draft));

    public static Reply Help(LessonDraft draft) => Say(draft, "repairs/help", new object());

    public static Reply NothingToGoBack(LessonDraft draft) => Say(draft, "repairs/nothing-to-go-back", new object());

    public static Reply Outdated(LessonDraft draft) => Say(draft, "call/outdated", new object());

    public static Reply Unclear(LessonDraft draft) => Say(draft, "lesson/unclear", new LessonModels.Unclear(Math.Min(draft.Unclear, 3), draft.State switch
    {
        LessonState.Choosing => draft.Own is null ? "made-up" : "choosing",
        LessonState.Explained => "explained",
        LessonState.OfferingMore => "more",
        _ => "field",
    }));

    private static Reply Practising(LessonDraft draft, LessonScene scene)
    {
        var field = LessonLibrary.Field(draft, scene.Known);
        var text = field?.In(draft.Tongue);
        var options = field?.Reading == FieldReading.Choice ? LessonLibrary.Ask(draft, field, scene.Known).Options : [];
        var (client, said, own) = Talk(draft, draft.Word is null, scene);
        return Say(
            draft,
            "lesson/practising",
            new LessonModels.Practising(WordOf(draft, scene.Known), client, said, own, text?.Title ?? "", text?.Rule ?? "", text?.Question ?? "", LessonProgress.HelpOf(draft), [.. options.Select(option => option.Name)]),
            Button(draft, LessonVerbs.NotDiscussed), Button(draft, LessonVerbs.Enough));
    }

    private static Reply TryingAgain(LessonDraft draft, LessonScene scene)
    {
        var field = LessonLibrary.Field(draft, scene.Known);
        var (client, said, own) = Talk(draft, draft.Retold, scene);
        return Say(
            draft,
            "lesson/trying-again",
            new LessonModels.TryingAgain(draft.Hint ?? LessonHint.Nothing, field?.Reading ?? FieldReading.Text, field?.In(draft.Tongue).Title ?? "", client, said, own),
            Button(draft, LessonVerbs.NotDiscussed), Button(draft, LessonVerbs.Enough));
    }

    /// <summary>The call that is practised, when it is to be told.</summary>
    private static (string? Client, string? Said, LessonModels.OwnCall? Own) Talk(LessonDraft draft, bool told, LessonScene scene) => !told ? (null, null, null)
        : LessonLibrary.Call(draft, scene.Known) is { } call ? (call.In(draft.Tongue).Client, LessonLibrary.Fill(call.In(draft.Tongue).Said, call, draft, scene.Known), null)
        : (null, null, OwnOf(draft, scene));

    private static Reply OfferingMore(LessonDraft draft, LessonScene scene)
    {
        var another = LessonLibrary.Next(draft, scene.Known) is not null;
        return Say(
            draft,
            "lesson/offering-more",
            new LessonModels.OfferingMore(WordOf(draft, scene.Known), draft.Practice is null, draft.Mastered.Count, draft.PageSize, another),
            [.. another ? [Button(draft, LessonVerbs.More, primary: true)] : Array.Empty<Button>(), Button(draft, LessonVerbs.Enough)]);
    }

    /// <summary>How the field before went. The example stands beside every attempt but a day, a choice or a yes, which are right or not.</summary>
    private static LessonModels.Word? WordOf(LessonDraft draft, Known known)
    {
        if (draft.Word is not { } how || draft.Passed is not [.., var last] || LessonLibrary.Field(draft, known, last) is not { } field)
        {
            return null;
        }

        var record = LessonLibrary.Call(draft, known)?.Find(last);
        var plain = field.Reading is FieldReading.Date or FieldReading.Choice or FieldReading.YesNo;
        var shows = how is LessonWord.Shown || (how is LessonWord.Good && !plain);
        return new LessonModels.Word(
            how, field.Reading, shows ? LessonLibrary.Example(draft, field, known) : null, record is { Undiscussed: true }, draft.Practice is null, draft.NamedPerson, draft.Mastered.Count, draft.PageSize);
    }

    private static LessonModels.OwnCall? OwnOf(LessonDraft draft, LessonScene scene) => draft.Own is { } own
        ? new LessonModels.OwnCall(own.Client, own.Case.BeganAt, scene.Known.Calendar.Day(own.Case.BeganAt) == scene.Known.Calendar.Day(scene.At))
        : null;

    private static LessonModels.Progress Progress(LessonDraft draft) => new(draft.Mastered.Count, draft.PageSize);

    private static Button Button(LessonDraft draft, string verb, bool primary = false) =>
        new(new Press(verb, draft.Id, draft.Shown).ToString(), verb.Replace('-', '_'), Primary: primary);

    private static Reply Say(LessonDraft draft, string template, object model, params IReadOnlyList<Button> buttons) =>
        new(template, model, draft.Tongue, buttons);
}
