using System.Text.RegularExpressions;

namespace B24CoachBot.Domain.Guardrails.PersonalData;

/// <summary>A person's taxpayer number: twelve digits that check, or that are called so. A company's ten are public.</summary>
internal static partial class InnDetector
{
    public static IEnumerable<Finding> Find(GuardText text)
    {
        foreach (var span in Places.Of(Number(), text.Narrow))
        {
            if ((Digits.IsPersonsInn(Digits.Of(span.In(text.Narrow))) || Called().IsMatch(Around.Before(text.Narrow, span.Start))) && !Around.IsThingsNumber(text.Narrow, span))
            {
                yield return new Finding(FindingCategory.PersonalData, PersonalDataKind.InnPerson, text.Wide(span), "pii-inn");
            }
        }
    }

    [GeneratedRegex(@"(?<!\w)инн(?!\w)[^\d]{0,14}$", RegexOptions.CultureInvariant)]
    private static partial Regex Called();

    [GeneratedRegex(@"(?<![\d\-+])\d{4}[ ]{0,2}\d{4}[ ]{0,2}\d{4}(?![\d\-]|[ ]{1,2}\d{3})", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
