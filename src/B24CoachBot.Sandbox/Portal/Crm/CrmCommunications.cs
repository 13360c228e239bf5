using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Crm;

/// <summary>Who has a phone or an e-mail. Numbers are compared whole, by digits; a Russian 8 and +7 are the same number.</summary>
internal static class CrmCommunications
{
    private const string Phone = "PHONE";

    /// <param name="type">PHONE or EMAIL.</param>
    public static IEnumerable<CrmItemRow> Owners(World world, int entityTypeId, string type, IReadOnlyList<string> values)
    {
        var wanted = values.Select(value => Comparable(type, value)).ToHashSet();
        return CrmBook.All(world, entityTypeId).Where(item => Of(item, type).Any(value => wanted.Contains(Comparable(type, value))));
    }

    public static string? PhoneOf(CrmItemRow item) => Of(item, Phone).FirstOrDefault();

    private static IEnumerable<string> Of(CrmItemRow item, string type) =>
        item.Fields.TryGetValue("fm", out var fm)
            ? fm.EnumerateArray().Where(value => value.GetProperty("typeId").GetString() == type).Select(value => value.GetProperty("value").GetString() ?? "")
            : [];

    private static string Comparable(string type, string value)
    {
        if (type != Phone)
        {
            return value.Trim().ToUpperInvariant();
        }

        var digits = string.Concat(value.Where(char.IsAsciiDigit));
        return digits.Length == 11 && digits[0] == '8' ? $"7{digits[1..]}" : digits;
    }
}
