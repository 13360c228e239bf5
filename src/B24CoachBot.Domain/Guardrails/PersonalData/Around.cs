using System.Text.RegularExpressions;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Guardrails.PersonalData;

/// <summary>What the words before a number call it.</summary>
internal static partial class Around
{
    private const int Far = 28;

    /// <summary>The characters of the same line before the place, no farther than a few words.</summary>
    public static string Before(string text, int at)
    {
        var from = Math.Max(0, at - Far);
        var line = text.LastIndexOf('\n', Math.Max(0, at - 1), Math.Max(0, at - from));
        return text[(line < 0 ? from : line + 1)..at];
    }

    public static string After(string text, int at)
    {
        var end = Math.Min(text.Length, at + Far);
        var line = text.IndexOf('\n', at, end - at);
        return text[at..(line < 0 ? end : line)];
    }

    /// <summary>An order, a parcel, a contract, an account: the number is a thing's. The nearest word decides, so only what follows the last comma counts.</summary>
    public static bool IsThingsNumber(string text, TextSpan number)
    {
        var before = Before(text, number.Start);
        var part = before[(before.LastIndexOfAny([',', ';', '.', ':']) is var stop && stop >= 0 && stop < before.Length - 3 ? stop + 1 : 0)..];
        return Thing().IsMatch(part);
    }

    [GeneratedRegex(@"(?<!\w)(?:заказ\w{0,3}|трек\w{0,4}(?:-номер\w{0,3})?|посылк\w|отправлени\w|накладн\w{1,3}|ттн|артикул\w{0,3}|арт|sku|договор\w{0,3}|контракт\w{0,3}|сч[её]т\w{0,3}|заявк\w|обращени\w|тикет\w{0,3}|инвойс\w{0,3}|парти\w|р/с|к/с|рс|расч[её]тн\w{2,3}|бик|огрн\w{0,2}|кпп|окпо|оквэд|лицензи\w|сертификат\w{0,3}|полис\w{0,3}|штрих-?код\w{0,3}|ean|gtin|isbn|imei|серийн\w{2,3}|s/n|верси\w|сборк\w|build|version|order|invoice|ticket|tracking|track|parcel|shipment|contract|account|acct|case|serial|part|po|ref|reference|booking|id|ид|код\w{0,2}|вин|vin|упд|акт\w{0,2}|сделк\w|лид\w?|deal|lead)(?!\w)[^\d]{0,14}$", RegexOptions.CultureInvariant)]
    private static partial Regex Thing();
}
