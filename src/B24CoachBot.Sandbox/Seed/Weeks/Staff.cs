namespace B24CoachBot.Sandbox.Seed.Weeks;

/// <summary>Who does what in a plan.</summary>
/// <param name="Sellers">They ring clients.</param>
/// <param name="Teams">A head and the people whom the head gives tasks.</param>
/// <param name="Lawyers">They approve contracts.</param>
/// <param name="Payers">They approve invoices.</param>
/// <param name="Leaders">They approve leaves.</param>
internal sealed record Staff(
    IReadOnlyList<long> Sellers, IReadOnlyList<(long Head, IReadOnlyList<long> People)> Teams,
    IReadOnlyList<long> Lawyers, IReadOnlyList<long> Payers, IReadOnlyList<long> Leaders)
{
    /// <summary>Writes one next step everywhere and lets the days of the next contact pass.</summary>
    public long Careless { get; init; }
}

/// <summary>How much of it a day brings; pairs are the least and the most.</summary>
/// <param name="Calls">Of one seller.</param>
/// <param name="Edits">Deals that a seller changes without a call.</param>
/// <param name="NewDealPercent">The chance that a seller opens one.</param>
/// <param name="Tasks">Of the whole company.</param>
/// <param name="Approvals">Times the usual one to three, and the one that is forgotten.</param>
/// <param name="Grid">Whole minutes on which things happen: many at once are wound over faster.</param>
internal sealed record Pace((int Least, int Most) Calls, (int Least, int Most) Edits, int NewDealPercent, (int Least, int Most) Tasks, int Approvals, int Grid);
