using System.Text.Json.Nodes;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Tests.Eval;

/// <summary>Scores money by the rules of eval/SCHEMA.md: status, both bounds and the currency.</summary>
internal static class MoneyExam
{
    private const decimal Tolerance = 0.005m;

    public static bool IsExact(JsonNode record)
    {
        var said = MoneyReader.Read(record["text"]!.GetValue<string>(), record["default_currency"]!.GetValue<string>());
        return EvalSet.Golds(record).Any(gold => Agrees(gold, said));
    }

    private static bool Agrees(JsonObject gold, MoneySaid said)
    {
        var status = said switch { MoneySaid.Amount => "answered", MoneySaid.Skipped => "skip", MoneySaid.Negative => "negative", _ => "unknown" };
        return gold["status"]!.GetValue<string>() == status
            && (said is not MoneySaid.Amount amount || (Same(gold["min"], amount.Min) && Same(gold["max"], amount.Max) && gold["currency"]!.GetValue<string>() == amount.Currency));
    }

    private static bool Same(JsonNode? gold, decimal? read) =>
        gold is null || read is null ? gold is null && read is null : Math.Abs(gold.GetValue<decimal>() - read.Value) <= Tolerance;
}
