using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Meeting;

/// <summary>What words and buttons mean in the draft's state: first those about the list, then those that mean the same everywhere, then the answer.</summary>
public static class MeetingSpoken
{
    public static MeetingHeard Hear(MeetingDraft draft, Words said, Known known) =>
        draft.State == MeetingState.ConfirmingUndo ? OfUndo(said.Text)
        : Undoes(draft, said) ?? OfList(draft, said.Text) ?? Everywhere(draft, said.Text) ?? Answer(draft, said, known);

    /// <summary>Nothing is asked any more; null when the words are about something else.</summary>
    public static MeetingHeard? HearAfter(MeetingDraft draft, Words said) =>
        Undoes(draft, said) ?? (GlobalWordReader.Read(said.Text) is null ? null : new MeetingHeard.NothingAsked());

    public static MeetingHeard Hear(MeetingDraft draft, Press press, long messageId)
    {
        var (verb, number) = MeetingVerbs.Read(press.Verb);
        var list = verb is MeetingVerbs.Take or MeetingVerbs.Clarify or MeetingVerbs.TakeAll or MeetingVerbs.SkipAll;
        if (!draft.Waits || press.Card != (list ? draft.Listed : draft.Question) || (!list && draft.State == MeetingState.Choosing))
        {
            return new MeetingHeard.Stale(messageId);
        }

        return verb switch
        {
            MeetingVerbs.Take => One(draft, number, new MeetingHeard.Takes([number])),
            MeetingVerbs.Clarify => One(draft, number, new MeetingHeard.WantsToClarify(number)),
            MeetingVerbs.TakeAll => new MeetingHeard.Takes(OpenNumbers(draft)),
            MeetingVerbs.SkipAll => new MeetingHeard.Skips(OpenNumbers(draft)),
            MeetingVerbs.Undo when draft.State == MeetingState.ConfirmingUndo => new MeetingHeard.ConfirmedUndo(),
            MeetingVerbs.Keep when draft.State == MeetingState.ConfirmingUndo => new MeetingHeard.DeclinedUndo(),
            MeetingVerbs.Create => new MeetingHeard.SaidYes(),
            MeetingVerbs.Skip when draft.Asked is { } asked => new MeetingHeard.Skips([asked.Number]),
            MeetingVerbs.NoTerm => new MeetingHeard.NoTerm(),
            MeetingVerbs.Person => new MeetingHeard.ChosePerson(new UserId(number)),
            _ => new MeetingHeard.Stale(messageId),
        };
    }

    /// <summary>«отмени 2»; the bare word is heard before anything else, whatever is open.</summary>
    private static MeetingHeard? Undoes(MeetingDraft draft, Words said) => MeetingPhrases.Undoes(said.Text) is not { } number ? null
        : draft.Items.Any(item => item.Number == number && item.State == MeetingItemState.Created) ? new MeetingHeard.AskedUndo(number)
        : new MeetingHeard.NoSuch(number);

    private static MeetingHeard OfUndo(string text) => GlobalWordReader.Read(text) switch
    {
        GlobalWord.Yes or GlobalWord.Undo => new MeetingHeard.ConfirmedUndo(),
        GlobalWord.No or GlobalWord.Cancel or GlobalWord.Back or GlobalWord.Skip or GlobalWord.NotDiscussed or GlobalWord.Later => new MeetingHeard.DeclinedUndo(),
        GlobalWord.Help or GlobalWord.Why => new MeetingHeard.AskedHelp(),
        GlobalWord.Repeat or GlobalWord.Continue => new MeetingHeard.AskedToRepeat(),
        _ when Phrases.ConfirmsUndo(text) => new MeetingHeard.ConfirmedUndo(),
        _ when Phrases.KeepsTask(text) => new MeetingHeard.DeclinedUndo(),
        _ => new MeetingHeard.NotUnderstood(Word: false),
    };

    private static MeetingHeard? OfList(MeetingDraft draft, string text)
    {
        if (MeetingPhrases.Clarifies(text) is { } number)
        {
            return number > 0 ? One(draft, number, new MeetingHeard.WantsToClarify(number))
                : draft.Asked is { } asked ? new MeetingHeard.WantsToClarify(asked.Number)
                : draft.Open.Where(item => item.Lack is not (MeetingLack.None or MeetingLack.Term)).ToList() is [var only] ? new MeetingHeard.WantsToClarify(only.Number)
                : new MeetingHeard.WhichOnes();
        }

        // «к 5» or «15» answers the question of a term; numbers of the list are meant while the list is what was asked.
        if (draft.State is MeetingState.Choosing or MeetingState.Confirming && MeetingPhrases.Takes(text) is { } taken)
        {
            return Some(draft, taken, open => new MeetingHeard.Takes(open));
        }

        return MeetingPhrases.Skips(text) is { } skipped ? Some(draft, skipped, open => new MeetingHeard.Skips(open)) : AllWordReader.Read(text) switch
        {
            AllWord.All => new MeetingHeard.Takes(OpenNumbers(draft)),
            AllWord.None => new MeetingHeard.Skips(OpenNumbers(draft)),
            AllWord.Only only when draft.State == MeetingState.Choosing => Some(draft, Placed(draft, only.Numbers), open => new MeetingHeard.Takes(open)),
            AllWord.AllBut but => Some(draft, Placed(draft, but.Numbers), kept => new MeetingHeard.Takes([.. OpenNumbers(draft).Except(kept)])),
            AllWord.Drop drop => Some(draft, Placed(draft, drop.Numbers), open => new MeetingHeard.Skips(open)),
            AllWord.DropAllBut but => Some(draft, Placed(draft, but.Numbers), kept => new MeetingHeard.Skips([.. OpenNumbers(draft).Except(kept)])),
            _ => null,
        };
    }

    private static MeetingHeard? Everywhere(MeetingDraft draft, string text) => GlobalWordReader.Read(text) switch
    {
        GlobalWord.Yes when draft.State == MeetingState.Confirming => new MeetingHeard.SaidYes(),
        GlobalWord.Yes when draft.State == MeetingState.Choosing => OpenNumbers(draft) is [var only] ? new MeetingHeard.Takes([only]) : new MeetingHeard.WhichOnes(),
        GlobalWord.No or GlobalWord.Cancel or GlobalWord.Undo or GlobalWord.Skip or GlobalWord.NotDiscussed =>
            new MeetingHeard.Skips(draft.State != MeetingState.Choosing && draft.Asked is { } asked ? [asked.Number] : OpenNumbers(draft)),
        GlobalWord.Help or GlobalWord.Why => new MeetingHeard.AskedHelp(),
        GlobalWord.Repeat or GlobalWord.Continue => new MeetingHeard.AskedToRepeat(),
        GlobalWord.Back => new MeetingHeard.BackToList(),
        GlobalWord.Yes => new MeetingHeard.NotUnderstood(Word: true),
        null when MeetingPhrases.BackToList(text) => new MeetingHeard.BackToList(),
        var word => word is null ? null : new MeetingHeard.NotUnderstood(Word: true),
    };

    private static MeetingHeard Answer(MeetingDraft draft, Words said, Known known)
    {
        if (draft.State == MeetingState.Choosing)
        {
            return new MeetingHeard.NotUnderstood(Word: false);
        }

        if (MeetingPhrases.WithoutTerm(said.Text))
        {
            return new MeetingHeard.NoTerm();
        }

        var read = MeetingReading.Read(said.Text, said.At, draft.Author, known);
        var says = read.Responsible is not null || read.When is not Heard<When>.Nothing || (draft.State == MeetingState.Clarifying && read.Title.Length > 0);
        return says ? new MeetingHeard.Told(read, said.Text) : new MeetingHeard.NotUnderstood(Word: draft.State == MeetingState.Clarifying);
    }

    /// <summary>«последняя» counts among the open ones.</summary>
    private static IReadOnlyList<int> Placed(MeetingDraft draft, IReadOnlyList<int> numbers) =>
        [.. numbers.Select(number => number < 0 ? OpenNumbers(draft).Append(0).Max() : number)];

    private static MeetingHeard Some(MeetingDraft draft, IReadOnlyList<int> numbers, Func<IReadOnlyList<int>, MeetingHeard> heard) =>
        numbers.FirstOrDefault(number => !OpenNumbers(draft).Contains(number), -1) is var strange and >= 0 ? new MeetingHeard.NoSuch(strange) : heard(numbers);

    private static MeetingHeard One(MeetingDraft draft, int number, MeetingHeard heard) => Some(draft, [number], _ => heard);

    private static IReadOnlyList<int> OpenNumbers(MeetingDraft draft) => [.. draft.Open.Select(item => item.Number)];
}
