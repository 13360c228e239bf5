using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using B24CoachBot.Host.Tests.Conversations;

namespace B24CoachBot.Host.Tests.Transcripts;

/// <summary>What the bot wrote, numbered in the order it came, as a person sees it.</summary>
internal sealed partial class SeenMessages(RunningCoach coach, long botId)
{
    private readonly List<(long Id, string Place, string Shown)> known = [];
    private readonly List<long> chats = [];

    public void NameChat(long id) => chats.Add(id);

    public string ChatOf(string name) => name.StartsWith("chat", StringComparison.Ordinal)
        ? string.Create(CultureInfo.InvariantCulture, $"chat{chats[int.Parse(name[4..], CultureInfo.InvariantCulture) - 1]}")
        : name;

    /// <summary>The portal's id of the bot's message by its number in the transcript.</summary>
    public long IdOf(int number) => known[number - 1].Id;

    /// <summary>New messages and changed ones, for those who take part.</summary>
    public async Task<IReadOnlyList<string>> Fresh(IEnumerable<int> people, int speaker)
    {
        var fresh = new List<string>();

        // Dialogues are served side by side, so only within one of them is the order that of arrival.
        foreach (var (place, message) in (await Written(people)).OrderBy(one => one.Place, StringComparer.Ordinal))
        {
            var id = message["id"]!.GetValue<long>();
            var shown = Shown(message);
            var at = known.FindIndex(one => one.Id == id);
            if (at < 0)
            {
                known.Add((id, place, shown));
                fresh.Add(Line(known.Count, "", place, speaker, shown));
            }
            else if (known[at].Shown != shown)
            {
                known[at] = (id, place, shown);
                fresh.Add(Line(at + 1, "*", place, speaker, shown));
            }
        }

        return fresh;
    }

    /// <summary>The bot's newest message in which the person sees that button alive.</summary>
    public async Task<long?> WithButton(int user, string caption) =>
        (await Written([user]))
            .Where(one => one.Message["buttons"]!.AsArray().Any(button =>
                (string?)button!["text"] == caption && !button["disabled"]!.GetValue<bool>()))
            .Select(one => (long?)one.Message["id"]!.GetValue<long>())
            .LastOrDefault();

    public async Task<long> Last(int user, string dialog, Func<JsonNode, bool> which) =>
        (await coach.Get($"dialogs/{ChatOf(dialog)}/messages?user={user}")).AsArray().Last(message => which(message!))!["id"]!.GetValue<long>();

    public bool IsBots(JsonNode message) => message["authorId"]!.GetValue<long>() == botId;

    private async Task<IReadOnlyList<(string Place, JsonNode Message)>> Written(IEnumerable<int> people)
    {
        var all = new SortedDictionary<long, (string, JsonNode)>();
        foreach (var user in people)
        {
            foreach (var dialog in (await coach.Get($"dialogs?user={user}")).AsArray())
            {
                var name = (string)dialog!["dialog"]!;
                if (name != "bot" && !chats.Contains(dialog["chatId"]?.GetValue<long>() ?? 0))
                {
                    continue;
                }

                var place = name == "bot" ? user.ToString(CultureInfo.InvariantCulture) : $"chat{chats.IndexOf(dialog["chatId"]!.GetValue<long>()) + 1}";
                foreach (var message in (await coach.Get($"dialogs/{name}/messages?user={user}&rich=true")).AsArray().Where(message => IsBots(message!)))
                {
                    all[message!["id"]!.GetValue<long>()] = (place, message);
                }
            }
        }

        return [.. all.Values];
    }

    private static string Shown(JsonNode message)
    {
        var bb = (string)message["bb"]!;
        Assert.False(Live().IsMatch(bb), $"A person's words came back alive: {bb}");
        var buttons = string.Join(' ', message["buttons"]!.AsArray().Select(button =>
            button!["disabled"]!.GetValue<bool>() ? $"({(string?)button["text"]})" : $"[{(string?)button["text"]}]"));
        return Visible($"{PutAside().Replace((string)message["text"]!, "…")}{(buttons.Length == 0 ? "" : $"\n{buttons}")}");
    }

    /// <summary>Invisible characters are written out.</summary>
    public static string Visible(string text)
    {
        var visible = new StringBuilder();
        foreach (var letter in text)
        {
            _ = char.GetUnicodeCategory(letter) == UnicodeCategory.Format
                ? visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}")
                : visible.Append(letter);
        }

        return visible.ToString();
    }

    private static string Line(int number, string edited, string place, int speaker, string shown)
    {
        var whom = place == speaker.ToString(CultureInfo.InvariantCulture) ? "" : $"{place}: ";
        var lines = shown.Split('\n').Select((line, index) => index == 0 ? line : $"  {line}".TrimEnd());
        return $"<{number.ToString(CultureInfo.InvariantCulture)}{edited} {whom}{string.Join('\n', lines)}";
    }

    /// <summary>The minute until which a conversation was put aside, or since which it waits: the clock goes on while a loaded machine works.</summary>
    [GeneratedRegex(@"(?<=\d\d:)\d\d(?=; раньше)|(?<=ждёт с \p{L}{2} \d\d\.\d\d, \d\d:)\d\d")]
    private static partial Regex PutAside();

    // The bot's own templates use [b], [s] and [url]; these would act on whoever reads them.
    [GeneratedRegex(@"\[(?:user|send|put|call|chat|disk|img|icon|context)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Live();
}
