using System.Text.Json.Nodes;

namespace B24CoachBot.Domain.Tests.Eval.Scoring;

/// <summary>An instruction, field by field; <c>core</c> is title, responsible and deadline, <c>all_fields</c> everything.</summary>
internal static class InstructionScore
{
    public static void Take(JsonNode record, JsonNode pred, Marks marks)
    {
        var (gold, all) = (record["gold"]!, Gold.All(record));
        var title = Title(gold, Gold.Text(pred, "title") ?? "", marks);
        var doer = Responsible(record, pred, marks);
        var deadline = Deadline(record, pred, marks);
        marks.Add("core", title && doer && deadline);

        var rest = People("accomplices") & People("observers")
            & Word("priority", "normal", (one, other) => one == other) & Word("template", null, (one, other) => one == other)
            & Word("project", null, (one, other) => one == other || (one is not null && other is not null && Likeness.Of(one, other) >= 0.6))
            & ItemScore.Take("checklist", gold, all, pred, marks) & ItemScore.Take("done_criteria", gold, all, pred, marks)
            & ClientScore.Take(gold, all, pred, marks);
        marks.Add("all_fields", title && doer && deadline && rest);

        bool People(string field)
        {
            var said = Gold.Set(pred, field);
            var best = all.ConvertAll(each => Gold.Set(each, field)).MaxBy(set => (set.SetEquals(said) ? 1000 : 0) + set.Intersect(said).Count() - set.Except(said).Count() - said.Except(set).Count())!;
            marks.Add(field, best.SetEquals(said), Gold.Set(gold, field).Count == 0, said.Count == 0);
            marks.Count(field, best.Intersect(said).Count(), said.Except(best).Count(), best.Except(said).Count());
            return best.SetEquals(said);
        }

        bool Word(string field, string? missing, Func<string?, string?, bool> same)
        {
            var said = Gold.Text(pred, field) is { Length: > 0 } text ? text : missing;
            var right = all.Exists(each => same(said, Gold.Text(each, field) ?? missing));
            if (field == "priority")
            {
                marks.Add(field, right);
            }
            else
            {
                marks.Add(field, right, Gold.Text(gold, field) is null, said is null);
            }

            return right;
        }
    }

    private static bool Title(JsonNode gold, string title, Marks marks)
    {
        var right = title.Length is > 0 and <= 140 && Gold.List(gold, "title_must").TrueForAll(group => group.AsArray().Any(stem => Likeness.Begins(stem!.ToString(), title)));
        marks.Add("title", right);
        if (title.Length > 0)
        {
            marks.Add("title_clean", !Gold.Set(gold, "title_forbidden").Any(stem => Likeness.Begins(stem, title)));
        }

        return right;
    }

    private static bool Responsible(JsonNode record, JsonNode pred, Marks marks)
    {
        var gold = record["gold"]!;
        var wanted = new List<(string? Id, string Candidates)> { Key(gold) };
        foreach (var other in record["gold_alternatives"] as JsonArray ?? [])
        {
            if (other!.AsObject().ContainsKey("responsible"))
            {
                wanted.Add((Gold.Text(other, "responsible"), ""));
            }
            else if (other.AsObject().ContainsKey("responsible_candidates"))
            {
                wanted.Add((Gold.Text(gold, "responsible"), Candidates(other)));
            }
        }

        var said = Key(pred);
        var right = wanted.Exists(each => each.Id == said.Id && (each.Id is not null || each.Candidates == said.Candidates));
        marks.Add("responsible", right, Gold.Text(gold, "responsible") is null, said.Id is null);
        return right;

        static (string? Id, string Candidates) Key(JsonNode node) => (Gold.Text(node, "responsible") is { Length: > 0 } id ? id : null, Candidates(node));

        static string Candidates(JsonNode node) => string.Join(',', Gold.Set(node, "responsible_candidates").Order(StringComparer.Ordinal));
    }

    private static bool Deadline(JsonNode record, JsonNode pred, Marks marks)
    {
        var (gold, zone) = (record["gold"]!, DateScore.Zone(record));
        var said = Dated(pred, Gold.Text(pred, "deadline_kind") ?? (Gold.Text(pred, "rrule") is { Length: > 0 } ? "recurring" : Gold.Text(pred, "deadline") is { Length: > 0 } ? "point" : "none"));
        var all = Gold.All(record).ConvertAll(each => DateScore.With(Dated(each, Gold.Text(each, "deadline_kind")), said, zone));
        var (none, silent) = (Gold.Text(gold, "deadline") is null, Gold.Text(pred, "deadline") is not { Length: > 0 });
        marks.Add("deadline", all.Exists(each => each.Deadline), none, silent);
        marks.Add("deadline_day", all.Exists(each => each.Day), none, silent);
        marks.Add("deadline_kind", all.Exists(each => each.Kind));
        if (Gold.Text(gold, "deadline_kind") is "range" or "start")
        {
            marks.Add("start", all.Exists(each => each.Start));
        }

        if (Gold.Text(gold, "deadline_kind") == "recurring")
        {
            marks.Add("rrule", all.Exists(each => each.Rule));
        }

        return all.Exists(each => each.Deadline);
    }

    private static JsonObject Dated(JsonNode from, string? kind) => new()
    {
        ["kind"] = kind,
        ["deadline"] = Gold.Text(from, "deadline"),
        ["start"] = Gold.Text(from, "start"),
        ["rrule"] = Gold.Text(from, "rrule"),
    };
}
