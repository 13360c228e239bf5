using System.Globalization;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Adapters.Portal;

/// <summary>Values of a card's fields between the portal's spellings and the bot's own. Sources: api-reference/crm/universal/crm-item-get.md, crm-item-update.md.</summary>
public static class CardValues
{
    /// <summary>The value as the portal wrote it, for comparing; empty for nothing.</summary>
    public static string Raw(PortalJson value) => value.IsEmpty ? "" : value.Text() is { Length: > 0 } text ? text : value.Raw();

    /// <summary>Null for an empty field, and for what is no value of that kind.</summary>
    /// <param name="field">The portal's description of the field; null when it is not known.</param>
    /// <param name="currency">ISO 4217, of the card.</param>
    public static FieldValue? Read(PortalJson value, FieldReading reading, CardField? field, string currency)
    {
        var raw = Raw(value);
        return raw.Length == 0 ? null : reading switch
        {
            FieldReading.Money => Money(raw, currency),
            FieldReading.Date => value.Instant() is { } at ? new FieldValue.Day(at) : new FieldValue.Text(raw),
            FieldReading.Choice => raw == "0" ? null : new FieldValue.Choice(raw, field?.Options.FirstOrDefault(option => option.Id == raw)?.Name ?? raw),
            FieldReading.YesNo => new FieldValue.YesNo(value.Flag()),
            _ => new FieldValue.Text(raw),
        };
    }

    /// <summary>The value for a command of a batch; an empty text empties the field.</summary>
    public static string Write(FieldValue? value, string? type) => value switch
    {
        FieldValue.Text text => text.Said,
        FieldValue.Money money => type switch
        {
            "money" => string.Create(CultureInfo.InvariantCulture, $"{money.Amount}|{money.Currency}"),
            "string" or "text" => string.Create(CultureInfo.InvariantCulture, $"{Limits(money)} {money.Currency}"),
            _ => money.Amount.ToString(CultureInfo.InvariantCulture),
        },
        FieldValue.Day day => type switch
        {
            "datetime" => day.At.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
            "string" or "text" => day.At.ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture),
            _ => day.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        },
        FieldValue.Choice choice => choice.Id,
        FieldValue.YesNo answer => answer.IsYes ? "Y" : "N",
        _ => "",
    };

    /// <summary>Whether the card holds what was to be written, as far as its field can hold it.</summary>
    public static bool Holds(PortalJson value, FieldValue? wanted, FieldReading reading, string? type, string currency)
    {
        if (wanted is null)
        {
            return Raw(value).Length == 0;
        }

        return type is "string" or "text" or null
            ? Same(Raw(value), Write(wanted, type))
            : (Read(value, reading, null, currency), wanted) switch
            {
                (FieldValue.Money now, FieldValue.Money money) => now.Amount == money.Amount,
                (FieldValue.Day now, FieldValue.Day day) => type == "date" ? now.At.Date == day.At.Date : now.At.ToUnixTimeSeconds() == day.At.ToUnixTimeSeconds(),
                (FieldValue.Choice now, FieldValue.Choice choice) => now.Id == choice.Id,
                (FieldValue.YesNo now, FieldValue.YesNo answer) => now.IsYes == answer.IsYes,
                _ => Same(Raw(value), Write(wanted, type)),
            };
    }

    private static bool Same(string one, string other) => string.Equals(one.ReplaceLineEndings("\n").Trim(), other.ReplaceLineEndings("\n").Trim(), StringComparison.Ordinal);

    private static FieldValue? Money(string raw, string currency)
    {
        var parts = raw.Split('|');
        return !decimal.TryParse(parts[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? new FieldValue.Text(raw)
            : amount == 0 ? null
            : new FieldValue.Money(amount, amount, parts is [_, { Length: 3 } own] ? own : currency);
    }

    private static string Limits(FieldValue.Money money) => (money.Min, money.Max) switch
    {
        ({ } min, { } max) when min == max => min.ToString(CultureInfo.InvariantCulture),
        var (min, max) => string.Create(CultureInfo.InvariantCulture, $"{min}–{max}"),
    };
}
