using System.Text.Json.Nodes;

namespace B24CoachBot.Domain.Tests.Eval.Scoring;

/// <summary>Money: status, both bounds, currency.</summary>
internal static class MoneyScore
{
    public static void Take(JsonNode record, JsonNode pred, Marks marks)
    {
        var all = Gold.All(record).ConvertAll(gold => (
            Status: (Gold.Text(pred, "status") ?? "answered") == Gold.Text(gold, "status"),
            Amount: Gold.SameNumber(Gold.Number(gold, "min"), Gold.Number(pred, "min")) && Gold.SameNumber(Gold.Number(gold, "max"), Gold.Number(pred, "max")),
            Currency: Gold.Text(gold, "currency") == Gold.Text(pred, "currency"),
            Approx: (Gold.Text(gold, "approx") == "true") == (Gold.Text(pred, "approx") == "true")));
        var none = Gold.Number(record["gold"], "min") is null && Gold.Number(record["gold"], "max") is null;
        marks.Add("status", all.Exists(each => each.Status));
        marks.Add("amount", all.Exists(each => each.Amount), none, Gold.Number(pred, "min") is null && Gold.Number(pred, "max") is null);
        if (!none)
        {
            marks.Add("currency", all.Exists(each => each.Currency));
            marks.Add("approx", all.Exists(each => each.Approx));
        }

        marks.Add("exact", all.Exists(each => each.Status && each.Amount && each.Currency));
    }
}

/// <summary>People: the status and the set of ids.</summary>
internal static class PersonScore
{
    public static void Take(JsonNode record, JsonNode pred, Marks marks)
    {
        var ids = Gold.Set(pred, "ids");
        var status = Gold.Text(pred, "status") ?? ids.Count switch { 0 => "none", 1 => "match", _ => "ambiguous" };
        var all = Gold.All(record);
        marks.Add("ids", all.Exists(gold => Gold.Set(gold, "ids").SetEquals(ids)), Gold.Set(record["gold"], "ids").Count == 0, ids.Count == 0);
        marks.Add("status", all.Exists(gold => Gold.Text(gold, "status") == status));
        marks.Add("exact", all.Exists(gold => Gold.Text(gold, "status") == status && Gold.Set(gold, "ids").SetEquals(ids)));
    }
}

/// <summary>Guardrails: the set of categories, hits of each, and hard negatives left clean.</summary>
internal static class GuardScore
{
    public static readonly string[] Categories = ["price", "legal", "client_deadline", "personal_data"];

    public static void Take(JsonNode record, JsonNode pred, Marks marks)
    {
        var (found, personal) = (Gold.Set(pred, "categories"), Gold.Set(pred, "pii"));
        var gold = Gold.All(record).MaxBy(each => Gold.Set(each, "categories") is var set && set.SetEquals(found)
            ? 1000
            : set.Intersect(found).Count() - set.Except(found).Count() - found.Except(set).Count())!;
        var (categories, kinds) = (Gold.Set(gold, "categories"), Gold.Set(gold, "pii"));
        foreach (var category in Categories)
        {
            Count(category, categories, found);
        }

        foreach (var kind in kinds.Union(personal))
        {
            Count(kind, kinds, personal, "pii.");
        }

        marks.Add("categories_exact", categories.SetEquals(found));
        if (Gold.Set(record, "tags").Contains("hard_negative"))
        {
            marks.Add("hard_negatives_clean", found.Count == 0);
        }

        void Count(string name, HashSet<string> wanted, HashSet<string> said, string prefix = "") => marks.Count(
            prefix + name,
            wanted.Contains(name) && said.Contains(name) ? 1 : 0,
            !wanted.Contains(name) && said.Contains(name) ? 1 : 0,
            wanted.Contains(name) && !said.Contains(name) ? 1 : 0);
    }
}
