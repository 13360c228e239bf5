namespace B24CoachBot.Domain.Passport;

/// <summary>«не, 350» about a budget of 300 000: a bare number is said in the units of the sum it corrects. The card shows what became of it.</summary>
internal static class MoneyAsStanding
{
    private const decimal Thousand = 1_000;
    private const decimal Million = 1_000_000;

    public static FieldAnswer Read(FieldAnswer read, FieldValue? standing) =>
        read is FieldAnswer.Answered { Value: FieldValue.Money said } answered && standing is FieldValue.Money { Amount: var amount } && Unit(said, amount) is var unit and > 1
            ? answered with { Value = said with { Min = said.Min * unit, Max = said.Max * unit } }
            : read;

    // A unit that was said makes the number large already, and pennies of a large sum are not corrected.
    private static decimal Unit(FieldValue.Money said, decimal standing) =>
        standing >= Million && said.Amount < 100 ? Million
        : standing >= 10 * Thousand && said.Amount < Thousand ? Thousand
        : 1;
}
