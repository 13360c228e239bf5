using System.Text.RegularExpressions;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain.Tests.House;

namespace B24CoachBot.Host.Tests.Storage;

/// <summary>
/// What a turn or a round looks through does not grow with what is kept: SQLite is asked for its plan of every statement that the storage's sources hold, executed or not.
/// One that passes by all rows of a table, or all of a portal's in it, must be named here with a reason.
/// </summary>
public sealed partial class PlansTests() : StoreTests(DatabaseKind.Sqlite)
{
    private const string Storage = "src/B24CoachBot.Adapters/Storage/";

    /// <summary>Texts that are put together while the bot runs.</summary>
    private static readonly Dictionary<string, string> Computed = new()
    {
        ["Lasting"] = "'mode', 'pace'",
        ["drafts"] = "SELECT id FROM drafts WHERE portal = @portal AND ended = @yes AND body = '' AND touched_at < @before",
    };

    /// <summary>Nothing of a turn or of a round.</summary>
    private static readonly string[] Aside =
    [
        // A person's or a portal's records, when somebody asks for them or has them erased; a copy of everything; the start.
        "PersonRecords.cs", "PortalRecords.cs", "DatabaseCopy.cs", "SchemaState.cs",

        // Tables and functions that only PostgreSQL has.
        "PostgresWriter.cs", "PostgresServer.cs", "PostgresArrivals.cs", "PostgresAcceptance.cs", "PostgresBatches.cs", "KeysInDatabase.cs", "NodePulse.cs",
    ];

    /// <summary>Steps of a plan that do not grow.</summary>
    private static readonly string[] Small =
    [
        // One row a portal.
        "SEARCH portals USING INDEX sqlite_autoindex_portals_1 (portal=?)",
        "SEARCH tenants USING INDEX sqlite_autoindex_tenants_1 (portal=?)",
        "SEARCH leases USING INDEX sqlite_autoindex_leases_1 (portal=?)",
        "SEARCH readiness USING INDEX sqlite_autoindex_readiness_1 (portal=?)",

        // A row for each name that the code knows, or for each owner of something.
        "SEARCH rulings USING INDEX sqlite_autoindex_rulings_1 (portal=?)",
        "SEARCH positions USING INDEX sqlite_autoindex_positions_1 (portal=?)",

        // These hold only what waits.
        "SCAN inbox USING INDEX IX_inbox_portal_subject_id",
        "SCAN outbox USING INDEX IX_outbox_portal_lane_id",
        "SEARCH inbox USING INDEX IX_inbox_portal_subject_id (portal=?)",
        "SEARCH outbox USING INDEX IX_outbox_portal_lane_id (portal=?)",
    ];

    /// <summary>Beginnings of statements that may look through more.</summary>
    private static readonly string[] Seldom =
    [
        // It stops after so many, and they stand in this order.
        "SELECT portal, draft_id, what, subject, due_at FROM timers",

        // What is read are the portals themselves, one by one, by whoever serves them all.
        "SELECT portal, client_endpoint, server_endpoint, access_token, refresh_token, application_token, scope, user_id, status, expires_at FROM tenants ORDER BY portal",
        "SELECT portal FROM tenants WHERE status",
        "SELECT portal, node FROM leases",

        // A portal takes the bot away.
        "DELETE FROM person_tokens WHERE portal = @portal",

        // Counted once a day, for the pages of people in office.
        "SELECT c.draft_id, c.asked_of, c.result, c.result_at FROM consents",
        "SELECT COUNT(*) FROM consents",
        "SELECT COUNT(*) FROM permits",
        "SELECT \"at\" FROM notes WHERE portal = @portal AND name = @name",
        "SELECT subject, name, value, \"at\" FROM notes",

        // A few times an hour, by the one look that asks whose agreements are open; notes of thirty days are all there is to it.
        "SELECT subject, value, \"at\" FROM notes",
    ];

    /// <summary>Here "since when" says how many days a page tells of, and their rows are what is told.</summary>
    private static readonly string[] Days = ["MetricReads.cs", "MetricStore.cs", "LibraryUses.cs", "ReadinessStore.cs", "ConsentJournal.cs"];

    [Fact]
    public async Task No_statement_of_a_turn_or_a_round_looks_through_what_grows()
    {
        var statements = Sources.Code(Storage).Where(file => !file.Contains("Migrations", StringComparison.Ordinal) && !Aside.Contains(Path.GetFileName(file)))
            .SelectMany(file => Statements(Sources.Text(file)), (file, text) => (File: Path.GetFileName(file), Text: text)).ToList();

        var looking = new List<(string File, string Text, string Step)>();
        foreach (var (file, text) in statements)
        {
            var values = Values().Matches(text).Select(name => (name.Groups[1].Value, (object?)null)).Distinct().ToArray();
            var plan = await Database.Read(row => row.GetString(3), $"EXPLAIN QUERY PLAN {text}", values);
            looking.AddRange(plan.Select(step => step.Replace("COVERING INDEX", "INDEX", StringComparison.Ordinal)).Where(step => (Looks().IsMatch(step) && !Small.Contains(step)) || (Since().IsMatch(step) && !Days.Contains(file))).Select(step => (file, text, step)));
        }

        Assert.Equal([], looking.Where(one => !Seldom.Any(beginning => one.Text.StartsWith(beginning, StringComparison.Ordinal))).Select(one => $"{one.File}: {one.Step}: {one.Text}"));
        Assert.Equal([], Seldom.Where(beginning => !looking.Any(one => one.Text.StartsWith(beginning, StringComparison.Ordinal))));
        Assert.True(statements.Count > 100, $"Only {statements.Count} statements were found.");
    }

    [Fact]
    public async Task A_statement_that_looks_through_a_table_would_be_seen()
    {
        var plan = await Database.Read(row => row.GetString(3), "EXPLAIN QUERY PLAN SELECT id FROM inbox WHERE body = 'x'");
        var ofPortal = await Database.Read(row => row.GetString(3), "EXPLAIN QUERY PLAN SELECT card FROM cards WHERE portal = 'p' AND dialog = '1'");

        var ofMonth = await Database.Read(row => row.GetString(3), "EXPLAIN QUERY PLAN SELECT among FROM habits WHERE portal = 'p' AND subject = 1 AND chosen_at >= 1");

        Assert.Matches(Looks(), Assert.Single(plan));
        Assert.Matches(Since(), Assert.Single(ofMonth));
        Assert.Matches(Looks(), Assert.Single(ofPortal));
    }

    private static IEnumerable<string> Statements(string source)
    {
        var constants = Constants().Matches(source).ToDictionary(found => found.Groups["name"].Value, Text);
        return Texts().Matches(source).Select(found => Spaces().Replace(Holes().Replace(
            Text(found), hole => constants.GetValueOrDefault(hole.Groups[1].Value) ?? Computed.GetValueOrDefault(hole.Groups[1].Value) ?? hole.Value), " "));
    }

    private static string Text(Match found) => (found.Groups["raw"] is { Success: true } raw ? raw : found.Groups["plain"]).Value;

    [GeneratedRegex("const string (?<name>\\w+) =\\s*(?:\"\"\"\\s*(?<raw>.*?)\\s*\"\"\"|\"(?<plain>[^\"\\n]*)\");", RegexOptions.Singleline)]
    private static partial Regex Constants();

    [GeneratedRegex("\"\"\"\\s*(?<raw>(?:SELECT|INSERT|UPDATE|DELETE)\\s.*?)\\s*\"\"\"|\"(?<plain>(?:SELECT|INSERT|UPDATE|DELETE) [^\"\\n]*)\"", RegexOptions.Singleline)]
    private static partial Regex Texts();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Holes();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"@(\w+)")]
    private static partial Regex Values();

    /// <summary>All rows of a table, or all of a portal.</summary>
    [GeneratedRegex(@"^SCAN (?!CONSTANT)|\(portal=\?\)$")]
    private static partial Regex Looks();

    /// <summary>All of a portal's since some moment.</summary>
    [GeneratedRegex(@"\(portal=\? AND \w+>\?( AND \w+<\?)?\)$")]
    private static partial Regex Since();
}
