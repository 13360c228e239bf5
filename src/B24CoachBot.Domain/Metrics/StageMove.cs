namespace B24CoachBot.Domain.Metrics;

/// <summary>A card entered a stage (<c>crm.stagehistory.list</c>).</summary>
/// <param name="Id">The portal's number of the row.</param>
/// <param name="Pipeline">The portal's number; empty for leads.</param>
/// <param name="Person">Who leads the card now: the portal's history names nobody. Null for a card that was not seen.</param>
public sealed record StageMove(long Id, CrmRef Card, MoveWay Way, DateTimeOffset At, string Pipeline, string Stage, UserId? Person);

/// <summary>TYPE_ID of the portal.</summary>
public enum MoveWay
{
    Created = 1,
    Moved = 2,
    Finished = 3,

    /// <summary>To another pipeline: no step of a conversion.</summary>
    Repiped = 5,
}
