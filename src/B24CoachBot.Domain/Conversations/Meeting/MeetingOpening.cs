using B24CoachBot.Domain.Attention;

namespace B24CoachBot.Domain.Conversations.Meeting;

/// <summary>What begins the conversation: a follow-up of the portal, before the organiser alone, or minutes that somebody pasted, before that one.</summary>
public static class MeetingOpening
{
    public static Hearing Of(BotEvent.MeetingEnded ended, string newId, Frames frames, Known known)
    {
        var meeting = ended.Meeting;
        if (!Unasked.Meeting(meeting.Organiser, ended.At, known) || known.People.Find(meeting.Organiser) is null || !meeting.Participants.Contains(meeting.Organiser))
        {
            return Hearing.Silence;
        }

        var offered = MeetingNotes.Marks(known.Notes, meeting.CallId);
        var fresh = meeting.Agreements.Where(text => !offered.Contains(MeetingReading.MarkOf(text))).DistinctBy(MeetingReading.MarkOf).ToList();
        if (frames.Open.OfType<MeetingDraft>().FirstOrDefault(draft => draft.CallId == meeting.CallId) is { } open)
        {
            var more = fresh.Where(text => open.Items.All(item => item.Mark != MeetingReading.MarkOf(text))).ToList();
            return more.Count == 0 ? Hearing.Silence : Hearing.For(open, new MeetingHeard.More(MeetingReading.Items(more, meeting, open.Items.Count + 1, known)));
        }

        // A later version of a meeting that was told of brings only what is new.
        var before = offered.Count > 0 ? null : Left(ended.Before, known.Notes, known.Calendar.Zone);
        var left = offered.Count > 0 || ended.Before is not { } last ? [] : Undecided(last, fresh.Select(MeetingReading.MarkOf), known);
        var now = MeetingReading.Items(fresh, meeting, left.Count + 1, known);
        if (left.Count + now.Count == 0 && before is not { Tasks.Count: > 0 })
        {
            return Hearing.Silence;
        }

        var draft = Told(meeting, newId, ended.At, known) with { Items = [.. left, .. now], Before = before };
        var earlier = frames.Open.OfType<MeetingDraft>().Where(other => other.CallId is { } call && call == ended.Before?.CallId).ToList();
        return new Hearing.ForDrafts(
        [
            .. earlier.Select(other => ((Draft)other, (Meaning)new MeetingHeard.Superseded())),
            (draft, Free(draft, frames with { Open = [.. frames.Open.Except(earlier)] }, ended.At, known)),
        ]);
    }

    /// <summary>Pasted minutes come from the person's own hand: they are answered at once.</summary>
    public static Hearing? Of(Opening opening, Known known)
    {
        var minutes = opening.Command == OfficeCommands.Minutes ? opening.Said.Text
            : opening is { Command: null, Said.Forward: not null } ? OfficeCommands.MinutesIn(opening.Said.Text)
            : null;
        if (minutes is null)
        {
            return null;
        }

        var author = opening.Happened.By.Id;
        var lines = MeetingPhrases.Lines(minutes).DistinctBy(MeetingReading.MarkOf).ToList();
        if (lines.Count == 0)
        {
            return Routing.Say(opening.Happened, "meeting/no-lines", opening.Said.Tongue);
        }

        var meeting = new MeetingHeld(null, opening.Said.Speaker, [author], opening.Said.At, "", lines);
        var draft = new MeetingDraft
        {
            Id = opening.NewId,
            Author = author,
            Tongue = opening.Said.Tongue,
            OpenedAt = opening.Said.At,
            TouchedAt = opening.Said.At,
            MessageId = opening.Said.MessageId,
            State = MeetingState.Waiting,
            CallId = null,
            PastedIn = MeetingMinutes.DialogOf(opening.Happened.Where),
            Topic = "",
            HeldAt = opening.Said.At,
            Participants = [],
            Items = MeetingReading.Items(lines, meeting, 1, known),
            Before = MeetingMinutes.Before(known.Notes, opening.Happened.Where, opening.Said.At, known.Calendar.Zone),
        };
        return new Hearing.ForDrafts([(draft, new MeetingHeard.Free(draft.Before?.Tasks ?? [], PeopleOf(draft)))])
        {
            Besides = opening.Happened.Where.Private ? [] : [new Effect.Say(opening.Happened.Where, Reply.Plain("groups/draft-sent", new { opening.Happened.By.Name }, opening.Said.Tongue))],
        };
    }

    public static MeetingHeard Free(MeetingDraft draft, Frames frames, DateTimeOffset at, Known known)
    {
        var later = WhenToAsk.OfMeeting(known.Notes, at, known.Calendar) ?? frames.BusyUntil(draft, at);
        return draft.Next is { } next && next.StartsAt <= (later ?? at) ? new MeetingHeard.TooLate()
            : later is { } until ? new MeetingHeard.NotYet(until)
            : new MeetingHeard.Free(draft.Before?.Tasks ?? [], [.. PeopleOf(draft).Append(draft.Author).Distinct()]) { Instead = MeetingReminding.Standing(draft, frames) };
    }

    /// <summary>A list that nobody asked for, of a meeting that the portal knows; what is in it is still to be said.</summary>
    internal static MeetingDraft Told(MeetingHeld held, string newId, DateTimeOffset at, Known known) => new()
    {
        Id = newId,
        Author = held.Organiser,
        Tongue = SpokenTongue.Of(known),
        OpenedAt = TimeZoneInfo.ConvertTime(at, known.Calendar.Zone),
        TouchedAt = at,
        MessageId = 0,
        State = MeetingState.Waiting,
        CallId = held.CallId,
        Topic = held.Topic,
        HeldAt = TimeZoneInfo.ConvertTime(held.At, known.Calendar.Zone),
        Participants = held.Participants,
    };

    internal static MeetingBefore? Left(MeetingHeld? before, IReadOnlyList<Note> notes, TimeZoneInfo zone) => before is { CallId: { } call }
        ? new MeetingBefore(call, TimeZoneInfo.ConvertTime(before.At, zone), before.Agreements.Count, MeetingNotes.Tasks(notes, call), [])
        : null;

    /// <summary>Agreements of the meeting before that the organiser saw and said neither yes nor no to, and that did not come up again.</summary>
    /// <param name="again">Marks of those that did.</param>
    internal static IReadOnlyList<MeetingItem> Undecided(MeetingHeld before, IEnumerable<string> again, Known known)
    {
        var seen = MeetingNotes.Marks(known.Notes, before.CallId);
        var decided = MeetingNotes.Decided(known.Notes, before.CallId).Concat(again).ToHashSet();
        return MeetingReading.Items([.. before.Agreements.Where(text => MeetingReading.MarkOf(text) is var mark && seen.Contains(mark) && !decided.Contains(mark))], before, 1, known);
    }

    private static UserId[] PeopleOf(MeetingDraft draft) => [.. draft.Items.Select(item => item.Who).OfType<UserId>().Distinct()];
}
