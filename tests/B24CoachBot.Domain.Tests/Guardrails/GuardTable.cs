using System.Text;
using B24CoachBot.Domain.Guardrails;

namespace B24CoachBot.Domain.Tests.Guardrails;

/// <summary>The tables of texts and of what must be found in them: categories, kinds of personal data, or a dash.</summary>
internal static class GuardTable
{
    public sealed record Row(string Text, string Expected, string Place)
    {
        public string Found() => Write(Text);
    }

    public static List<Row> Rows(string name) =>
    [
        .. from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Guardrails", $"{name}.cases"), Encoding.UTF8).Index()
           where line.Item.Length > 0 && line.Item[0] != '#'
           let bar = line.Item.LastIndexOf(" | ", StringComparison.Ordinal)
           select new Row(line.Item[..bar], string.Join(' ', line.Item[(bar + 3)..].Trim().Split(' ').Order(StringComparer.Ordinal)), $"{name}:{line.Index + 1}"),
    ];

    public static string Write(string text)
    {
        var words = Guard.Check(text).Select(finding => finding.Personal is { } kind ? Word(kind) : Word(finding.Category)).Distinct().Order(StringComparer.Ordinal).ToList();
        return words.Count == 0 ? "-" : string.Join(' ', words);
    }

    public static string Word(FindingCategory category) => category switch
    {
        FindingCategory.Price => "price",
        FindingCategory.Legal => "legal",
        FindingCategory.ClientDeadline => "client_deadline",
        _ => "personal_data",
    };

    public static string Word(PersonalDataKind kind) => kind == PersonalDataKind.InnPerson ? "inn_person" : kind.ToString().ToLowerInvariant();
}
