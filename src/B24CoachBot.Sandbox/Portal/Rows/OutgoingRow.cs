namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>An outgoing webhook: events, by their upper-case names, that the portal pushes to an address with a token of its own.</summary>
public sealed record OutgoingRow(long Id, string Url, string Token, IReadOnlyList<string> Events) : IRow;
