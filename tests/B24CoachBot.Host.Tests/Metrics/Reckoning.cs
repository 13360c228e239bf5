using System.Globalization;
using System.Text.Json.Nodes;

namespace B24CoachBot.Host.Tests.Metrics;

/// <summary>
/// The five metrics reckoned from what the portal's state says, by their published definitions (docs/metrics.md) and by nothing of the bot's:
/// each as one line, so that two reckonings can be compared line by line.
/// </summary>
/// <param name="state">GET /sandbox/state, after all that is asked about.</param>
/// <param name="looks">When the bot looked at changed cards.</param>
/// <param name="counts">When the bot counted the fields of open cards.</param>
internal sealed class Reckoning(JsonNode state, IReadOnlyList<DateTimeOffset> looks, IReadOnlyList<DateTimeOffset> counts, CrmPages pages)
{
    private const int Deal = 2;
    private const int Lead = 1;
    private const int Window = 60;
    private static readonly string[] Talks = ["VOXIMPLANT_CALL", "IMOPENLINES_SESSION"];

    private readonly List<Touch> touches = [.. Touches(state, looks)];
    private readonly List<Step> steps = [.. Steps(state), .. Forgotten(state, counts)];

    /// <summary>Who is below a head, through the whole tree; the head is not.</summary>
    public HashSet<long> Below(long head)
    {
        var departments = List("departments").ToList();
        var inside = departments.Where(row => Id(row, "headId") == head).Select(row => Id(row, "id")).ToHashSet();
        while (departments.Any(row => inside.Contains(Id(row, "parentId")) && inside.Add(Id(row, "id"))))
        {
        }

        return [.. List("users").Where(user => (bool)user["active"]! && !(bool)user["extranet"]! && inside.Contains(Id(user, "departmentId")) && Id(user, "id") != head).Select(user => Id(user, "id"))];
    }

    public IEnumerable<string> Lines(IReadOnlySet<long> people, DateOnly from, DateOnly to, DateTimeOffset until)
    {
        var (begins, ends) = (WorkingClock.Midnight(from), WorkingClock.Midnight(to.AddDays(1)));
        return [Calls(people, begins, ends), .. Fields(people, from, to), .. Conversion(people, begins, ends), .. Tasks(people, begins, ends), Approvals(people, begins, ends, until)];
    }

    private string Calls(IReadOnlySet<long> people, DateTimeOffset from, DateTimeOffset to)
    {
        var calls = List("calls").Where(IsTalk).Where(call => people.Contains(Id(call, "userId")) && End(call) >= from && End(call) < to).ToList();
        var minutes = calls.Select(call => After(call, to)).OfType<double>().Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"calls: {calls.Count} talks, {minutes.Count} with work after, median {Number(Median(minutes))}, p90 {Number(Ninetieth(minutes))}");
    }

    private static bool IsTalk(JsonNode call) => (int)call["seconds"]! >= 20 && (string?)call["failedCode"] == "200" && (string?)call["category"] != "internal"
        && (string?)call["phone"] is not { Length: > 0 and <= 4 };

    private static DateTimeOffset End(JsonNode call) => Moment(call, "start").AddSeconds((int)call["seconds"]!);

    /// <summary>Working minutes to the last work of the same person on the client's cards; null when there was none in time.</summary>
    private double? After(JsonNode call, DateTimeOffset until)
    {
        var (user, type, client, end) = (Id(call, "userId"), (int)Id(call, "clientTypeId"), Id(call, "clientId"), End(call));
        HashSet<(int, long)> cards = client == 0 ? [] : [(type, client)];
        cards.UnionWith(List("deals").Where(deal => client != 0 && Id(deal, type == 4 ? "companyId" : "contactId") == client && type is 3 or 4 && Id(deal, "assignedById") == user).Select(deal => (Deal, Id(deal, "id"))));
        return touches.Where(touch => touch.By == user && touch.At >= end && touch.At < until && cards.Contains((touch.Type, touch.Card)))
            .Select(touch => (double?)WorkingClock.Minutes(end, touch.At)).Where(minutes => minutes <= Window).Max();
    }

    private IEnumerable<string> Fields(IReadOnlySet<long> people, DateOnly from, DateOnly to)
    {
        if (counts.Where(at => WorkingClock.Day(at) >= from && WorkingClock.Day(at) <= to).ToList() is not { Count: > 0 } during)
        {
            return [];
        }

        var at = during.Max();
        return Cards(at).Where(card => people.Contains(card.Assigned) && pages.IsOpen(card.Type, card.Pipeline, card.Stage))
            .SelectMany(card => pages.Of(card.Type, card.Pipeline).Where(field => pages.IsDue(field, card.Type, card.Pipeline, card.Stage)).Select(field => (card, field, Fill: Fill(card, field, at))))
            .GroupBy(one => (one.card.Type, one.card.Pipeline, one.field.Key))
            .Select(group => $"field {group.Key.Type}/{group.Key.Pipeline} {group.Key.Key}: {group.Count(one => one.Fill == "filled")} of {group.Count()}, {group.Count(one => one.Fill == "undiscussed")} not discussed");
    }

    private string Fill(Card card, PageField field, DateTimeOffset at)
    {
        if (field.Code == "todo")
        {
            return List("todos").Any(todo => Id(todo, "ownerTypeId") == card.Type && Id(todo, "ownerId") == card.Id && Moment(todo, "date") <= at && todo["deadline"] is not null && Moment(todo, "deadline") >= at)
                ? "filled" : "empty";
        }

        var text = (card.Fields.GetValueOrDefault(field.Code) ?? "").Trim();
        return text.Length == 0 || text.Split('|')[0] is "0" or "0.00" ? "empty" : pages.Undiscussed.Contains(text) ? "undiscussed" : "filled";
    }

    /// <summary>Every card that stood at a moment, as it was then.</summary>
    private IEnumerable<Card> Cards(DateTimeOffset at)
    {
        var later = List("fieldChanges").Where(change => Moment(change, "date") > at)
            .GroupBy(change => (Type: (int)Id(change, "entityTypeId"), Card: Id(change, "itemId"), Field: (string)change["field"]!))
            .ToDictionary(group => group.Key, group => (string?)group.MinBy(change => Id(change, "id"))!["from"]);
        foreach (var (type, row) in List("deals").Select(row => (Deal, row)).Concat(List("leads").Select(row => (Lead, row))))
        {
            var id = Id(row, "id");
            if (type == Deal && Moment(row, "createdDate") > at)
            {
                continue;
            }

            string? Then(string field, string? now) => later.TryGetValue((type, id, field), out var was) ? was : now;
            var pipeline = type == Lead ? "" : Then("categoryId", Id(row, "categoryId").ToString(CultureInfo.InvariantCulture))!;
            var assigned = long.Parse(Then("assignedById", Id(row, "assignedById").ToString(CultureInfo.InvariantCulture))!, CultureInfo.InvariantCulture);
            yield return new Card(
                type, id, assigned, pipeline, Then("stageId", (string?)row["stageId"])!,
                row["fields"]!.AsObject().ToDictionary(field => field.Key, field => Then(field.Key, field.Value?.ToString())));
        }
    }

    private IEnumerable<string> Conversion(IReadOnlySet<long> people, DateTimeOffset from, DateTimeOffset to)
    {
        var rows = steps.Where(step => step.Way != 5 && step.At < to).ToList();
        foreach (var (type, pipeline) in pages.Pipelines)
        {
            var stages = pages.Working(type, pipeline);
            var mine = rows.Where(step => step.Type == type && step.Pipeline == pipeline && people.Contains(Owner(type, step.Card))).OrderBy(step => step.At).ToLookup(step => step.Card);
            for (var at = 0; at < stages.Count; at++)
            {
                var next = at + 1 < stages.Count ? stages[at + 1] : pages.Won(type, pipeline);
                var further = stages.Skip(at + 2).Append(pages.Won(type, pipeline)).Where(stage => stage != next).ToHashSet();
                var (entered, reached, skipped) = (0, 0, 0);
                foreach (var card in mine)
                {
                    if (card.FirstOrDefault(step => step.Stage == stages[at] && step.Way is (1 or 2) && step.At >= from && step.At < to) is not { } into)
                    {
                        continue;
                    }

                    entered++;
                    var after = card.SkipWhile(step => step != into).Skip(1).Where(step => step.Way is (2 or 3)).Select(step => step.Stage).ToHashSet();
                    reached += after.Contains(next) ? 1 : 0;
                    skipped += !after.Contains(next) && after.Overlaps(further) ? 1 : 0;
                }

                if (entered > 0)
                {
                    yield return $"move {type}/{pipeline} {stages[at]}>{next}: {reached} of {entered}, {skipped} skipped";
                }
            }
        }
    }

    private static IEnumerable<Step> Steps(JsonNode state) => state["stageHistory"]!.AsArray().Select(row => row!).Select(row => new Step(
        (int)Id(row, "entityTypeId"), Id(row, "ownerId"), (int)Id(row, "typeId"), Moment(row, "date"), (int)Id(row, "entityTypeId") == Lead ? "" : Id(row, "categoryId").ToString(CultureInfo.InvariantCulture), (string)row["stageId"]!));

    /// <summary>A card that moves to another pipeline loses its history on the portal; a bot that has read it before the move keeps it.</summary>
    private static IEnumerable<Step> Forgotten(JsonNode state, IReadOnlyList<DateTimeOffset> read)
    {
        var deals = state["deals"]!.AsArray().ToDictionary(row => Id(row!, "id"), row => row!);
        var changes = state["fieldChanges"]!.AsArray().Select(row => row!).Where(row => Id(row, "entityTypeId") == Deal).ToList();
        foreach (var moves in changes.Where(row => (string?)row["field"] == "categoryId").GroupBy(row => Id(row, "itemId")))
        {
            var entered = changes.Where(row => Id(row, "itemId") == moves.Key && (string?)row["field"] == "stageId").ToList();
            var born = (Way: 1, At: Moment(deals[moves.Key], "createdDate"), Stage: (string)entered[0]["from"]!);
            foreach (var (way, at, stage) in entered.Select(row => (Way: 2, At: Moment(row, "date"), Stage: (string)row["to"]!)).Prepend(born))
            {
                // The entry that a move itself makes is no step; one behind the last move still stands in the portal's history.
                if (moves.All(move => Moment(move, "date") != at) && moves.FirstOrDefault(move => Moment(move, "date") > at) is { } lost && read.Any(look => look >= at && look < Moment(lost, "date")))
                {
                    yield return new Step(Deal, moves.Key, way, at, (string)lost["from"]!, stage);
                }
            }
        }
    }

    private long Owner(int type, long card) => List(type == Lead ? "leads" : "deals").Where(row => Id(row, "id") == card).Select(row => Id(row, "assignedById")).FirstOrDefault();

    private IEnumerable<string> Tasks(IReadOnlySet<long> people, DateTimeOffset from, DateTimeOffset to)
    {
        var changes = List("taskHistory").Where(row => (string?)row["field"] == "STATUS").ToLookup(row => Id(row, "taskId"));
        var messages = List("taskMessages").ToLookup(row => Id(row, "taskId"));
        foreach (var bot in new[] { true, false })
        {
            var (tasks, returned, returns, questions, read) = (0, 0, 0, 0, 0);
            foreach (var task in List("tasks").Where(task => people.Contains(Id(task, "responsibleId")) && IsOfBot(task) == bot))
            {
                var statuses = changes[Id(task, "id")].OrderBy(row => Id(row, "id")).Select(row => (At: Moment(row, "date"), From: (string?)row["from"], To: (string?)row["to"])).ToList();
                if (!(Moment(task, "createdDate") >= from && Moment(task, "createdDate") < to) && !statuses.Any(change => change.At >= from && change.At < to))
                {
                    continue;
                }

                tasks++;
                var own = Returns(statuses).Count(at => at >= from && at < to);
                returns += own;
                returned += own > 0 ? 1 : 0;
                if (!IsReadable(task))
                {
                    continue;
                }

                read++;
                var started = statuses.Where(change => change.To == "3").Select(change => change.At).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
                questions += messages[Id(task, "id")].Count(message => Id(message, "authorId") == Id(task, "responsibleId") && ((string)message["text"]!).TrimEnd().EndsWith('?')
                    && Moment(message, "date") < started && Moment(message, "date") >= from && Moment(message, "date") < to);
            }

            yield return $"tasks of {(bot ? "the bot" : "people")}: {tasks}, {returned} returned {returns} times, {questions} questions in {read} read";
        }
    }

    private static bool IsOfBot(JsonNode task) => ((string?)task["xmlId"])?.StartsWith("coach", StringComparison.Ordinal) == true;

    /// <summary>Back from done or supposedly done to work; a toggle within a minute is none, and several within a minute are one.</summary>
    private static IEnumerable<DateTimeOffset> Returns(List<(DateTimeOffset At, string? From, string? To)> statuses)
    {
        var last = DateTimeOffset.MinValue;
        for (var at = 0; at < statuses.Count; at++)
        {
            if (statuses[at] is { From: "4" or "5", To: "2" or "3" } back && !(at > 0 && back.At - statuses[at - 1].At < TimeSpan.FromSeconds(60)) && back.At - last >= TimeSpan.FromSeconds(60))
            {
                last = back.At;
                yield return back.At;
            }
        }
    }

    /// <summary>The webhook's owner, number one, reads the discussions of own tasks only.</summary>
    private static bool IsReadable(JsonNode task) => new[] { Id(task, "creatorId"), Id(task, "responsibleId") }
        .Concat(task["accomplices"]!.AsArray().Select(id => (long)id!)).Concat(task["auditors"]!.AsArray().Select(id => (long)id!)).Contains(1);

    private string Approvals(IReadOnlySet<long> people, DateTimeOffset from, DateTimeOffset to, DateTimeOffset until)
    {
        var mine = List("approvals").Where(row => people.Contains(Id(row, "userId")) && Moment(row, "openedAt") < until).ToList();
        var hours = mine.Where(row => row["closedAt"] is not null && Moment(row, "closedAt") >= from && Moment(row, "closedAt") < to).Select(row => (Moment(row, "closedAt") - Moment(row, "openedAt")).TotalHours).Order().ToList();
        var open = mine.Count(row => row["closedAt"] is null || Moment(row, "closedAt") >= until);
        return $"approvals: {hours.Count} closed, median {Number(Median(hours))}, p90 {Number(Ninetieth(hours))}, {open} open";
    }

    private static IEnumerable<Touch> Touches(JsonNode state, IReadOnlyList<DateTimeOffset> looks)
    {
        IEnumerable<JsonNode> Rows(string name) => state[name]!.AsArray().Select(row => row!);
        var comments = Rows("timeline").Where(row => (string?)row["entityType"] == "deal").Select(row => new Touch(Id(row, "authorId"), Deal, Id(row, "entityId"), Moment(row, "date")));
        var activities = Rows("activities").Where(row => !Talks.Contains((string?)row["providerId"])).Select(row => new Touch(Id(row, "authorId"), (int)Id(row, "ownerTypeId"), Id(row, "ownerId"), Moment(row, "date")));

        // A card tells its last change only: of several between two looks the earlier ones are not seen.
        var born = Rows("deals").Select(row => new Touch(Id(row, "createdById"), Deal, Id(row, "id"), Moment(row, "createdDate")));
        var changed = Rows("fieldChanges").Where(row => Id(row, "entityTypeId") is Deal or Lead)
            .GroupBy(row => (Type: (int)Id(row, "entityTypeId"), Card: Id(row, "itemId"), Look: looks.TakeWhile(look => look < Moment(row, "date")).Count()))
            .Where(group => group.Key.Look < looks.Count)
            .Select(group => group.MaxBy(row => Id(row, "id"))!)
            .Select(row => new Touch(Id(row, "by"), (int)Id(row, "entityTypeId"), Id(row, "itemId"), Moment(row, "date")));
        return comments.Concat(activities).Concat(born).Concat(changed);
    }

    private static double? Median(List<double> sorted) =>
        sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;

    private static double? Ninetieth(List<double> sorted) => sorted.Count == 0 ? null : sorted[(int)Math.Ceiling(sorted.Count * 0.9) - 1];

    internal static string Number(double? value) => value?.ToString("0.###", CultureInfo.InvariantCulture) ?? "none";

    private IEnumerable<JsonNode> List(string name) => state[name]!.AsArray().Select(row => row!);

    private static long Id(JsonNode row, string name) => (long?)row[name] ?? 0;

    private static DateTimeOffset Moment(JsonNode row, string name) => DateTimeOffset.Parse((string)row[name]!, CultureInfo.InvariantCulture);

    private sealed record Touch(long By, int Type, long Card, DateTimeOffset At);

    /// <param name="Way">1 created, 2 moved, 3 finished, 5 to another pipeline.</param>
    private sealed record Step(int Type, long Card, int Way, DateTimeOffset At, string Pipeline, string Stage);

    private sealed record Card(int Type, long Id, long Assigned, string Pipeline, string Stage, IReadOnlyDictionary<string, string?> Fields);
}
