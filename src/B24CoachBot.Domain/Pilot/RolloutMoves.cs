using Stateless;
using Stateless.Graph;

namespace B24CoachBot.Domain.Pilot;

/// <summary>What takes the rollout a step on.</summary>
public enum RolloutTrigger
{
    Connected,
    FieldsAgreed,
    BaselineTaken,

    /// <summary>The owner says that people know what to record.</summary>
    PeopleTaught,

    /// <summary>The owner lets heads read digests.</summary>
    DigestsWanted,

    /// <summary>The owner widened the pilot, and nothing stood in the way.</summary>
    ScaledUp,
}

/// <summary>The order in which the bot comes into a company. It goes forward only; a step is never left out.</summary>
public static class RolloutMoves
{
    public static StateMachine<RolloutStep, RolloutTrigger> From(RolloutStep step)
    {
        var moves = new StateMachine<RolloutStep, RolloutTrigger>(step);
        moves.Configure(RolloutStep.Doctor).Permit(RolloutTrigger.Connected, RolloutStep.Passport);
        moves.Configure(RolloutStep.Passport).Permit(RolloutTrigger.FieldsAgreed, RolloutStep.Baseline);
        moves.Configure(RolloutStep.Baseline).Permit(RolloutTrigger.BaselineTaken, RolloutStep.Teach);
        moves.Configure(RolloutStep.Teach).Permit(RolloutTrigger.PeopleTaught, RolloutStep.Ask);
        moves.Configure(RolloutStep.Ask).Permit(RolloutTrigger.DigestsWanted, RolloutStep.Digest);
        moves.Configure(RolloutStep.Digest).Permit(RolloutTrigger.ScaledUp, RolloutStep.Scale);
        return moves;
    }

    /// <summary>The step after; null when that may not happen here.</summary>
    public static RolloutStep? After(this RolloutStep step, RolloutTrigger trigger)
    {
        var moves = From(step);
        if (!moves.CanFire(trigger))
        {
            return null;
        }

        moves.Fire(trigger);
        return moves.State;
    }

    public static string Draw() => MermaidGraph.Format(From(RolloutStep.Doctor).GetInfo()).ReplaceLineEndings("\n").Trim();
}
