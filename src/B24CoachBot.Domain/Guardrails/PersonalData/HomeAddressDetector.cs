using System.Text.RegularExpressions;

namespace B24CoachBot.Domain.Guardrails.PersonalData;

/// <summary>Where a person lives: a flat, or a house after «живёт», «прописан», "lives at". Offices, warehouses and shops are public.</summary>
internal static partial class HomeAddressDetector
{
    public static IEnumerable<Finding> Find(GuardText text)
    {
        foreach (var rule in new[] { Flat(), FlatFirst(), HouseAndFlat(), Plot(), Lives(), LivesInEnglish(), FlatInEnglish(), FlatFirstInEnglish() })
        {
            foreach (var span in Places.Of(rule, text.Narrow))
            {
                if (!Workplace().IsMatch(Around.Before(text.Narrow, span.Start)) && !Workplace().IsMatch(span.In(text.Narrow)))
                {
                    yield return new Finding(FindingCategory.PersonalData, PersonalDataKind.Address, text.Wide(span), "pii-address");
                }
            }
        }
    }

    // A street or a house, and a flat.
    [GeneratedRegex(@"(?<!\w)[\w\-]{2,25}[., ]{1,3}(?:д(?:ом)?\.?[ ]{0,2})?\d{1,4}[ ]?[а-я]?(?:/\d{1,3}|[ ]?[кс]\d{1,2})?(?:[, ]{1,3}(?:к(?:орп)?\.?|корпус|стр(?:оение)?\.?|подъезд)[ ]{0,2}\d{1,3}){0,2}[, \-]{1,3}(?:кв(?:артира)?\.?)[ ]{0,2}\d{1,4}(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Flat();

    [GeneratedRegex(@"(?<!\w)(?:жив[её]т|живу|живем|проживает|проживающ\w{2,3}|прожива[ею]т|прописан\w?|прописка|зарегистрирован\w? по|место жительства|домашн\w{2,4} адрес\w{0,2}|адрес (?:прописки|регистрации|проживания|места жительства)|домой (?:ему|ей|к нему|к ней)?)(?:[ :,.\-]{1,3}\w{1,20}){1,9}?[ ,.]{1,3}\d{1,4}(?!\w)(?:[ \-/,]{1,3}(?:кв\.? ?)?\d{1,4})?", RegexOptions.CultureInvariant)]
    private static partial Regex Lives();

    // «квартира 12 по адресу Мира 8»
    [GeneratedRegex(@"(?<!\w)кв(?:артира|\.)?[ ]{0,2}\d{1,4}[, ]{1,3}(?:по адресу[ :]{0,2}|ул(?:ица)?\.?[ ]|дом[ ]|на )(?:[\w.\-]{1,25}[ ,]{1,2}){0,3}\d{1,4}", RegexOptions.CultureInvariant)]
    private static partial Regex FlatFirst();

    // «ул. Гагарина, 7-15»: a house and a flat by a dash.
    [GeneratedRegex(@"(?<!\w)(?:ул(?:ица|ице)?|пр(?:-?кт|оспект\w?|-т)?|пер(?:еулок)?|б-р|бульвар|наб(?:ережная)?|ш(?:оссе)?)\.? ?[\w\-]{2,25},? (?:д\.? ?)?\d{1,3}[а-я]?-\d{1,4}(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex HouseAndFlat();

    // A dacha: «СНТ Берёзка, участок 42».
    [GeneratedRegex(@"(?<!\w)(?:снт|днп|днт|тсн|садоводство)[ ,]{1,2}[\w\-]{2,25}(?:[ ,]{1,3}[\w.\-]{2,20}){0,2}?[, ]{1,3}(?:уч(?:асток|астке)?|дом|д)\.?[ ]{0,2}\d{1,4}(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Plot();

    [GeneratedRegex(@"(?<!\w)(?:flat|apt|apartment)\.?[ #]{0,2}\d{1,4}[a-z]?[, ]{1,3}\d{1,5}[a-z]? [\w.\-]{2,20}(?: [\w.\-]{2,20}){0,2}", RegexOptions.CultureInvariant)]
    private static partial Regex FlatFirstInEnglish();

    [GeneratedRegex(@"(?<!\w)(?:(?:he|she|they|who)?[ ]?lives? (?:at|on)|home address(?: is)?|(?:her|his|their|my) (?:home|house|place)(?: is| at)?|residing at|resides at)[,]?[ :]{1,3}(?:[\w.\-]{1,20}[ ,]{1,2}){0,4}?\d{1,5}[a-z]?(?:[ ,]{1,2}[\w.\-]{2,20}){1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex LivesInEnglish();

    [GeneratedRegex(@"(?<!\w)\d{1,5}[a-z]? [\w.\-]{2,20}(?: [\w.\-]{2,20}){0,2}[, ]{1,3}(?:apt|apartment|flat)\.?[ #]{0,2}\d{1,4}[a-z]?(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex FlatInEnglish();

    [GeneratedRegex(@"(?<!\w)(?:офис\w{0,3}|оф|склад\w{0,3}|магазин\w{0,3}|бц|тц|трц|бизнес-центр\w{0,3}|цех\w{0,3}|завод\w{0,3}|производств\w|представительств\w|юр\w{0,8}\.? адрес\w{0,2}|office|warehouse|store|suite)(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Workplace();
}
