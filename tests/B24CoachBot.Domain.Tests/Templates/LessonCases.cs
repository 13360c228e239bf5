namespace B24CoachBot.Domain.Tests.Templates;

/// <summary>The branches of a lesson's texts that their examples do not take.</summary>
internal static class LessonCases
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 16, 14, 20, 0, TimeSpan.FromHours(3));
    private static readonly string[] Hints = ["nothing", "no-action", "no-date", "no-person", "copy", "was-said", "was-not-said", "no-such-date", "vague"];
    private static readonly string[] Readings = ["text-and-date", "text", "money", "person", "choice", "yes-no", "date"];
    private static readonly string[] Words = ["good", "honest", "shown", "skipped"];

    public static IEnumerable<(string, (string, object?)[])> Of(string id, Tongue tongue) => id switch
    {
        "lesson/choosing" =>
        [
            ("leads, no own call, some learnt", [("entity", "lead"), ("pipeline", ""), ("own", null), ("done", 2)]),
            ("deals of any pipeline, the call was days ago", [("pipeline", ""), ("own", new { Client = "Lotos", At = Monday, Today = false })]),
            ("nothing made up", [("made_up", false)]),
            ("nothing to practise on", [("made_up", false), ("own", null)]),
        ],
        "lesson/practising" =>
        [
            .. from how in Words
               from reading in how is "good" ? Readings : ["text"]
               from own in new[] { false, true }
               select ($"{how}, {reading}{(own ? ", own" : "")}", After(how, reading, own, undiscussed: false)),
            ("honest, undiscussed", After("honest", "text", own: false, undiscussed: true)),
            ("shown, undiscussed", After("shown", "text", own: false, undiscussed: true)),
            ("own call", [("client", null), ("said", null), ("own", new { Client = "Lotos", At = Monday, Today = true }), ("help", "brief")]),
            ("no help", [("help", "none")]),
            ("a choice", [("options", new[] { "A", "B" })]),
        ],
        "lesson/trying-again" =>
        [
            .. Hints.Select(hint => (hint, new (string, object?)[] { ("why", hint) })),
            .. from hint in new[] { "differs", "unread" }
               from reading in Readings
               select ($"{hint}, {reading}", new (string, object?)[] { ("why", hint), ("reading", reading) }),
            ("back again", [("client", "Granite"), ("said", "We are interested.")]),
            ("back again to the own call", [("own", new { Client = "Lotos", At = Monday, Today = true })]),
        ],
        "lesson/explained" => [("no field", [("title", null), ("reason", null), ("number", 0), ("asks", false)])],
        "lesson/offering-more" => [("own", [("own", true), ("done", 2)]), ("the last one", [("another", false), ("word", null)])],
        "lesson/unclear" => from state in new[] { "choosing", "made-up", "field", "explained", "more" }
                            from step in new[] { 1, 2, 3 }
                            select ($"{state}, step {step}", new (string, object?)[] { ("state", state), ("step", step) }),
        _ => [],
    };

    private static (string, object?)[] After(string how, string reading, bool own, bool undiscussed) =>
    [
        ("client", null),
        ("said", null),
        ("word", new { How = how, Reading = reading, Example = undiscussed || how is "skipped" or "honest" ? null : "E", Undiscussed = undiscussed, Own = own, Person = !own, Done = 2, All = 5 }),
    ];
}
