using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Tests.Eval.Scoring;
using B24CoachBot.Host.Commands;

namespace B24CoachBot.Benchmarks;

/// <summary>The date reader beside chrono-node, the most used one of its kind, over the same gold dates in one run. Nothing here needs node: without it only our side is shown.</summary>
internal static class ChronoRun
{
    private const string Package = "chrono-node@2";
    private const int Turns = 3;
    private const int Rounds = 300;

    private static readonly LineReading Reading = new(Domain.Templates.BotLibrary.Empty);

    public static async Task Measure()
    {
        var folder = Directory.CreateTempSubdirectory("b24-chrono-").FullName;
        var chrono = await Install(folder);
        foreach (var set in new[] { "dates-ru", "dates-en" })
        {
            var records = Examples.Of(set);
            var asked = records.ConvertAll(Asked.In);
            var (own, other) = (double.MaxValue, double.MaxValue);
            List<JsonNode> answers = [];
            for (var turn = 0; turn < Turns; turn++)
            {
                own = Math.Min(own, Microseconds(asked));
                if (chrono)
                {
                    answers = await Ask(folder, asked);
                    other = Math.Min(other, answers[^1]["microseconds"]!.GetValue<double>());
                }
            }

            var ours = records.ConvertAll(record => JsonNode.Parse(Reading.Answer(record.ToJsonString(), 1))!["pred"]!);
            Console.WriteLine($"{set}: ours exact {Exact(records, ours)}, {own:0.0} µs a text");
            if (chrono)
            {
                var theirs = asked.Select((one, at) => (JsonNode)Pred(one.Calendar, answers[at])).ToList();
                Console.WriteLine($"{set}: chrono-node exact {Exact(records, theirs)}, {other:0.0} µs a text; it takes {other / own:0.0} times our time");
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private static string Exact(List<JsonNode> records, List<JsonNode> preds)
    {
        var marks = new Marks();
        foreach (var (record, pred) in records.Zip(preds))
        {
            DateScore.Take(record, pred, marks);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{marks["exact"].Right} of {marks["exact"].All} ({marks["exact"].Share:0.00})");
    }

    private static double Microseconds(List<Asked> asked)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            foreach (var one in asked)
            {
                DeadlineReader.Read(one.Text, one.Now, one.Calendar, one.Order);
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds / asked.Count);
        }

        return best;
    }

    private static async Task<bool> Install(string folder)
    {
        try
        {
            await Run("node", folder, "--version");
            await Run("npm", folder, "install", "--prefix", folder, "--no-audit", "--no-fund", Package);
        }
        catch (Win32Exception)
        {
            Console.WriteLine("node and npm are not here: chrono-node is not measured.");
            return false;
        }
        catch (InvalidOperationException wrong)
        {
            Console.WriteLine($"chrono-node is not measured. {wrong.Message}");
            return false;
        }

        File.Copy(Path.Combine(AppContext.BaseDirectory, "chrono.mjs"), Path.Combine(folder, "chrono.mjs"));
        return true;
    }

    private static async Task<List<JsonNode>> Ask(string folder, List<Asked> asked)
    {
        var file = Path.Combine(folder, "texts.jsonl");
        await File.WriteAllLinesAsync(file, asked.Select(one => JsonSerializer.Serialize(new
        {
            text = one.Text,
            @ref = one.Now,
            offset = one.Calendar.Zone.GetUtcOffset(one.Now).TotalMinutes,
            lang = one.Lang,
            monthDay = one.Order == DateOrder.MonthDay,
        })));
        var said = await Run("node", folder, Path.Combine(folder, "chrono.mjs"), file, Rounds.ToString(CultureInfo.InvariantCulture));
        return [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }

    /// <summary>Its first result by our conventions: a day without an hour is good until the end of work, a range begins when work does.</summary>
    private static JsonObject Pred(WorkCalendar calendar, JsonNode answer) => answer["start"] is not JsonObject start
        ? new JsonObject { ["kind"] = "none" }
        : answer["end"] is JsonObject end
            ? new JsonObject { ["kind"] = "range", ["start"] = At(start, calendar, calendar.StartOfDay), ["deadline"] = At(end, calendar, calendar.EndOfDay) }
            : new JsonObject { ["kind"] = "point", ["deadline"] = At(start, calendar, calendar.EndOfDay) };

    private static string At(JsonObject part, WorkCalendar calendar, TimeOnly otherwise)
    {
        var moment = part["hour"]!.GetValue<bool>()
            ? part["at"]!.GetValue<DateTimeOffset>()
            : calendar.At(new DateOnly(part["year"]!.GetValue<int>(), part["month"]!.GetValue<int>(), part["day"]!.GetValue<int>()), otherwise);
        return moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    private static async Task<string> Run(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} {arguments[0]} ended with {process.ExitCode}.");
    }
}
