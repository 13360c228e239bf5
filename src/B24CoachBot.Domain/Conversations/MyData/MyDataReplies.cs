namespace B24CoachBot.Domain.Conversations.MyData;

/// <summary>Which template says a state, with what model and which buttons.</summary>
public static class MyDataReplies
{
    public static Reply Of(MyDataDraft draft) => draft.State switch
    {
        MyDataState.AskingErase => Asking(draft),
        MyDataState.Erased => Erased(draft),
        MyDataState.Past => Page(draft) with { Buttons = [] },
        _ => Page(draft),
    };

    public static Reply File(MyDataDraft draft, bool failed) => Say(draft, "mydata/file", new Sent(failed));

    public static Reply Kept(MyDataDraft draft) => Say(draft, "mydata/kept", new object());

    public static Reply Unclear(MyDataDraft draft) => Say(draft, "mydata/unclear", new Again(Math.Min(draft.Unclear, 3)));

    public static Reply Help(MyDataDraft draft) => Say(draft, "mydata/why", Days(draft));

    public static Reply Outdated(MyDataDraft draft) => Say(draft, "mydata/outdated", new object());

    private static Reply Page(MyDataDraft draft) => Say(draft, "mydata/page", draft.Records!, Button(draft, MyDataVerbs.Export), Button(draft, MyDataVerbs.Erase));

    private static Reply Asking(MyDataDraft draft) => Say(
        draft, "mydata/asking-erase", Days(draft), Button(draft, MyDataVerbs.Confirm), Button(draft, MyDataVerbs.Keep), Button(draft, MyDataVerbs.Export));

    private static Reply Erased(MyDataDraft draft) => Say(draft, "mydata/erased", Days(draft));

    private static Remaining Days(MyDataDraft draft) => new(draft.Records?.KeepDays ?? 0);

    private static Button Button(MyDataDraft draft, string verb) => new(new Press(verb, draft.Id, draft.Shown).ToString(), verb.Replace('-', '_'));

    private static Reply Say(MyDataDraft draft, string template, object model, params IReadOnlyList<Button> buttons) => new(template, model, draft.Tongue, buttons);

    public sealed record Sent(bool Failed);

    public sealed record Again(int Times);

    /// <param name="KeepDays">How long what is not erased is kept.</param>
    public sealed record Remaining(int KeepDays);
}
