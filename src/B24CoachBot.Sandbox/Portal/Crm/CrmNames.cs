using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace B24CoachBot.Sandbox.Portal.Crm;

/// <summary>The portal's two spellings of a field: UF_CRM_NEXT_STEP and ufCrmNextStep, ASSIGNED_BY_ID and assignedById.</summary>
internal static class CrmNames
{
    private const string CustomPrefix = "UF_CRM_";

    // Fields are few and are looked up for every item of every list.
    private static readonly ConcurrentDictionary<string, string> Uppers = new();
    private static readonly ConcurrentDictionary<string, string> Camels = new();

    public static bool IsCustom(string upper) => upper.StartsWith(CustomPrefix, StringComparison.Ordinal);

    public static string Upper(string camel) => Uppers.GetOrAdd(camel, Raised);

    /// <summary>Names that mix letters and digits in one word, or are one number, keep their underscores.</summary>
    public static string Camel(string custom) => Camels.GetOrAdd(custom, Lowered);

    private static string Raised(string camel)
    {
        var name = new StringBuilder();
        foreach (var letter in camel)
        {
            if (char.IsUpper(letter))
            {
                name.Append('_');
            }

            name.Append(char.ToUpperInvariant(letter));
        }

        return name.ToString();
    }

    private static string Lowered(string custom)
    {
        var rest = custom[CustomPrefix.Length..];
        var words = rest.Split('_');
        var mixed = words.Any(word => word.Any(char.IsDigit) && word.Any(char.IsLetter));
        if (mixed || (words.Length == 1 && words[0].All(char.IsDigit)))
        {
            return string.Create(CultureInfo.InvariantCulture, $"ufCrm_{rest}");
        }

        var name = new StringBuilder("ufCrm");
        for (var index = 0; index < words.Length; index++)
        {
            var word = words[index].ToLowerInvariant();
            if (index > 0 && IsNumber(word) && IsNumber(words[index - 1]))
            {
                name.Append('_');
            }

            name.Append(word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..]);
        }

        return name.ToString();
    }

    private static bool IsNumber(string word) => word.Length > 0 && word.All(char.IsDigit);
}
