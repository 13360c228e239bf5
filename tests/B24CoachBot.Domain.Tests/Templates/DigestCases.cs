namespace B24CoachBot.Domain.Tests.Templates;

/// <summary>The branches of a digest's texts that their examples do not take.</summary>
internal static class DigestCases
{
    private static readonly string[] Kinds = ["same-step", "day-passed", "task-returned", "talks-without-action", "field-empty", "refused", "copies"];
    private static readonly string[] Blocks = ["calls", "fields", "tasks", "approvals", "conversion", "cost", "actions"];
    private static readonly int[] Counts = [1, 2, 5, 11, 21, 101];
    private static readonly object Step = new { From = "A", To = "B", Pipeline = "P", Percent = 58, Reached = 7, Entered = 12, Skipped = 1 };
    private static readonly object Few = new { Tasks = 2, Returned = 1, Questions = 0, Read = 0, Enough = false };

    public static IEnumerable<(string, (string, object?)[])> Of(string id) => id switch
    {
        "digest/page" =>
        [
            ("weekly, every block off", [("weekly", true), .. Off]),
            ("before the pilot", [("pilot_day", null), ("pilot_of", null), ("watched", 5), ("conversion", new { Wait = 14, Need = 14, Preliminary = false, Steps = Array.Empty<object>() })]),
            ("no end of the pilot", [("pilot_of", null)]),
            ("nothing was seen", [("calls", new { Talks = 0, WithAction = 0 }), ("fields", Array.Empty<object>()), ("hanging", Array.Empty<object>()), ("approvals", new { Closed = 0, Estimated = 0 })]),
            ("too few", [("calls", new { Talks = 4, WithAction = 3 }), ("fields", Array.Empty<object>()), ("few_cards", true), ("tasks", new { Bot = Few, Ordinary = Few }), ("approvals", new { Closed = 3, Estimated = 0 }), ("conversion", new { Wait = 0, Need = 14, Preliminary = true, Steps = Array.Empty<object>() })]),
            ("preliminary", One("conversion", new { Wait = 0, Need = 14, Preliminary = true, Steps = new[] { Step, Step } })),
            ("firm", One("conversion", new { Wait = 0, Need = 14, Preliminary = false, Steps = new[] { Step } })),
            ("approvals without names and titles", [("hanging", new object[] { new { Open = Days(3), Usual = Days(1), Count = 12 }, new { Title = "T", Open = Days(3), Usual = Days(1), Count = 12 } }), ("more_hanging", 2), ("approvals", new { Closed = 24, Estimated = 3, Median = Days(1), P90 = Days(21) })]),
            ("left out and offered to go", [("weekly", true), ("left_out", 2), ("offer", "conversion")]),
            .. from form in new[] { "act", "ask-why" }
               from kind in Kinds
               select ($"{kind}, {form}", One("advices", Counts.Select(count => new { About = kind, Name = "N", Count = count, Of = 202, Form = form, Field = "F", Proofs = Array.Empty<object>() }).ToList())),
        ],
        "digest/details" =>
        [
            ("one block", [("block", "conversion"), ("calls", null), ("tasks", null), ("approvals", null), ("people", Array.Empty<object>()), ("parts", Array.Empty<object>()), ("wait", 4), ("pipelines", Array.Empty<object>())]),
            ("leads, too few", [("more_people", 3), ("pipelines", new[] { new { Name = "", Leads = true, Fields = new[] { new { Title = "f", Pipeline = "", Filled = 1, Eligible = 2, NotDiscussed = 0 } }, Steps = new[] { new { From = "A", To = "B", Pipeline = "", Reached = 1, Entered = 2, Skipped = 0 } } } })]),
        ],
        "digest/told" => Kinds.Select(kind => (kind, One("lines", Counts.Select(count => new { About = kind, Count = count, Of = 202, Field = "F" }).ToList()))),
        "digest/pace" => new[] { "daily", "on-request" }.Select(pace => (pace, One("pace", pace))),
        "digest/block-chosen" => from block in Blocks
                                 from back in new[] { false, true }
                                 select ($"{block}{(back ? ", back" : "")}", new (string, object?)[] { ("block", block), ("back", back) }),
        "digest/reminder" => [("without a title", [("title", null), ("link", null), ("open", new { Value = 21, Unit = "hour" })])],
        "digest/nudged" => [("nobody named", [("name", null), ("title", null)])],
        "digest/nothing-to-nudge" => [("closed", One("today", false))],
        "digest/unclear" => new[] { 2, 3 }.Select(step => ($"step {step}", One("step", step))),
        "digest/chart" => [("a thin week, no baseline", [("weeks", new[] { new { Monday = new DateTimeOffset(2026, 11, 9, 0, 0, 0, TimeSpan.Zero), Count = 4 } }), ("before", null)])],
        _ => [],
    };

    private static (string, object?)[] Off =>
    [
        ("calls", null), ("fields", Array.Empty<object>()), ("tasks", null), ("advices", Array.Empty<object>()), ("hanging", Array.Empty<object>()), ("approvals", null), ("conversion", null), ("cost", null),
    ];

    private static object Days(int count) => new { Value = count, Unit = "day" };

    private static (string, object?)[] One(string name, object? value) => [(name, value)];
}
