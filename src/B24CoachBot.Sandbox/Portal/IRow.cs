namespace B24CoachBot.Sandbox.Portal;

/// <summary>One stored thing of the portal: an immutable record, kept as JSON under its type's name and its id.</summary>
public interface IRow
{
    long Id { get; }
}
