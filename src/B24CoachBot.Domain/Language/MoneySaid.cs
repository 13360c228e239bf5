namespace B24CoachBot.Domain.Language;

/// <summary>What a person answered about money (CONVENTIONS 13 and 14).</summary>
public abstract record MoneySaid
{
    private MoneySaid()
    {
    }

    /// <summary>An amount in whole currency units: exact (both equal), «от» (no max), «до» (no min), or a range.</summary>
    /// <param name="Currency">ISO 4217.</param>
    public sealed record Amount(decimal? Min, decimal? Max, string Currency, bool IsApproximate, IReadOnlyList<TextSpan> From) : MoneySaid;

    /// <summary>The question was passed over: «пропустить», «потом заполню».</summary>
    public sealed record Skipped : MoneySaid;

    /// <summary>No amount could be had: «не знаю», «уточню», or nothing about an amount at all.</summary>
    public sealed record Unknown : MoneySaid;

    /// <summary>There is no money: «бюджета нет».</summary>
    public sealed record Negative : MoneySaid;
}
