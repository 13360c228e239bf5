using B24CoachBot.Domain;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Adapters.Library;

/// <summary>What makes made-up calls usable: each is of a passport and speaks of every field of it, and an example is what its field's own reader understands.</summary>
internal static class PracticeLint
{
    private const int Fewest = 12;
    private const int FewestOfAPage = 2;
    private const string Currency = "RUB";

    // Examples are read as of a Wednesday noon; which one does not matter.
    private static readonly WorkCalendar Calendar = WorkCalendar.Usual(TimeZoneInfo.Utc);
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    public static IEnumerable<LibraryProblem> Check(IReadOnlyList<PracticeCall> calls, Passports pages) => [.. calls.SelectMany(call => OfCall(call, pages))];

    /// <summary>There is enough for several lessons, whatever somebody sells.</summary>
    public static IEnumerable<LibraryProblem> Enough(IReadOnlyList<PracticeCall> calls, Passports pages)
    {
        if (pages.All.Count > 0 && calls.Count < Fewest)
        {
            yield return new LibraryProblem("practice", 0, $"there are {calls.Count} made-up calls; newcomers need {Fewest} or more");
        }

        foreach (var page in pages.All.Where(page => calls.Count(call => call.Page == page.Key) < FewestOfAPage))
        {
            yield return new LibraryProblem($"passport/{page.Key}.yml", 0, $"fewer than {FewestOfAPage} made-up calls are about it");
        }
    }

    private static IEnumerable<LibraryProblem> OfCall(PracticeCall call, Passports pages)
    {
        if (pages.All.FirstOrDefault(each => each.Key == call.Page) is not { } page)
        {
            return [Problem(call, $"there is no passport {call.Page}")];
        }

        return
        [
            .. page.Fields.Where(field => call.Find(field.Key) is null).Select(field => Problem(call, $"it says nothing of the field {field.Key}; what the client did not mention is undiscussed: true")),
            .. call.Records.Where(record => page.Find(record.Field) is null).Select(record => Problem(call, $"{page.Key} has no field {record.Field}")),
            .. call.Records.GroupBy(record => record.Field).Where(same => same.Count() > 1).Select(same => Problem(call, $"two records of {same.Key}")),
            .. call.Records.All(record => record.Undiscussed) ? [Problem(call, "nothing can be written down of it")] : Array.Empty<LibraryProblem>(),
            .. call.Records.Where(record => record.Undiscussed && page.Find(record.Field)?.MayBeUndiscussed == false).Select(record => Problem(call, $"{record.Field}: \"not discussed\" is no answer there")),
            .. Texts(call).SelectMany(text => PracticeDates.Unknown(text, call)).Distinct().Select(name => Problem(call, $"{{{name}}} has no day among dates")),
            .. call.Dates.Keys.Where(name => !Texts(call).Any(text => text.Contains($"{{{name}", StringComparison.Ordinal))).Select(name => Problem(call, $"no text speaks of the day {name}")),
            .. call.Records.Where(record => !record.Undiscussed).SelectMany(record => Unread(call, record, page)),
        ];
    }

    private static IEnumerable<LibraryProblem> Unread(PracticeCall call, PracticeRecord record, FieldPassport page)
    {
        // Which ways of delivery there are is known to the portal alone, and a yes is a yes in everybody's words.
        if (page.Find(record.Field) is not { Reading: not FieldReading.Choice } field)
        {
            yield break;
        }

        foreach (var tongue in Enum.GetValues<Tongue>())
        {
            var example = record.In(tongue)!;
            var text = PracticeDates.Fill(example.Text, call, tongue, Now, Calendar);
            var read = new FieldQuestion(field, [], Calendar, Currency).Read(text, Now);
            if (read is not FieldAnswer.Answered answered || (field.Reading == FieldReading.TextAndDate && answered.Next is null))
            {
                yield return Problem(call, $"{record.Field}: its own reader does not read \"{text}\"");
            }
            else if (field.Reading != FieldReading.YesNo && AnswerQuality.IsCopy(text, field.In(tongue).Good))
            {
                yield return Problem(call, $"{record.Field}: \"{text}\" is the passport's own example: who knows this call would be taken for a copyist");
            }
            else if (!PracticeMeasure.Speaks(text, example))
            {
                yield return Problem(call, $"{record.Field}: \"{text}\" holds none of its own words {string.Join(", ", example.About)}");
            }
        }
    }

    private static IEnumerable<string> Texts(PracticeCall call) => Enum.GetValues<Tongue>()
        .SelectMany(tongue => call.Records.Select(record => record.In(tongue)?.Text ?? "").Append(call.In(tongue).Said));

    private static LibraryProblem Problem(PracticeCall call, string sentence) => new($"practice/{call.Key}.yml", 0, sentence);
}
