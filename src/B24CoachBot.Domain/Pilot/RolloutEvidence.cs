namespace B24CoachBot.Domain.Pilot;

/// <summary>What each step of the rollout rests on.</summary>
/// <param name="MissingRights">Rights of the connection without which the bot cannot work, as the portal names them.</param>
/// <param name="WithoutPassport">Pipelines of the pilot that have no page of mandatory fields, by name; empty stands for leads.</param>
/// <param name="MissingFields">Mandatory fields that the portal lacks, by title.</param>
/// <param name="BaselineDays">Working days of which the fields were counted.</param>
/// <param name="Practised">People of the pilot who practised once or more.</param>
/// <param name="People">People of the pilot.</param>
public sealed record RolloutEvidence(
    IReadOnlyList<string> MissingRights, IReadOnlyList<string> WithoutPassport, IReadOnlyList<string> MissingFields, int BaselineDays, int Practised, int People)
{
    /// <summary>The baseline is at least a working week.</summary>
    public const int LeastBaseline = 5;

    /// <summary>Whether the step is done, as far as the bot can tell; the others are the owner's to say.</summary>
    public bool? IsDone(RolloutStep step) => step switch
    {
        RolloutStep.Doctor => MissingRights.Count == 0,
        RolloutStep.Passport => WithoutPassport.Count == 0 && MissingFields.Count == 0,
        RolloutStep.Baseline => BaselineDays >= LeastBaseline,
        _ => null,
    };

    /// <summary>How far the bot itself may go from a step: through those that it can tell are done.</summary>
    public RolloutStep Onward(RolloutStep step)
    {
        while (IsDone(step) == true && TriggerOf(step) is { } trigger && step.After(trigger) is { } next)
        {
            step = next;
        }

        return step;
    }

    private static RolloutTrigger? TriggerOf(RolloutStep step) => step switch
    {
        RolloutStep.Doctor => RolloutTrigger.Connected,
        RolloutStep.Passport => RolloutTrigger.FieldsAgreed,
        RolloutStep.Baseline => RolloutTrigger.BaselineTaken,
        _ => null,
    };
}

/// <summary>What the pilot's pages and decisions rest on: read from what is stored.</summary>
/// <param name="Began">The pilot's first day; null before it.</param>
public sealed record PilotFacts(DateOnly? Began, ScaleEvidence Scale, RolloutEvidence Rollout);
