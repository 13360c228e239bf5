namespace B24CoachBot.Domain.Conversations;

/// <summary>A meeting whose agreements were written down, by CoPilot or by whoever pasted its minutes. All texts are people's words.</summary>
/// <param name="CallId">The portal's number of the video call; null for pasted minutes.</param>
/// <param name="Participants">The only people who may hear of it.</param>
/// <param name="Agreements">As written, with mentions as the portal spells them.</param>
public sealed record MeetingHeld(
    long? CallId, UserId Organiser, IReadOnlyList<UserId> Participants, DateTimeOffset At, string Topic, IReadOnlyList<string> Agreements);

/// <summary>A meeting that stands in somebody's calendar. The title is people's words.</summary>
public sealed record NextMeeting(string Title, DateTimeOffset StartsAt);

/// <summary>A task that a meeting led to, as the portal has it now.</summary>
/// <param name="Link">A path on the portal.</param>
public sealed record TaskNow(long Id, string Title, bool Done, UserId? Responsible, DateTimeOffset? Deadline, string Link);
