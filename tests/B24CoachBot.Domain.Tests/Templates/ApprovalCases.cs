namespace B24CoachBot.Domain.Tests.Templates;

/// <summary>The branches of <c>approval/</c> that the examples do not take.</summary>
internal static class ApprovalCases
{
    private static readonly string[] Verdicts = ["approve", "reject", "acknowledge", "hand-on"];
    private static readonly object Bare = new { Open = new { Value = 3, Unit = "day" }, Count = 0 };

    public static IEnumerable<(string, (string, object?)[])> Of(string id) => id switch
    {
        "approval/list" => [("more", One("more", true))],
        "approval/chosen" =>
        [
            ("nobody began it, nothing usual", [("starter", null), ("wait", Bare)]), ("fields", One("asks", "fill")), ("to be read", One("asks", "acknowledge")),
            ("no access", One("hands", "not-connected")), ("no access to be had", One("hands", "not-here")),
        ],
        "approval/asking-comment" => Verdicts.Select(verdict => (verdict, new (string, object?)[] { ("verdict", verdict), ("must", true) })),
        "approval/asking-whom" => [("nobody yet", One("namesakes", Array.Empty<string>()))],
        "approval/confirming" => Verdicts.Select(verdict => (verdict, new (string, object?)[]
        {
            ("verdict", verdict), ("comment", null), ("to", verdict == "hand-on" ? "N" : null), ("back", verdict == "hand-on" ? new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.FromHours(3)) : null),
        })),
        "approval/decided" => Verdicts.Select(verdict => (verdict, new (string, object?)[] { ("verdict", verdict), ("comment", null), ("to", verdict == "hand-on" ? "N" : null), ("left", 0) })),
        "approval/closed" => new[] { "rejected", "done", "elsewhere", "gone" }.Select(end => (end, One("end", end))),
        "approval/not-taken" => new[] { "not-connected", "only-there", "objected" }.Select(why => (why, new (string, object?)[] { ("why", why), ("text", null) })),
        "approval/nudge" => [("several, nothing usual, no titles", [("hung", new object[] { new { Title = "T", Wait = Bare }, new { Wait = Bare } }), ("more", 2)])],
        "approval/quiet" => [("several", One("count", 2))],
        "approval/not-mine" => [("no access to be had", One("hands", "not-here"))],
        "approval/not-so" => new[] { "acknowledge", "decide" }.Select(asks => (asks, One("asks", asks))),
        "approval/no-line" => [("one", One("count", 1))],
        "approval/unclear" => from state in new[] { "comment", "whom", "confirming" } from step in new[] { 1, 2 } select ($"{state}, step {step}", new (string, object?)[] { ("state", state), ("step", step) }),
        _ => [],
    };

    private static (string, object?)[] One(string name, object? value) => [(name, value)];
}
