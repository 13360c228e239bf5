using System.Text.Json.Nodes;

namespace B24CoachBot.Domain.Tests.Eval.Scoring;

/// <summary>Steps and criteria: the largest matching of items that are alike enough.</summary>
internal static class ItemScore
{
    private const double Alike = 0.6;

    public static bool Take(string field, JsonNode gold, List<JsonObject> all, JsonNode pred, Marks marks)
    {
        var said = Gold.List(pred, field).ConvertAll(Text).FindAll(text => text.Trim().Length > 0);
        var best = all.ConvertAll(each => Matched(Wanted(each, field), said)).MaxBy(each => each.Harmony)!;
        marks.Add(field, best.Harmony >= 1, Gold.List(gold, field).Count == 0, said.Count == 0);
        marks.Count(field, best.Hits, said.Count - best.Hits, best.All - best.Hits);
        return best.Harmony >= 1;
    }

    private static (double Harmony, int Hits, int All) Matched(List<List<string>> wanted, List<string> said)
    {
        var fits = wanted.ConvertAll(item => Enumerable.Range(0, said.Count).Where(at => item.Exists(variant => Likeness.Of(variant, said[at]) >= Alike)).ToList());
        var owner = new Dictionary<int, int>();
        var hits = Enumerable.Range(0, wanted.Count).Count(item => Find(item, []));
        return (wanted.Count + said.Count == 0 ? 1 : 2.0 * hits / (wanted.Count + said.Count), hits, wanted.Count);

        bool Find(int item, HashSet<int> seen)
        {
            foreach (var at in fits[item])
            {
                if (seen.Add(at) && (!owner.TryGetValue(at, out var holder) || Find(holder, seen)))
                {
                    owner[at] = item;
                    return true;
                }
            }

            return false;
        }
    }

    private static List<List<string>> Wanted(JsonNode gold, string field)
    {
        var items = Gold.List(gold, field);
        var variants = Gold.List(gold, $"{field}_variants");
        return variants.Count == items.Count
            ? variants.ConvertAll(each => each.AsArray().Select(variant => variant!.ToString()).ToList())
            : items.ConvertAll(item => new List<string> { item.ToString() });
    }

    private static string Text(JsonNode item) => item is JsonObject ? Gold.Text(item, "text") ?? Gold.Text(item, "title") ?? "" : item.ToString();
}

/// <summary>Clients, deals and bills: by number, otherwise by a name that is alike enough.</summary>
internal static class ClientScore
{
    private const double Alike = 0.6;

    public static bool Take(JsonNode gold, List<JsonObject> all, JsonNode pred, Marks marks)
    {
        var said = Gold.List(pred, "crm");
        var best = all.ConvertAll(each => Gold.List(each, "crm"))
            .ConvertAll(wanted => (Wanted: wanted.Count, Typed: Hits(wanted, said, typed: true), Untyped: Hits(wanted, said, typed: false)))
            .MaxBy(each => (Harmony(each.Wanted, said.Count, each.Typed) * 1000) + Harmony(each.Wanted, said.Count, each.Untyped));
        Mark("crm", best.Typed);
        Mark("crm_untyped", best.Untyped);
        return Harmony(best.Wanted, said.Count, best.Typed) >= 1;

        void Mark(string field, int hits)
        {
            marks.Add(field, Harmony(best.Wanted, said.Count, hits) >= 1, Gold.List(gold, "crm").Count == 0, said.Count == 0);
            marks.Count(field, hits, said.Count - hits, best.Wanted - hits);
        }
    }

    private static double Harmony(int wanted, int said, int hits) => wanted + said == 0 ? 1 : 2.0 * hits / (wanted + said);

    private static int Hits(List<JsonNode> wanted, List<JsonNode> said, bool typed)
    {
        var left = said.ToList();
        return wanted.Count(one => left.Find(other => Same(one, other, typed)) is { } found && left.Remove(found));
    }

    private static bool Same(JsonNode wanted, JsonNode said, bool typed)
    {
        if (typed && Gold.Text(wanted, "type") != Gold.Text(said, "type"))
        {
            return false;
        }

        return Gold.Text(wanted, "number") is { Length: > 0 } number
            ? Likeness.LettersAndDigits(number) == Likeness.LettersAndDigits(Gold.Text(said, "number"))
            : Gold.Text(wanted, "name") is { Length: > 0 } name && Gold.Text(said, "name") is { Length: > 0 } other && Likeness.Of(Likeness.Client(name), Likeness.Client(other)) >= Alike;
    }
}
