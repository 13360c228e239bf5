using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using B24CoachBot.Host.Tests.Conversations;
using B24CoachBot.Host.Tests.Faults;

namespace B24CoachBot.Host.Tests.Transcripts;

/// <summary>Acts a script out on a running bot and writes down what came of it.</summary>
internal sealed partial class ChatPlayer
{
    private const int Manager = 5;

    private readonly RunningCoach coach;
    private readonly SeenMessages messages;
    private readonly SeenTasks tasks = new();
    private readonly SeenCards cards = new();
    private readonly SeenApprovals approvals = new();
    private readonly SeenLines lines;
    private readonly SortedSet<int> people = [Manager];
    private readonly Coverage? coverage;
    private int speaker = Manager;

    private ChatPlayer(RunningCoach coach, long botId, Coverage? coverage)
    {
        this.coach = coach;
        this.coverage = coverage;
        messages = new SeenMessages(coach, botId);
        lines = new SeenLines(botId);
    }

    /// <param name="coverage">Takes down in which state of the manager's draft each thing was done.</param>
    public static async Task<string> Play(RunningCoach coach, IReadOnlyList<ChatStep> steps, Coverage? coverage = null)
    {
        var state = await coach.State();
        var player = new ChatPlayer(coach, state["bots"]![0]!["id"]!.GetValue<long>(), coverage);
        _ = player.tasks.Fresh(state).ToList();
        _ = player.cards.Fresh(state).ToList();
        _ = player.approvals.Fresh(state).ToList();
        var written = new List<string>();
        foreach (var step in steps)
        {
            if (written.Count > 0 && step.Mark != ChatScript.Note)
            {
                written.Add("");
            }

            written.Add(step.Written);
            written.AddRange(await player.Outcome(step));
        }

        // Whoever did not take part must not have been written to.
        foreach (var user in (await coach.State())["users"]!.AsArray())
        {
            player.people.Add(user!["id"]!.GetValue<int>());
        }

        written.AddRange(await player.messages.Fresh(player.people, player.speaker));
        return string.Join('\n', written) + "\n";
    }

    private async Task<IReadOnlyList<string>> Outcome(ChatStep step)
    {
        if (step.Mark == ChatScript.Note)
        {
            return [];
        }

        coverage?.Met(await Coverage.StateOf(coach, Manager), step);
        if (step.Mark is '>' or '#')
        {
            await coach.Breathe();
        }

        try
        {
            await Do(step);
        }
        catch (ControlRefusedException refused)
        {
            return [$"! the portal refuses: {Digits().Replace(refused.Message, "…")}"];
        }

        if (step.Mark is '~')
        {
            return [];
        }

        await coach.Idle();
        var state = await coach.State();
        IReadOnlyList<string> outcome = [.. tasks.Fresh(state), .. cards.Fresh(state), .. approvals.Fresh(state), .. lines.Fresh(state), .. await messages.Fresh(people, speaker)];
        return outcome.Count == 0 && step.Mark is '>' or '#' ? ["< (silence)"] : outcome;
    }

    private Task Do(ChatStep step) => step.Mark switch
    {
        '>' => Speak(step.Head, step.Text),
        '#' => Press(step.Head, step.Text),
        '@' => coach.Advance(step.Text),
        '~' => Misbehave(step.Text.Split(' ')),
        '%' => Work(step.Text),
        '&' => coach.Restart(),
        _ => throw new FormatException($"Unknown mark {step.Mark}"),
    };

    private async Task Speak(string how, string text)
    {
        var (user, dialog, rest) = Who(text);
        var words = Expand(rest);
        speaker = user;
        people.Add(user);
        var reaction = Reaction().Match(how);
        await coach.Control(reaction.Success ? "reactions" : "messages", how switch
        {
            "reply" => new { user, dialog = messages.ChatOf(dialog), reply = await messages.Last(user, dialog, _ => true), text = words },
            "reply-own" => new { user, dialog = messages.ChatOf(dialog), reply = await OwnLast(user, dialog, ""), text = words },
            _ when how.StartsWith("reply", StringComparison.Ordinal) && int.TryParse(how.AsSpan(5), out var number) =>
                new { user, dialog = messages.ChatOf(dialog), reply = messages.IdOf(number), text = words },
            _ when how.StartsWith("file:", StringComparison.Ordinal) =>
                new { user, dialog = messages.ChatOf(dialog), text = words, file = new { name = how[5..], base64 = "eGxzeA==" } },
            _ when reaction.Success => new
            {
                user,
                messageId = reaction.Groups[2].Length > 0
                    ? messages.IdOf(int.Parse(reaction.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
                    : await messages.Last(user, dialog, messages.IsBots),
                reaction = reaction.Groups[1].Value,
            },
            "edit" => new { user, edit = await OwnLast(user, dialog, words), text = words },
            "delete" => new { user, delete = await OwnLast(user, dialog, "") },
            "forward" => new { user, dialog = "bot", forward = await messages.Last(user, dialog, _ => true), text = words },
            _ => (object)new { user, dialog = messages.ChatOf(dialog), text = words },
        });
    }

    /// <summary>The person's last message; a new text that is a command stands for the last one that was.</summary>
    private Task<long> OwnLast(int user, string dialog, string words) => messages.Last(user, dialog, message =>
        message["authorId"]!.GetValue<int>() == user
        && (!words.StartsWith('/') || ((string)message["text"]!).StartsWith('/')));

    private async Task Press(string number, string text)
    {
        var (user, _, button) = Who(text);
        speaker = user;
        people.Add(user);
        var messageId = number.Length > 0
            ? messages.IdOf(int.Parse(number, CultureInfo.InvariantCulture))
            : await messages.WithButton(user, button) ?? throw new ControlRefusedException($"no live button «{button}»");
        await coach.Control("press", new { user, messageId, button });
    }

    private async Task Misbehave(string[] order)
    {
        if (order[0] == "off")
        {
            await coach.Control("faults");
            return;
        }

        var times = order.Skip(2).Select(word => int.TryParse(word, out var number) ? number : 0).FirstOrDefault(number => number > 0, 1);
        await coach.Control("faults", new { method = order[0], kind = order[1], times, executed = order.Contains("executed") });
    }

    private async Task Work(string text)
    {
        var parts = text.Split(' ', 2);
        var path = parts[0].Replace("last", tasks.LastOrNone, StringComparison.Ordinal);
        var body = parts[1].Replace("{events}", coach.Events.ToString(), StringComparison.Ordinal).Replace("{token}", Office.ApplicationToken, StringComparison.Ordinal);
        var answer = await coach.Control(path, JsonNode.Parse(body)!);
        if (path == "chats")
        {
            messages.NameChat(answer!["chatId"]!.GetValue<long>());
        }
    }

    /// <summary>"7@chat1: words", "7: words", "chat1: words" or just words.</summary>
    private static (int User, string Dialog, string Words) Who(string text)
    {
        var match = Speaker().Match(text);
        return match.Success
            ? (match.Groups[1].Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : Manager,
                match.Groups[2].Success ? match.Groups[2].Value : "bot",
                text[match.Length..])
            : (Manager, "bot", text);
    }

    /// <summary>"{20000×а}" repeats, "\u200b" is a character.</summary>
    private static string Expand(string text) => Escaped().Replace(
        Repeated().Replace(text, match => string.Concat(Enumerable.Repeat(match.Groups[2].Value, int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)))),
        match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex(@"^(like|dislike)(\d*)$")]
    private static partial Regex Reaction();

    [GeneratedRegex(@"^(?:(\d+)(?:@(chat\d+))?|(?:)(?=chat\d+:)(?<2>chat\d+)):\s?")]
    private static partial Regex Speaker();

    [GeneratedRegex(@"\{(\d+)×(.+?)\}")]
    private static partial Regex Repeated();

    [GeneratedRegex(@"\\u([0-9a-f]{4})")]
    private static partial Regex Escaped();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
