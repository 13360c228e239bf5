using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Tests.Faults;

namespace B24CoachBot.Host.Tests.Campaign;

/// <summary>What must be true once all has come to rest, whatever has happened. Each sentence it gives is something that is not.</summary>
/// <param name="ledger">What was planned; without it the dialogues cannot be held against it.</param>
/// <param name="now">The portal's moment.</param>
/// <param name="connection">Whose webhook the bot uses: under that number it writes into cards.</param>
internal sealed partial class Judge(PortalControl control, Database database, Ledger? ledger, DateTimeOffset now, int connection, string? group)
{
    private const int LongestQuote = 1500;

    // States in which a draft waits for an answer that has nothing to wait for any more.
    private static readonly string[] UnderWay = ["Creating", "Undoing", "Writing", "Looking"];

    private readonly List<string> findings = [];
    private readonly HashSet<string> silent = [.. ledger?.Silent ?? []];

    public async Task<IReadOnlyList<string>> Sentences()
    {
        var state = await control.State();
        await Rows();
        await Changes(state);
        Lines(state);
        if (ledger is not null)
        {
            await Messages(state, ledger);
            findings.AddRange(ledger.Complaints.Select(complaint => $"Logged: {complaint[..Math.Min(complaint.Length, LongestQuote)]}"));
        }

        return findings;
    }

    private void Check(bool holds, string sentence)
    {
        if (!holds)
        {
            findings.Add(sentence);
        }
    }

    /// <summary>Every accepted event was heard, everything promised was carried, and words are gone when their time is over.</summary>
    private async Task Rows()
    {
        foreach (var (id, state, key, length) in await database.Read(row => (row.GetInt64(0), row.GetInt32(1), row.GetString(2), row.GetString(3).Length), "SELECT id, state, key, body FROM inbox"))
        {
            Check(state == 2, $"The inbox's row {id} ({key}) stands at {state}");
            Check(state is 0 or 1 || length == 0, $"The inbox's row {id} keeps its words");
        }

        foreach (var (id, state, lane, body) in await database.Read(row => (row.GetInt64(0), row.GetInt32(1), row.GetString(2), row.GetString(3)), "SELECT id, state, lane, body FROM outbox"))
        {
            Check(state == 2, $"The outbox's row {id} ({lane}) stands at {state}: {body}");
            Check(state is 0 or 1 || body.Length == 0, $"The outbox's row {id} keeps its words");
        }

        var old = now.AddMinutes(-30).ToUnixTimeMilliseconds();
        var ahead = (await database.Read(row => row.GetString(0), "SELECT draft_id FROM timers")).ToHashSet();
        foreach (var (id, state, ended, touched, length) in await Drafts())
        {
            // The line that tells somebody of a new task may wait for the next working day.
            var waits = state == "UnclearLooking" && ahead.Contains(id);
            Check(waits || !UnderWay.Any(end => state.EndsWith(end, StringComparison.Ordinal)), $"Draft {id} is still {state}");
            Check(!ended || touched > old || length == 0, $"Draft {id} ({state}) keeps its words");
        }
    }

    private Task<List<(string Id, string State, bool Ended, long Touched, int Length)>> Drafts() => database.Read(
        row => (row.GetString(0), row.GetString(1), row.GetBoolean(2), row.GetInt64(3), row.GetString(4).Length), "SELECT id, state_name, ended, touched_at, body FROM drafts");

    /// <summary>Each permitted change once, and none that nobody has permitted.</summary>
    private async Task Changes(JsonNode state)
    {
        var granted = await database.Read(
            row => (Draft: row.GetString(0), Change: row.GetString(1), Result: row.IsDBNull(2) ? null : row.GetString(2), Target: row.IsDBNull(3) ? null : row.GetString(3)),
            "SELECT draft_id, change, result, target FROM consents WHERE state = 'Granted'");
        foreach (var consent in granted)
        {
            Check(consent.Result is not null, $"Nobody knows what became of {consent.Change} of {consent.Draft}");
            Check(consent.Result is not "FateUnknown", $"{consent.Change} of {consent.Draft} is of unknown fate");
            Check(consent.Result is not "Refused", $"{consent.Change} of {consent.Draft} was refused");
        }

        var made = granted.Where(consent => consent is { Change: "CreateTask", Result: "TaskCreated" }).Select(consent => consent.Target!).ToList();
        var ours = state["tasks"]!.AsArray().OfType<JsonNode>().Where(task => ((string?)task["description"] ?? "").Contains("#coach:", StringComparison.Ordinal)).ToList();
        Check(made.Distinct().Count() == made.Count, $"Two consents, one task: {string.Join(", ", made)}");
        Check(made.Order().SequenceEqual(ours.Select(task => $"Task:{task["id"]}").Order()), $"Tasks permitted: {string.Join(", ", made)}; made: {string.Join(", ", ours.Select(task => task["id"]))}");
        foreach (var task in ours)
        {
            var lists = task["checklists"]!.AsArray();
            Check(lists.Select(list => (string)list!["title"]!).Distinct().Count() == lists.Count, $"Task {task["id"]} has a list twice");
            Check(lists.All(list => list!["items"]!.AsArray() is { Count: > 0 } items && items.Select(item => (string)item!["title"]!).Distinct().Count() == items.Count), $"Task {task["id"]} has an item twice, or none: {lists.ToJsonString()}");
            Check(task["files"]!.AsArray().Count <= 1, $"Task {task["id"]} has its file twice");
            var (marks, answers) = (Clarified().Count((string)task["description"]!), granted.Count(consent => consent is { Result: "TaskClarified" } && consent.Target == $"Task:{task["id"]}"));
            Check(marks <= answers, $"Task {task["id"]} was clarified {marks} times, with {answers} answers");
        }

        var withdrawn = granted.Count(consent => consent is { Change: "WithdrawTask", Result: "TaskWithdrawn" });
        var notes = state["taskMessages"]!.AsArray().Where(note => ours.Any(task => (long)task["id"]! == (long)note!["taskId"]!)).Select(note => (long)note!["taskId"]!).ToList();
        Check(notes.Count == withdrawn && notes.Distinct().Count() == notes.Count, $"Taken back: {withdrawn}; said so in the chats of tasks {string.Join(", ", notes)}");
        Check(ours.Count(task => (string?)task["status"] == "deferred") <= withdrawn, "A task is deferred that nobody took back");

        var (decided, closed) = (granted.Count(consent => consent is { Result: "ApprovalDecided" }), state["approvals"]!.AsArray().Count(approval => approval!["closedAt"] is not null));
        Check(closed <= decided, $"Approvals closed: {closed}; decided by their people: {decided}");

        var fills = granted.Where(consent => consent is { Change: "FillCard", Result: "CardFilled" }).Select(consent => consent.Target).ToList();
        Once(state["timeline"]!, "text", "comment");
        Once(state["todos"]!, "description", "to-do");
        var written = state["fieldChanges"]!.AsArray().OfType<JsonNode>().Where(IsOurs).ToList();
        foreach (var twice in written.GroupBy(change => $"{change["itemId"]} {change["field"]} {change["from"]} → {change["to"]}").Where(same => same.Count() > 1))
        {
            Check(fills.Count(target => target == $"Deal:{twice.First()["itemId"]}") >= twice.Count(), $"Written more often than permitted: {twice.Key}");
        }

        foreach (var change in written)
        {
            Check(fills.Contains($"Deal:{change["itemId"]}"), $"Nobody has permitted {change.ToJsonString()}");
        }
    }

    private bool IsOurs(JsonNode change) => (string?)change["field"] is { } field && field.StartsWith("UF_", StringComparison.Ordinal) && (int)change["by"]! == connection;

    /// <summary>Our mark stands in each thing we made, and in no two.</summary>
    private void Once(JsonNode made, string words, string what)
    {
        foreach (var twice in made.AsArray().Select(one => Mark().Match((string?)one![words] ?? "").Value).Where(mark => mark.Length > 0).GroupBy(mark => mark).Where(same => same.Count() > 1))
        {
            findings.Add($"A {what} stands {twice.Count()} times: {twice.Key}");
        }
    }

    /// <summary>What was planned for a dialogue is what stands there: each once, in the order of its planning; and what can be pressed is still asked.</summary>
    private async Task Messages(JsonNode state, Ledger known)
    {
        var drafts = (await Drafts()).ToDictionary(draft => draft.Id);
        var cards = (await database.Read(row => (Card: row.GetString(0), Message: row.GetInt64(1)), "SELECT card, message_id FROM cards")).ToLookup(card => card.Message, card => card.Card.Split('/')[0]);
        var standing = (await database.Read(row => row.GetInt64(0), "SELECT id FROM outbox")).ToHashSet();
        var planned = known.Planned(standing).Where(errand => errand.Adds).ToLookup(errand => errand.Dialog);
        var bot = (int)state["bots"]!.AsArray()[0]!["id"]!;
        foreach (var person in state["users"]!.AsArray().Select(user => (int)user!["id"]!))
        {
            await Dialogue($"bot/messages?user={person}", person.ToString(CultureInfo.InvariantCulture), bot, planned, drafts, cards);
        }

        if (group is not null)
        {
            await Dialogue($"{group}/messages?user={Day.InEveryGroup}", group, bot, planned, drafts, cards);
        }
    }

    private async Task Dialogue(
        string address, string dialog, int bot, ILookup<string?, Planned> planned, Dictionary<string, (string Id, string State, bool Ended, long Touched, int Length)> drafts, ILookup<long, string> cards)
    {
        var said = (await control.Get($"dialogs/{address}")).AsArray().OfType<JsonNode>().Where(message => (int)message["authorId"]! == bot).ToList();
        var meant = planned[dialog].ToList();
        if (said.Count != meant.Count)
        {
            findings.Add($"Dialogue {dialog}: {meant.Count} messages planned, {said.Count} there. Planned: {string.Join(" | ", meant.Select(one => Bare(one.Text)))}. There: {string.Join(" | ", said.Select(one => Bare((string?)one["text"])))}");
            return;
        }

        foreach (var (message, errand) in said.Zip(meant))
        {
            var id = (long)message["id"]!;
            if (errand.Errand == "send")
            {
                Check(Bare((string?)message["text"]) == Bare(errand.Text), $"Dialogue {dialog}: out of order or other words: planned {Bare(errand.Text)}, there {Bare((string?)message["text"])}");
            }

            if (message["buttons"]!.AsArray().All(button => (bool)button!["disabled"]! || silent.Contains((string)button["text"]!)))
            {
                continue;
            }

            foreach (var draft in cards[id].Concat(errand.Keys.Select(key => key.Split(' ')).Where(words => words.Length > 1).Select(words => words[1])).Distinct().Where(drafts.ContainsKey))
            {
                Check(!drafts[draft].Ended, $"Dialogue {dialog}: message {id} has live buttons {string.Join(", ", message["buttons"]!.AsArray().Select(button => (string)button!["text"]!))} of a question that is over ({drafts[draft].State}): {Bare((string?)message["text"])}");
            }
        }
    }

    /// <summary>A client's dialogue is greeted once at most and ends up with a person.</summary>
    private void Lines(JsonNode state)
    {
        foreach (var line in state["lines"]!.AsArray().OfType<JsonNode>())
        {
            var greetings = line["messages"]!.AsArray().Count(message => ((string?)message!["text"] ?? "").StartsWith("Здравствуйте!", StringComparison.Ordinal));
            Check(greetings <= 1, $"Client dialogue {line["id"]} was greeted {greetings} times");
            Check(line["operatorId"] is not null, $"Client dialogue {line["id"]} is with nobody");
        }
    }

    private static string Bare(string? text) => Letters().Replace(Code().Replace(text ?? "", ""), "") is var bare ? bare[..Math.Min(bare.Length, 60)] : "";

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Code();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]")]
    private static partial Regex Letters();

    [GeneratedRegex(@"\[i\]Уточнено ")]
    private static partial Regex Clarified();

    [GeneratedRegex(@"#coach:\S+")]
    private static partial Regex Mark();
}
