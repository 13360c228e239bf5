using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Approval;

/// <summary>What words and buttons mean in the draft's state.</summary>
public static class ApprovalSpoken
{
    private const int LongestName = 4;

    /// <summary>While something is asked.</summary>
    public static ApprovalHeard Hear(ApprovalDraft draft, Words said, Known known)
    {
        var word = GlobalWordReader.Read(said.Text);
        return word switch
        {
            GlobalWord.Help or GlobalWord.Why => new ApprovalHeard.AskedHelp(),
            GlobalWord.Repeat or GlobalWord.Continue => new ApprovalHeard.AskedToRepeat(),
            GlobalWord.Cancel or GlobalWord.Undo or GlobalWord.Back => new ApprovalHeard.Backs(),
            _ when ApprovalPhrases.MeansList(said.Text) => new ApprovalHeard.WantsList(),
            _ => draft.State switch
            {
                ApprovalState.AskingComment => Comment(said.Text, word),
                ApprovalState.AskingWhom => word is null ? Whom(said.Text, draft, known) : new ApprovalHeard.NotUnderstood(Word: true),
                _ => Confirmation(said.Text, word),
            },
        };
    }

    /// <summary>Words about a list or an approval that stands; null when they are about something else.</summary>
    public static ApprovalHeard? HearAfter(ApprovalDraft draft, Words said, Known known) => draft.State switch
    {
        ApprovalState.Nudged => ApprovalPhrases.MeansQuiet(said.Text) ? new ApprovalHeard.Quiets()
            : ApprovalPhrases.MeansLook(said.Text) ? new ApprovalHeard.Asked(draft.Author)
            : null,
        ApprovalState.Listed => RecordsPhrases.Line(said.Text) is (null, var number) ? new ApprovalHeard.Picks(number)
            : RecordsPhrases.MeansMore(said.Text) ? new ApprovalHeard.WantsMore()
            : null,
        ApprovalState.Chosen => ApprovalPhrases.Verdict(said.Text) is { } verdict ? new ApprovalHeard.Wants(verdict)
            : ApprovalPhrases.HandedOn(said.Text) is { } who ? who.Length == 0 ? new ApprovalHeard.Wants(ApprovalVerdict.HandOn) : Whom(who, draft, known)
            : ApprovalPhrases.MeansList(said.Text) ? new ApprovalHeard.WantsList()
            : null,
        _ => null,
    };

    public static ApprovalHeard Hear(ApprovalDraft draft, Press press, long messageId) =>
        (press.Card == draft.Shown ? InState(draft, press.Verb) : null) ?? new ApprovalHeard.Stale(messageId);

    private static ApprovalHeard? InState(ApprovalDraft draft, string verb) => (draft.State, verb) switch
    {
        (ApprovalState.Nudged, ApprovalVerbs.Look) => new ApprovalHeard.Asked(draft.Author),
        (ApprovalState.Nudged, ApprovalVerbs.Quiet) => new ApprovalHeard.Quiets(),
        (ApprovalState.Listed, ApprovalVerbs.More) => new ApprovalHeard.WantsMore(),
        (ApprovalState.Listed, _) when ApprovalVerbs.LineOf(verb) is { } number => new ApprovalHeard.Picks(number),
        (ApprovalState.Chosen, ApprovalVerbs.List) => new ApprovalHeard.WantsList(),
        (ApprovalState.Chosen, ApprovalVerbs.Approve) => new ApprovalHeard.Wants(ApprovalVerdict.Approve),
        (ApprovalState.Chosen, ApprovalVerbs.Reject) => new ApprovalHeard.Wants(ApprovalVerdict.Reject),
        (ApprovalState.Chosen, ApprovalVerbs.Acknowledge) => new ApprovalHeard.Wants(ApprovalVerdict.Acknowledge),
        (ApprovalState.Chosen, ApprovalVerbs.HandOn) => new ApprovalHeard.Wants(ApprovalVerdict.HandOn),
        (ApprovalState.AskingComment, ApprovalVerbs.WithoutComment) when !draft.MustComment => new ApprovalHeard.Comments(null),
        (ApprovalState.AskingWhom, _) when ApprovalVerbs.PersonOf(verb) is { } person && draft.Namesakes.Contains(person) => new ApprovalHeard.NamesOne(person),
        (ApprovalState.Confirming, ApprovalVerbs.Confirm) => new ApprovalHeard.Agrees(),
        (ApprovalState.Sending, ApprovalVerbs.Confirm or ApprovalVerbs.Back) => new ApprovalHeard.InWork(),
        (ApprovalState.AskingComment or ApprovalState.AskingWhom or ApprovalState.Confirming, ApprovalVerbs.Back) => new ApprovalHeard.Backs(),
        _ => null,
    };

    /// <summary>Words of a person, whatever they say; a bare yes or no is no reason.</summary>
    private static ApprovalHeard Comment(string text, GlobalWord? word) =>
        word is GlobalWord.Skip or GlobalWord.NotDiscussed || ApprovalPhrases.WithoutComment(text) ? new ApprovalHeard.Comments(null)
        : word is null ? new ApprovalHeard.Comments(text.Trim())
        : new ApprovalHeard.NotUnderstood(Word: true);

    private static ApprovalHeard Confirmation(string text, GlobalWord? word) =>
        word is GlobalWord.Yes || ApprovalPhrases.Confirms(text) ? new ApprovalHeard.Agrees()
        : word is GlobalWord.No or GlobalWord.Skip or GlobalWord.NotDiscussed ? new ApprovalHeard.Backs()
        : new ApprovalHeard.NotUnderstood(word is not null);

    /// <summary>A short answer that names nobody known is still an answer; a long one is about something else.</summary>
    private static ApprovalHeard Whom(string text, ApprovalDraft draft, Known known)
    {
        var offered = draft.Namesakes.Count == 0 ? known.People : new People.PeopleDirectory([.. draft.Namesakes.Select(known.People.Find).OfType<People.Person>()]);
        return Named(PersonReader.Read(text, offered, draft.Author), draft)
            ?? Named(PersonReader.Read(text, known.People, draft.Author), draft)
            ?? (PersonReader.Read(text, known.Others, null) is PersonReading.Match { People: [var left] } ? new ApprovalHeard.NamesNobody(text.Trim(), left)
                : text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= LongestName ? new ApprovalHeard.NamesNobody(text.Trim(), null)
                : new ApprovalHeard.NotUnderstood(Word: false));
    }

    private static ApprovalHeard? Named(PersonReading reading, ApprovalDraft draft) => reading switch
    {
        PersonReading.Match { People: [var one] } => one == draft.Author ? new ApprovalHeard.NamesSelf() : new ApprovalHeard.NamesOne(one),
        PersonReading.Match { People: { Count: > 1 } several } => new ApprovalHeard.NamesSeveral([.. several.Where(each => each != draft.Author)]),
        PersonReading.Ambiguous { People: { Count: > 0 } several } => new ApprovalHeard.NamesSeveral([.. several.Where(each => each != draft.Author)]),
        _ => null,
    };
}
