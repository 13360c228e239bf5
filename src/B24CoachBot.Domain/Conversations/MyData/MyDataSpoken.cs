using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.MyData;

/// <summary>What words and buttons mean in the draft's state.</summary>
public static class MyDataSpoken
{
    /// <summary>While it is asked whether to erase. A bare «удалить» is no yes: it is what had been asked for.</summary>
    public static MyDataHeard Hear(Words said) => GlobalWordReader.Read(said.Text) switch
    {
        GlobalWord.Yes => new MyDataHeard.Confirmed(),
        GlobalWord.Help or GlobalWord.Why => new MyDataHeard.AskedHelp(),
        GlobalWord.Repeat or GlobalWord.Continue => new MyDataHeard.AskedToRepeat(),
        GlobalWord.No or GlobalWord.Undo or GlobalWord.Skip or GlobalWord.Back or GlobalWord.NotDiscussed => new MyDataHeard.Kept(),
        GlobalWord.Cancel when !RecordsPhrases.MeansErase(said.Text) => new MyDataHeard.Kept(),
        _ when Phrases.KeepsTask(said.Text) => new MyDataHeard.Kept(),
        _ when RecordsPhrases.ConfirmsErase(said.Text) => new MyDataHeard.Confirmed(),
        _ when RecordsPhrases.MeansErase(said.Text) => new MyDataHeard.WantsErasing(),
        _ when RecordsPhrases.MeansExport(said.Text) => new MyDataHeard.WantsFile(),
        _ => new MyDataHeard.NotUnderstood(),
    };

    /// <summary>Of a page that stands; null when the words are not about it.</summary>
    public static MyDataHeard? HearAfter(MyDataDraft draft, Words said) => draft.State != MyDataState.Shown ? null
        : RecordsPhrases.MeansExport(said.Text) ? new MyDataHeard.WantsFile()
        : RecordsPhrases.MeansErase(said.Text) ? new MyDataHeard.WantsErasing()
        : null;

    public static MyDataHeard Hear(MyDataDraft draft, Press press, long messageId) => (press.Card == draft.Shown ? press.Verb : null, draft.State) switch
    {
        (MyDataVerbs.Export, MyDataState.Shown) => new MyDataHeard.WantsFile(),
        (MyDataVerbs.Erase, MyDataState.Shown) => new MyDataHeard.WantsErasing(),
        (MyDataVerbs.Export, MyDataState.AskingErase) => new MyDataHeard.WantsFile(),
        (MyDataVerbs.Confirm, MyDataState.AskingErase) => new MyDataHeard.Confirmed(),
        (MyDataVerbs.Keep, MyDataState.AskingErase) => new MyDataHeard.Kept(),
        _ => new MyDataHeard.Stale(messageId),
    };
}
