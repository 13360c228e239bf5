namespace B24CoachBot.Domain.Tests.Templates;

/// <summary>What each text is shown with: its own example, and the branches the example does not take.</summary>
internal static class GoldenCases
{
    private static readonly TimeSpan Moscow = TimeSpan.FromHours(3);
    private static readonly DateTimeOffset Friday = new(2026, 11, 27, 18, 0, 0, Moscow);
    private static readonly DateTimeOffset Monday = new(2026, 11, 30, 18, 0, 0, Moscow);
    private static readonly int[] Counts = [0, 1, 2, 5, 11, 21, 101];

    public static IEnumerable<(string Name, object Model)> Of(string id, Tongue tongue)
    {
        yield return ("example", Repository.Example(id, tongue));
        foreach (var (name, replaced) in Variants(id, tongue))
        {
            yield return (name, Repository.Example(id, tongue, replaced));
        }
    }

    private static IEnumerable<(string, (string, object?)[])> Variants(string id, Tongue tongue) => id switch
    {
        "task/preview" => PreviewCases.All(tongue),
        "passport/page" => [("leads", [("entity", "lead"), ("pipeline", "")]), ("deals of any pipeline, nobody in person", [("pipeline", ""), ("owner", null)])],
        "task/choosing-person" => new[] { 3, 4, 5, 21 }.Select(count => ($"{count} people", One("choices", Namesakes(count)))),
        "task/asking-deadline" =>
        [
            ("past without its moment", One("deadline", null)),
            ("past without its words", One("said", "")),
            ("no such date", [("why", "no-such-date"), ("said", tongue == Tongue.Russian ? "31 ноября" : "November 31"), ("deadline", null)]),
            ("weekday differs", [("why", "weekday-differs"), ("said", tongue == Tongue.Russian ? "в среду 27 ноября" : "Wednesday 27 November"), ("deadline", Friday)]),
        ],
        "funnel/page" =>
        [
            ("stages to merge", [("advice", "merge"), ("merge", tongue == Tongue.Russian ? new[] { "Замер", "Перезамер" } : ["Measuring", "Re-measuring"])]),
            ("nothing wrong", [("advice", "none"), ("without", 0), ("undiscussed", 0), ("lines", Array.Empty<object>())]),
            ("nobody at work", [("person", null)]),
            ("a further page", [("skip", 10), ("without", 24)]),
            ("own deals", [("scope", "own"), ("stages", null), ("advice", "fill")]),
            ("not counted yet", [("stages", null), ("deals", 0), ("without", 0), ("undiscussed", 0), ("lines", Array.Empty<object>()), ("advice", "none")]),
        ],
        _ when id.StartsWith("text/", StringComparison.Ordinal) =>
        [
            ("words that join the sentence", [("what", tongue == Tongue.Russian ? "по скидке" : "on the discount"), ("joins", true)]),
            ("nothing but what it is about", [("name", null), ("by", null), ("more", null)]),
        ],
        "task/receipt" => Counts.Select(count => ($"{count} minutes", One("undo_minutes", count))).Concat(Receipts(tongue)),
        "task/receipt-closed" => Receipts(tongue),
        "task/undo-confirm" => Counts.Select(count => ($"{count} minutes ago", One("minutes", count))),
        "task/undo-refused" => new[] { "changed", "late" }.Select(why => (why, One("why", why))),
        "task/failed" =>
        [
            ("refused without a reason", One("text", null)),
            ("unreachable", [("reason", "unreachable"), ("text", null)]),
        ],
        "task/description" => [("bare", [("crm", null), ("source", null), ("author", null), ("done_criteria", Array.Empty<string>())])],
        "repairs/unclear" =>
            from state in new[] { "idle", "what", "who", "person", "absence", "deadline", "card", "receipt" }
            from step in new[] { 1, 2, 3 }
            select ($"{state}, step {step}", new (string, object?)[] { ("state", state), ("step", step) }),
        "repairs/why" or "repairs/cannot-skip" => new[] { "what", "person", "absence", "deadline", "card", "receipt" }
            .Select(state => (state, One("state", state))).Append(("who, without a title", One("title", ""))),
        "task/asking-what" => [("vague", One("vague", tongue == Tongue.Russian ? "сделай нормально" : "sort it out"))],
        "task/asking-absence" => [("nobody stands in", One("deputy", null))],
        "task/person-gone" => [("a guest of the portal", One("outside", true))],
        _ when id.StartsWith("inventory/", StringComparison.Ordinal) => InventoryCases.Of(id, tongue),
        _ when id.StartsWith("lesson/", StringComparison.Ordinal) => LessonCases.Of(id, tongue),
        _ when id.StartsWith("approval/", StringComparison.Ordinal) => ApprovalCases.Of(id),
        _ when id.StartsWith("digest/", StringComparison.Ordinal) => DigestCases.Of(id),
        "mydata/unclear" or "errors/unclear" => new[] { 2, 3 }.Select(times => ($"time {times}", One("times", times))),
        "mydata/file" or "journal/file" => [("no file could go", One("failed", true))],
        "errors/choosing-line" => [("mended", One("mended", true))],
        "errors/closed" => [("for good", One("for_good", true)), ("no error", One("mended", false))],
        "repairs/seen-by" => [("several owners", One("owner", null)), ("the administrator, too", One("who", "office"))],
        "frames/reminder" or "frames/postponed" => [("nothing said yet", One("subject", "")), ("a digest", One("about", "digest"))],
        "frames/offer" or "frames/set-aside" => [("a digest", One("about", "digest"))],
        "frames/which" => [("two", One("subjects", new[] { "A", "B" }))],
        "groups/task-set" => [("no deadline", One("deadline", null))],
        _ => [],
    };

    private static IEnumerable<(string, (string, object?)[])> Receipts(Tongue tongue) =>
    [
        ("no deadline, for oneself", [("deadline", null), ("responsible", new { Name = "x", IsAuthor = true })]),
        ("saved differently", One("differences", new object[]
        {
            new { Field = "deadline", Wanted = Friday, Actual = Monday },
            new { Field = "project", Wanted = tongue == Tongue.Russian ? "Склад" : "Warehouse" },
        })),
    ];

    private static List<object> Namesakes(int count) =>
        [.. Enumerable.Range(1, count).Select(each => new { Name = "N", Label = $"N {each}" })];

    private static (string, object?)[] One(string name, object? value) => [(name, value)];
}
