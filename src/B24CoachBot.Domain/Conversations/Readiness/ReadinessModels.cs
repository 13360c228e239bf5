namespace B24CoachBot.Domain.Conversations.Readiness;

/// <summary>What the templates of <c>readiness/</c> and <c>rollout/</c> are given; property names in snake_case are their inputs.</summary>
public static class ReadinessModels
{
    /// <param name="Count">Signals that are present.</param>
    /// <param name="Unknown">Signals of which nothing is known.</param>
    /// <param name="Stop">The bot is not taken beyond the pilot.</param>
    public sealed record Card(DateTimeOffset At, int Count, int Unknown, bool Stop, IReadOnlyList<Line> Lines);

    /// <param name="Key">The signal's name in the captions.</param>
    /// <param name="Clue">Of its main clue; null where nothing was counted.</param>
    public sealed record Line(string Key, string State, string? Clue, int Count, int? Of);

    /// <param name="Signals">Those that are present or unknown.</param>
    /// <param name="Work">What is put right without a machine, as far as it was counted.</param>
    public sealed record Details(int Fields, int Mandatory, IReadOnlyList<string> NotMandatory, IReadOnlyList<DetailedSignal> Signals, IReadOnlyList<Work> Work);

    public sealed record DetailedSignal(string Key, string State, IReadOnlyList<DetailedClue> Clues);

    public sealed record DetailedClue(string Kind, int Count, int? Of, IReadOnlyList<string> Names, IReadOnlyList<string> Links);

    public sealed record Work(string Kind, int Count, int Of, IReadOnlyList<string> Links, IReadOnlyList<DateTimeOffset> Moments);

    public sealed record Question(string Key);

    public sealed record Proposing(string Title, IReadOnlyList<string> Steps, DateTimeOffset Deadline, string Owner);

    public sealed record Closed(string State, string? Link);

    public sealed record Failed(string Text);

    /// <summary>Of the clean-up: what was found, as counts; what was not counted is 0.</summary>
    public sealed record CleanUp
    {
        public required int EmptyFields { get; init; }

        public required int IdleStages { get; init; }

        public required int NotMandatory { get; init; }

        public required int WithoutClient { get; init; }

        public required int WithoutSource { get; init; }

        public required int SharedPhones { get; init; }

        public required int CallsWithoutCard { get; init; }

        public required int OfDismissed { get; init; }

        public required int Headless { get; init; }

        public required int WithoutPassport { get; init; }

        public required int Ownerless { get; init; }

        public required int OldPages { get; init; }
    }
}
