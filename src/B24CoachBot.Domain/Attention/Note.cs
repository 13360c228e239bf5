namespace B24CoachBot.Domain.Attention;

/// <summary>Something remembered of a person: names and numbers, never words. Most stand for thirty days; what a person chose or learnt, for a year.</summary>
public sealed record Note(string Name, string Value, DateTimeOffset At)
{
    public static TimeSpan Stands { get; } = TimeSpan.FromDays(30);

    public static TimeSpan Lasts { get; } = TimeSpan.FromDays(365);

    /// <summary>Whoever asked not to be asked must not have to ask again next month.</summary>
    public static IReadOnlyList<string> Lasting { get; } = [Mode, Attempt, Practised, Pace, Block, NudgeOff];

    /// <summary>A link to sign in was given; the value is its mark, which the first use takes away.</summary>
    public const string ConnectAsked = "connect-asked";

    /// <summary>The bot spoke first; the value is the card it was about, or empty.</summary>
    public const string Asked = "asked";

    /// <summary>A question after a call was refused or put off.</summary>
    public const string Refused = "refused";

    /// <summary>How questions after calls shall come: a member of <see cref="AskingMode"/>.</summary>
    public const string Mode = "mode";

    /// <summary>The language last spoken, when it was not the one before.</summary>
    public const string Tongue = "tongue";

    /// <summary>The mark of an answer given after a call, so that the same words are known again.</summary>
    public const string Print = "print";

    /// <summary>What an attempt in a lesson came to: the field and good, poor or copy, such as <c>services/budget:good</c>.</summary>
    public const string Attempt = "attempt";

    /// <summary>The key of a made-up call that was begun.</summary>
    public const string Practised = "practised";

    /// <summary>Copies of the example in a row, when they became a pattern: a number.</summary>
    public const string Copies = "copies";

    /// <summary>Questions that were due while the bot only watches.</summary>
    public const string WouldAsk = "would-ask";

    /// <summary>How often a lead wants the digest: a member of <see cref="DigestPace"/>.</summary>
    public const string Pace = "digest-pace";

    /// <summary>A block of the digest was taken off or put back: <c>-fields</c>, <c>+fields</c>.</summary>
    public const string Block = "block";

    /// <summary>A lead looked into a block of the digest, or liked the whole.</summary>
    public const string Opened = "opened";

    /// <summary>A block was in a weekly digest.</summary>
    public const string Shown = "shown";

    /// <summary>It was asked whether this block may go.</summary>
    public const string OfferedToGo = "offered-to-go";

    /// <summary>The lead was advised: the advice's kind and the person, such as <c>SameStep:8</c>.</summary>
    public const string Advised = "advised";

    /// <summary>The person was told what their lead will read: the advice's kind.</summary>
    public const string Told = "told";

    /// <summary>The person disliked a card and was told how to say why.</summary>
    public const string Disliked = "disliked";

    /// <summary>A guest of the portal turned to the bot.</summary>
    public const string Guest = "guest";

    /// <summary>Client data was asked for in a group.</summary>
    public const string GroupAsk = "group-ask";

    /// <summary>The person waits for readiness to be measured.</summary>
    public const string ReadinessWanted = "readiness-wanted";

    /// <summary>An agreement of a meeting was shown, skipped or made a task: the call's number, a mark of the agreement and what became of it.</summary>
    public const string Agreement = "agreement";

    /// <summary>Pasted minutes led to a task: the dialogue they were pasted in, the moment, and the task's number, with a minus when it was taken back.</summary>
    public const string MinutesTask = "minutes-task";

    /// <summary>Somebody of the lead's was reminded of an approval, by whomever: its number.</summary>
    public const string Nudged = "nudged";

    /// <summary>The person asked what a task means: <c>bot</c> or <c>other</c>, whose task it was.</summary>
    public const string ClarificationAsked = "clarification-asked";

    /// <summary>An answer came: whose task it was and after how many minutes, such as <c>bot 6</c>.</summary>
    public const string ClarificationGiven = "clarification-given";

    /// <summary>The person and the bot have spoken of a task of the person's: its number.</summary>
    public const string TaskSpokenOf = "task-spoken-of";

    /// <summary>Somebody had the person reminded of an approval: its number.</summary>
    public const string NudgeTold = "nudge-told";

    /// <summary>The person does not want to be reminded of an approval: its number.</summary>
    public const string NudgeOff = "nudge-off";
}
