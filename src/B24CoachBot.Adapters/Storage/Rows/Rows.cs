namespace B24CoachBot.Adapters.Storage.Rows;

// The schema, one record a table. Column names and stored values are contracts; instants are Unix milliseconds.

/// <summary>A portal the bot serves, keyed by member id; the token is encrypted.</summary>
public sealed class PortalRow
{
    public required string Portal { get; init; }

    public int BotId { get; set; }

    public required string BotToken { get; set; }

    /// <summary>The next feed offset to ask for; everything below it is in the inbox.</summary>
    public long FeedOffset { get; set; }
}

/// <summary>An event that was accepted: it will be heard, once.</summary>
public sealed class InboxRow
{
    public long Id { get; init; }

    public required string Portal { get; init; }

    public required string Key { get; init; }

    /// <summary>The person whose turn it is; turns of one person run one after another.</summary>
    public int Subject { get; init; }

    /// <summary>JSON of the BotEvent; blanked when done.</summary>
    public required string Body { get; set; }

    public long AcceptedAt { get; init; }

    public RowState State { get; set; }

    public int Attempts { get; set; }
}

public sealed class DraftRow
{
    public required string Portal { get; init; }

    public required string Id { get; init; }

    public int Subject { get; init; }

    public required string StateName { get; set; }

    /// <summary>A commit must find the version it has read.</summary>
    public int Version { get; set; }

    public bool Ended { get; set; }

    public long TouchedAt { get; set; }

    /// <summary>JSON of the draft; blanked ten minutes after its end.</summary>
    public required string Body { get; set; }
}

/// <summary>One line of the journal of questions: who was asked what kind of change, and what became of it. No words of people.</summary>
public sealed class ConsentRow
{
    public required string Portal { get; init; }

    public required string DraftId { get; init; }

    public int Card { get; init; }

    public required string Change { get; init; }

    public required string State { get; set; }

    public int AskedOf { get; init; }

    public long AskedAt { get; init; }

    public int? By { get; set; }

    public long? At { get; set; }

    /// <summary>What became of the permitted change: a case of <c>Carried</c>, by its stored name; null while nothing is known.</summary>
    public string? Result { get; set; }

    /// <summary>What it was made into or written to: <c>Task:12</c>, <c>Deal:7</c>.</summary>
    public string? Target { get; set; }

    public long? ResultAt { get; set; }
}

/// <summary>Something to be carried to the portal.</summary>
public sealed class OutboxRow
{
    public long Id { get; init; }

    public required string Portal { get; init; }

    /// <summary>Rows of one lane go one after another: a dialogue, or the changes of one draft.</summary>
    public required string Lane { get; init; }

    /// <summary>0 chat, 1 write-back, 2 digest, 3 audit.</summary>
    public int Priority { get; init; }

    public int Subject { get; init; }

    /// <summary>JSON of the errand; blanked when done.</summary>
    public required string Body { get; set; }

    /// <summary>JSON of how far a several-step errand has come; null before its first step.</summary>
    public string? Progress { get; set; }

    public RowState State { get; set; }

    public int Attempts { get; set; }

    public long DueAt { get; set; }

    /// <summary>When the last request left; set before its first byte.</summary>
    public long? SentAt { get; set; }

    /// <summary>When the first request of the present step left; the portal forgets idempotency keys after a day.</summary>
    public long? FirstSentAt { get; set; }
}

/// <summary>Stored as numbers.</summary>
public enum RowState
{
    New = 0,

    /// <summary>A request left and no answer is stored: its fate is unknown.</summary>
    Sending = 1,
    Done = 2,
    Failed = 3,
}

/// <summary>The living message of a card.</summary>
public sealed class CardRow
{
    public required string Portal { get; init; }

    public required string Card { get; init; }

    public required string Dialog { get; init; }

    public long MessageId { get; set; }
}

/// <summary>The last messages of a dialogue, oldest first: <c>m790</c> a person's, <c>c…</c> a card's, <c>s</c> another of ours.</summary>
public sealed class TailRow
{
    public required string Portal { get; init; }

    public required string Dialog { get; init; }

    public required string Entries { get; set; }

    /// <summary>The newest message of ours in the dialogue.</summary>
    public long LastOwn { get; set; }
}

/// <summary>A moment a draft waits for.</summary>
public sealed class TimerRow
{
    public required string Portal { get; init; }

    public required string DraftId { get; init; }

    public required string What { get; init; }

    public int Subject { get; init; }

    public long DueAt { get; set; }
}

/// <summary>Whom a person meant by a name that fits several.</summary>
public sealed class HabitRow
{
    public required string Portal { get; init; }

    public int Subject { get; init; }

    /// <summary>The ids of those the name fits, ascending, joined by commas.</summary>
    public required string Among { get; init; }

    public int Chosen { get; set; }

    public long ChosenAt { get; set; }
}

/// <summary>Something remembered of a person for thirty days.</summary>
public sealed class NoteRow
{
    public long Id { get; init; }

    public required string Portal { get; init; }

    public int Subject { get; init; }

    public required string Name { get; init; }

    public required string Value { get; init; }

    public long At { get; init; }
}

/// <summary>How far a list of the portal was read.</summary>
public sealed class PositionRow
{
    public required string Portal { get; init; }

    public required string Name { get; init; }

    public long Value { get; set; }
}
