using B24CoachBot.Domain.Guardrails.PersonalData;

namespace B24CoachBot.Domain.Guardrails;

/// <summary>Finds what must not go to a client unapproved: promised prices, binding words, promised terms, personal data. Deterministic, by eval/CONVENTIONS.md 15.</summary>
public static class Guard
{
    private static readonly Func<GuardText, IEnumerable<Finding>>[] Persons =
    [
        PassportDetector.Find,
        SnilsDetector.Find,
        InnDetector.Find,
        CardDetector.Find,
        PhoneDetector.Find,
        EmailDetector.Find,
        HomeAddressDetector.Find,
    ];

    private static readonly Func<GuardText, IEnumerable<Finding>>[] Detectors = [PriceDetector.Find, LegalDetector.Find, ClientDeadlineDetector.Find, .. Persons];

    /// <summary>In the order of the text; empty when the text may go.</summary>
    public static IReadOnlyList<Finding> Check(string text) => Check(new GuardText(text));

    /// <summary>The same of a text that is known to be written to a client: it need not be told by its words to whom it speaks.</summary>
    public static IReadOnlyList<Finding> CheckDraft(string text) => Check(new GuardText(text, isDraft: true));

    /// <summary>Personal data alone, in the order of the text.</summary>
    public static IReadOnlyList<Finding> Personal(string text)
    {
        var read = new GuardText(text);
        return [.. Persons.SelectMany(detector => detector(read)).Distinct().OrderBy(finding => finding.Span.Start)];
    }

    internal static List<Finding> Check(GuardText read) => [.. Detectors.SelectMany(detector => detector(read)).Distinct().OrderBy(finding => finding.Span.Start)];
}
