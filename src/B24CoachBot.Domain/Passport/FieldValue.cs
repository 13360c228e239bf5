using System.Text.Json.Serialization;

namespace B24CoachBot.Domain.Passport;

/// <summary>What a field of the passport holds, in the bot's own words; the portal's spellings stop at the adapter.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "value")]
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Money), "money")]
[JsonDerivedType(typeof(Day), "day")]
[JsonDerivedType(typeof(Choice), "choice")]
[JsonDerivedType(typeof(YesNo), "yes-no")]
public abstract record FieldValue
{
    private FieldValue()
    {
    }

    public sealed record Text(string Said) : FieldValue;

    /// <summary>In whole units of <paramref name="Currency"/> (ISO 4217); null is an open end.</summary>
    public sealed record Money(decimal? Min, decimal? Max, string Currency) : FieldValue
    {
        /// <summary>The one number that a money field of the portal can hold: what the client is ready to pay at most, otherwise at least.</summary>
        public decimal Amount => Max ?? Min ?? 0;
    }

    /// <summary>An instant with the portal's offset.</summary>
    public sealed record Day(DateTimeOffset At) : FieldValue;

    /// <summary>One of the portal's own list.</summary>
    public sealed record Choice(string Id, string Name) : FieldValue;

    public sealed record YesNo(bool IsYes) : FieldValue;
}

/// <summary>An entry of a list field.</summary>
public sealed record FieldOption(string Id, string Name);
