using B24CoachBot.Domain;

namespace B24CoachBot.Host.Delivery;

/// <summary>How far a card has come.</summary>
internal sealed record Filling(CrmRef? Card)
{
    public bool Updated { get; init; }

    public bool Commented { get; init; }

    public bool CommentRefused { get; init; }

    public bool TodoAdded { get; init; }

    public bool IsDone(Errand.FillCard errand) =>
        (Updated || errand.Fields.Count == 0) && (Commented || errand.Comment is null) && (TodoAdded || errand.Todo is null);
}
