namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>The portal's own settings; there is one row, number 1. <paramref name="Zone"/> is an IANA name.</summary>
public sealed record PortalRow(long Id, string MemberId, string Zone, string Language, string Seed) : IRow
{
    /// <summary>One of <see cref="PortalStatus"/>.</summary>
    public string Status { get; init; } = PortalStatus.Active;

    public static PortalRow Default { get; } = new(1, "a223c6b3710f85df22e9377d6c4f7553", "Europe/Moscow", "ru", "");
}

/// <summary>Where a sequence of ids stands.</summary>
public sealed record CounterRow(long Id, string Sequence, long Value) : IRow;

/// <summary>The portal's moment at the last write; there is one row, number 1.</summary>
public sealed record ClockRow(long Id, DateTimeOffset Now) : IRow;

/// <summary>An incoming webhook: acts as its owner, with the owner's rights and its own scopes.</summary>
public sealed record WebhookRow(long Id, long UserId, string Secret, IReadOnlyList<string> Scopes) : IRow;

/// <summary>Whether a portal still serves its applications.</summary>
public static class PortalStatus
{
    public const string Active = "active";
    public const string PaymentRequired = "payment-required";
    public const string Deleted = "deleted";

    public static IReadOnlyList<string> All { get; } = [Active, PaymentRequired, Deleted];
}
