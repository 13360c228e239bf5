using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Errors;

/// <summary>What words and buttons mean in the draft's state.</summary>
public static class ErrorsSpoken
{
    /// <summary>While a line is to be named.</summary>
    public static ErrorsHeard Hear(ErrorsDraft draft, Words said) => RecordsPhrases.Line(said.Text) is var (mended, number)
        ? new ErrorsHeard.ClosesLine(mended ?? draft.Mended, number)
        : GlobalWordReader.Read(said.Text) switch
        {
            GlobalWord.Help or GlobalWord.Why => new ErrorsHeard.AskedHelp(),
            GlobalWord.Repeat or GlobalWord.Continue => new ErrorsHeard.AskedToRepeat(),
            GlobalWord.Cancel or GlobalWord.Undo or GlobalWord.No or GlobalWord.Skip or GlobalWord.Back or GlobalWord.NotDiscussed => new ErrorsHeard.KeepsAll(),
            _ when Phrases.KeepsTask(said.Text) => new ErrorsHeard.KeepsAll(),
            _ => Ordered(said.Text) ?? new ErrorsHeard.NotUnderstood(),
        };

    /// <summary>Of a list that stands; null when the words are not about it.</summary>
    public static ErrorsHeard? HearAfter(ErrorsDraft draft, Words said) => draft.State != ErrorsState.Shown ? null
        : RecordsPhrases.Line(said.Text) is ({ } mended, var number) ? new ErrorsHeard.ClosesLine(mended, number)
        : Ordered(said.Text);

    public static ErrorsHeard Hear(ErrorsDraft draft, Press press, long messageId) => (press.Card == draft.Shown ? press.Verb : null, draft.State) switch
    {
        (ErrorsVerbs.More, ErrorsState.Shown or ErrorsState.ChoosingLine) => new ErrorsHeard.WantsMore(),
        (ErrorsVerbs.Mended, ErrorsState.Shown or ErrorsState.ChoosingLine) => new ErrorsHeard.WantsToClose(Mended: true),
        (ErrorsVerbs.None, ErrorsState.Shown or ErrorsState.ChoosingLine) => new ErrorsHeard.WantsToClose(Mended: false),
        (ErrorsVerbs.Keep, ErrorsState.ChoosingLine) => new ErrorsHeard.KeepsAll(),
        _ => new ErrorsHeard.Stale(messageId),
    };

    private static ErrorsHeard? Ordered(string text) =>
        RecordsPhrases.MeansMore(text) ? new ErrorsHeard.WantsMore()
        : RecordsPhrases.MeansMended(text) ? new ErrorsHeard.WantsToClose(Mended: true)
        : RecordsPhrases.MeansNoError(text) ? new ErrorsHeard.WantsToClose(Mended: false)
        : null;
}
