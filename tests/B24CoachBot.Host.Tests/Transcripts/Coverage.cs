using System.Globalization;
using System.Text;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Call;
using B24CoachBot.Domain.Conversations.Lesson;
using B24CoachBot.Domain.Conversations.Task;
using B24CoachBot.Domain.Language;
using B24CoachBot.Host.Tests.Conversations;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Tests.Transcripts;

/// <summary>Which repairs and other turns the transcripts meet in which state of a draft.</summary>
internal sealed class Coverage
{
    /// <summary>Columns of the table, in its order.</summary>
    public static IReadOnlyList<string> Acts { get; } =
    [
        "help", "why", "repeat", "skip", "not-discussed", "later", "back", "continue", "undo", "cancel", "correct", "unclear", "interrupt",
        "edit", "forward", "like", "press", "press-again", "restart",
    ];

    /// <summary>Rows of the table: where a draft that is not over can stand.</summary>
    public static IReadOnlyList<string> States { get; } =
    [
        .. Enum.GetNames<TaskState>().Except(TaskMoves.Ends.Select(end => end.ToString())),
        .. Enum.GetNames<CallState>().Except(CallMoves.Ends.Select(end => end.ToString())),
        // A lesson's states carry its name: «put aside» stands in the table already.
        .. Enum.GetValues<LessonState>().Except(LessonMoves.Ends).Select(state => $"Lesson{state}"),
        // Whoever waits in line is spoken to only through the one that asks.
        .. Enum.GetNames<Hold>().Except([nameof(Hold.None), nameof(Hold.Queued)]),
    ];

    private readonly SortedDictionary<(string State, string Act), int> met = [];
    private (ChatStep Step, string? State)? before;

    public IEnumerable<(string State, string Act)> Empty =>
        States.SelectMany(state => Acts.Select(act => (state, act))).Where(cell => !met.ContainsKey(cell));

    /// <summary>The state of the person's youngest draft, or what holds it back; null when none is open.</summary>
    public static async Task<string?> StateOf(RunningCoach coach, int person)
    {
        var open = await coach.Database.Read(
            row => StoredJson.Draft(row.GetString(0)), "SELECT body FROM drafts WHERE ended = @no AND subject = @person", ("no", false), ("person", person));
        return Frames.YoungestFirst(open) is not [var draft, ..] ? null
            : draft.Hold == Hold.None ? draft.StateName
            : draft.Hold.ToString();
    }

    public void Add(Coverage other)
    {
        foreach (var (cell, times) in other.met)
        {
            met[cell] = met.GetValueOrDefault(cell) + times;
        }
    }

    public void Met(string? state, ChatStep step)
    {
        var act = ActOf(step);
        if (act == "press-again")
        {
            // The first press has moved the draft already.
            state = before?.State;
        }

        if (state is not null && act is not null)
        {
            met[(state, act)] = met.GetValueOrDefault((state, act)) + 1;
        }

        before = (step, state);
    }

    /// <summary>A Markdown table; an empty cell is one that no transcript meets.</summary>
    public string Print(IReadOnlySet<(string State, string Act)> unreachable)
    {
        var table = new StringBuilder($"| | {string.Join(" | ", Acts)} |\n|---|{string.Concat(Acts.Select(_ => "---|"))}\n");
        foreach (var state in States)
        {
            var cells = Acts.Select(act => met.ContainsKey((state, act)) ? "✓" : unreachable.Contains((state, act)) ? "–" : " ");
            table.Append(CultureInfo.InvariantCulture, $"| {state} | {string.Join(" | ", cells)} |\n");
        }

        return table.ToString();
    }

    private string? ActOf(ChatStep step) => (step.Mark, step.Head) switch
    {
        ('>', "edit") => "edit",
        ('>', "forward") => "forward",
        ('>', "like") => "like",
        ('>', "") => Said(step.Text),
        ('#', _) => before?.Step is { Mark: '#' } same && same.Text == step.Text ? "press-again" : "press",
        ('&', _) => "restart",
        _ => null,
    };

    private static string? Said(string text) => GlobalWordReader.Read(text) switch
    {
        GlobalWord.Help => "help",
        GlobalWord.Why => "why",
        GlobalWord.Repeat => "repeat",
        GlobalWord.Skip => "skip",
        GlobalWord.NotDiscussed => "not-discussed",
        GlobalWord.Later => "later",
        GlobalWord.Back => "back",
        GlobalWord.Continue => "continue",
        GlobalWord.Undo => "undo",
        GlobalWord.Cancel => "cancel",
        not null => null,
        null when text == "???" => "unclear",
        null when text.StartsWith("/task", StringComparison.Ordinal) => "interrupt",
        null when text.StartsWith("нет, ", StringComparison.Ordinal) => "correct",
        null when text.StartsWith("бар-бар", StringComparison.Ordinal) => "unclear",
        _ => null,
    };
}
