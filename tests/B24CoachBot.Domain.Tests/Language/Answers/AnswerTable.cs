using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Domain.Language.Answers;
using B24CoachBot.Domain.Tests.Eval.Scoring;
using B24CoachBot.Host.Commands;

namespace B24CoachBot.Domain.Tests.Language.Answers;

/// <summary>The tables of answers: <c>question | answer | what it means</c>, said on <see cref="CaseTable.Wednesday"/> in Moscow.</summary>
internal static class AnswerTable
{
    public static TheoryData<string> Names => ["unseen-first", "unseen-second", "unseen-third", "next-steps", "budgets", "decision-makers", "next-contacts", "yes-no"];

    public sealed record Row(AnswerQuestion Question, string Text, string Expected, string Place)
    {
        public AnswerSaid Read() => Read(Text);

        public AnswerSaid Read(string text) => AnswerReader.Read(Question, text, CaseTable.Wednesday, CaseTable.Usual, "RUB");

        public bool IsExact()
        {
            var marks = new Marks();
            var record = new JsonObject { ["task"] = "answer", ["question_type"] = JsonNamingPolicy.SnakeCaseLower.ConvertName(Question.ToString()), ["gold"] = Wanted() };
            Scorer.Take(record, LinePredictions.Answer(Read()), marks);
            return marks["exact"].Right == 1;
        }

        private JsonObject Wanted() => Expected is "skip" or "unknown" or "negative" or "invalid"
            ? new JsonObject { ["status"] = Expected }
            : new JsonObject { ["status"] = "answered", ["value"] = Value() };

        private JsonObject Value() => Question switch
        {
            AnswerQuestion.NextStep => new JsonObject { ["text"] = Expected.Split(" @ ")[0], ["date"] = Moment(Expected.Split(" @ ")[1]) },
            AnswerQuestion.NextContact => new JsonObject { ["date"] = Moment(Expected) },
            AnswerQuestion.YesNo => new JsonObject { ["value"] = Expected },
            AnswerQuestion.Budget => Sum(),
            _ => Person(),
        };

        private JsonObject Sum()
        {
            var (amount, currency) = (Expected.Split(' ')[0], Expected.Split(' ')[1]);
            var ends = amount.Contains("..", StringComparison.Ordinal) ? amount.Split("..") : [amount, amount];
            return new JsonObject { ["min"] = Number(ends[0]), ["max"] = Number(ends[1]), ["currency"] = currency };
        }

        private JsonObject Person()
        {
            if (Expected == "self")
            {
                return new JsonObject { ["self"] = true };
            }

            var parts = Expected.Split(" / ");
            return new JsonObject { ["name"] = Said(parts[0]), ["role"] = Said(parts[1]), ["phone"] = Said(parts[2]) };
        }

        private static JsonNode? Said(string part) => part == "-" ? null : part;

        private static JsonNode? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

        private static JsonNode? Moment(string text) => text == "-"
            ? null
            : new DateTimeOffset(DateTime.ParseExact($"2026.{text}", "yyyy.dd.MM HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(3)).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    public static List<Row> Rows(string name) =>
    [
        .. from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Language", "Answers", $"{name}.cases"), Encoding.UTF8).Index()
           where line.Item.Length > 0 && line.Item[0] != '#'
           let cells = line.Item.Split(" | ")
           select new Row(Enum.Parse<AnswerQuestion>(cells[0].Replace("_", "", StringComparison.Ordinal), ignoreCase: true), cells[1].Replace("\\n", "\n", StringComparison.Ordinal), cells[2].Trim(), $"{name}:{line.Index + 1}"),
    ];
}
