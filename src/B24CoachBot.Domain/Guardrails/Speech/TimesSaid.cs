using System.Text.RegularExpressions;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Guardrails.Speech;

/// <summary>Every moment and every amount of time a text names. Which moment it is makes no difference here.</summary>
internal static partial class TimesSaid
{
    private static readonly DateTimeOffset Whenever = new(2026, 2, 11, 9, 0, 0, TimeSpan.Zero);
    private static readonly WorkCalendar Usual = WorkCalendar.Usual(TimeZoneInfo.Utc);

    public static List<(int First, int Last)> In(GuardText text)
    {
        var spans = DeadlineReader.Mentions(text.Folded, Whenever, Usual).Where(mention => mention.Said is not Heard<When>.Value { Said.Kind: WhenKind.Recurring }).Select(mention => mention.From).ToList();
        foreach (var amount in Amount().EnumerateMatches(text.Folded))
        {
            spans.Add(new TextSpan(amount.Index, amount.Length));
        }

        var times = new List<(int First, int Last)>();
        var at = 0;
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            while (at < text.Tokens.Count && text.Tokens[at].Span.End <= span.Start)
            {
                at++;
            }

            var last = at;
            while (last + 1 < text.Tokens.Count && text.Tokens[last + 1].Span.Start < span.End)
            {
                last++;
            }

            if (at < text.Tokens.Count && text.Tokens[at].Span.Start < span.End)
            {
                times.Add((at, last));
            }
        }

        return times;
    }

    [GeneratedRegex(@"(?<!\w)(?:(?:\d{1,3}|одн\w{1,4}|дв\w{1,3}|тр[еи]\w{0,2}|четыр\w{1,3}|пят\w{1,3}|шест\w{1,3}|сем\w{1,2}|вос[еь]м\w{1,2}|девят\w{1,3}|недел\w|десят\w{1,3}|\w{2,6}надцат\w{1,3}|двадцат\w{1,3}|тридцат\w{1,3}|сорок|полтор\w|полутора|пару|несколько|one|two|three|four|five|six|seven|ten|fourteen|couple of|few) {0,2}-{0,1} {0,2}(?:\d{1,3} {0,2})?(?:(?:раб\w{0,8}\.?|календарн\w{2,3}|банковск\w{2,3}|business|working) {1,2})?|(?:в течение|за|через|within a|in an?) {1,2})(?:час\w{0,3}|дн(?:я|ей|и)|день|недел\w{1,3}|суток|сутки|месяц\w{0,2}|минут\w?|hours?|days?|weeks?|months?|minutes?|р\.? ?д\.?)(?!\w)|(?<=(?:улож|успе)\w{1,6} {1,2})во? {1,2}(?:час|день|сутки|неделю|месяц)(?!\w)|(?:к|до|на|перед|by|before|until|for) {1,2}(?:the {1,2})?(?:пасх[еиу]|рождеств[уао]|крещени[юя]|маслениц[еыу]|праздник\w{1,3}|майски[хме]|каникул\w{0,3}|свадьб[еыу]|юбиле[юя]|дождей|морозов|снега|холодов|(?:открыти[юя]|начал[уа]|конц[уа]) {1,2}сезона|сезон[ау]|отъезд[ау]|приезд[ау]|заезд[ау]|christmas|easter|thanksgiving|holidays|wedding)(?!\w)|(?:перв|втор|трет)\w{2,4} {1,2}декад\w", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
