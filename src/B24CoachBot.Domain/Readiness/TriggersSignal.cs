namespace B24CoachBot.Domain.Readiness;

/// <summary>7. The bot is set off where it should not be: people refuse its questions, take its tasks back, or hear too much of it.</summary>
public static class TriggersSignal
{
    public const int FewestQuestions = 20;

    public const int FewestTasks = 10;

    /// <summary>Of fewer days of work an average says nothing.</summary>
    public const int FewestDays = 20;

    /// <summary>Above this share questions come at the wrong moment.</summary>
    public const double MostRefused = 0.3;

    /// <summary>Above this share tasks are made that nobody wanted.</summary>
    public const double MostWithdrawn = 0.2;

    /// <summary>Messages a person and day.</summary>
    public const int MostMessages = 6;

    public static Signal Of(TriggersMeasured seen)
    {
        List<Clue> clues =
        [
            new Clue(ClueKind.RefusedQuestions, seen.Refused, seen.Asked, seen.Asked >= FewestQuestions && seen.Refused > MostRefused * seen.Asked),
            new Clue(ClueKind.WithdrawnTasks, seen.Withdrawn, seen.Created, seen.Created >= FewestTasks && seen.Withdrawn > MostWithdrawn * seen.Created),
            new Clue(ClueKind.Storms, seen.Storms, null, seen.Storms > 0),
            .. seen.PersonDays > 0
                ? [new Clue(ClueKind.MessagesADay, (int)Math.Round((double)seen.Messages / seen.PersonDays), null, seen.PersonDays >= FewestDays && seen.Messages > MostMessages * seen.PersonDays)]
                : Array.Empty<Clue>(),
        ];
        var enough = seen.Asked >= FewestQuestions || seen.Created >= FewestTasks;
        return new Signal(SignalKey.Triggers, clues.Exists(clue => clue.Speaks) ? SignalState.Present : enough ? SignalState.Absent : SignalState.Unknown, clues);
    }
}
