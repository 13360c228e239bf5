using System.Security.Cryptography;
using System.Text;

namespace B24CoachBot.Domain.Guardrails;

/// <summary>Where a text is to go; what a client must not read may be a wanted answer in a card.</summary>
public enum GuardContext
{
    /// <summary>A client reads it.</summary>
    Client,

    /// <summary>Everybody who takes part in a task reads it.</summary>
    Task,

    /// <summary>A field of the card: a budget and a decision maker's phone belong there, papers and cards of persons do not.</summary>
    Field,
}

/// <summary>One place that may not go as it is, or may because somebody permitted it.</summary>
/// <param name="Quote">As it was written, in words enough to know it by.</param>
/// <param name="Wording">The whole clause: what is asked for and permitted, because one word of it says nothing.</param>
/// <param name="Permit">Null where nobody permitted it.</param>
public sealed record BlockedPlace(Finding Finding, string Quote, string Wording, Permit? Permit)
{
    public bool IsPermitted => Permit is not null;
}

/// <summary>The black list as it applies to a text on its way: by context, and with what was permitted to whoever says it.</summary>
public static class BlackList
{
    private static readonly HashSet<PersonalDataKind?> Papers = [PersonalDataKind.Passport, PersonalDataKind.Snils, PersonalDataKind.Card, PersonalDataKind.InnPerson];

    /// <param name="permits">Those of whoever says the text, in force now.</param>
    public static IReadOnlyList<BlockedPlace> Check(string text, GuardContext context, IReadOnlyList<Permit> permits)
    {
        var read = new GuardText(text, context == GuardContext.Client);
        return [.. Guard.Check(read).Where(finding => Applies(finding, context)).Select(finding => Place(read, finding, permits))];
    }

    /// <summary>Papers and cards of persons in texts that others will read: their kinds, each once. Nothing is held back for them, the person is told.</summary>
    public static IReadOnlyList<PersonalDataKind> PapersIn(IEnumerable<string> texts, GuardContext context) =>
        [.. texts.SelectMany(text => Check(text, context, [])).Select(place => place.Finding.Personal).OfType<PersonalDataKind>().Distinct().Order()];

    /// <summary>The mark of a wording: the same words are known again whatever their case and spaces, and cannot be read from it.</summary>
    public static string Mark(string quote)
    {
        var folded = string.Join(' ', new GuardText(quote).Folded.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folded)).AsSpan(0, 12));
    }

    private static bool Applies(Finding finding, GuardContext context) => context == GuardContext.Client
        || (finding.Category == FindingCategory.PersonalData && Papers.Contains(finding.Personal));

    private static BlockedPlace Place(GuardText text, Finding finding, IReadOnlyList<Permit> permits)
    {
        var wording = (finding.Category == FindingCategory.PersonalData ? finding.Span : Wordings.Around(text, finding.Span)).In(text.Written);
        var found = finding.Span.In(text.Written);
        return new BlockedPlace(
            finding,
            found.Contains(' ', StringComparison.Ordinal) ? found : wording,
            wording,
            permits.FirstOrDefault(permit => permit.Category == finding.Category && permit.Mark == Mark(wording)));
    }
}
