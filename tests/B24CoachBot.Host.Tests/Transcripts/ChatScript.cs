namespace B24CoachBot.Host.Tests.Transcripts;

/// <summary>One thing that somebody does: the mark at the line's beginning and the words behind it.</summary>
internal sealed record ChatStep(char Mark, string Head, string Text)
{
    /// <summary>The step as it stands in the file.</summary>
    public string Written => $"{Mark}{Head}{(Mark == ChatScript.Note ? "" : " ")}{Text.Replace("\n", "\n  ", StringComparison.Ordinal)}".TrimEnd();
}

/// <summary>
/// A .chat file is script and approval in one. `>` a person says (`> 7:` another user's id, `> 7@chat1:` in a group,
/// `>edit`, `>forward`, `>delete`, `>reply` to the last message, `>reply2` to the bot's second, `>reply-own` to one's own last,
/// `>file:name` with a file, `>like`, `>like2` and `>dislike`, which done again takes the reaction back), `#` presses a button (`#2` on the bot's second message), `@` the clock moves, `~` the portal
/// misbehaves (`~ method kind [times] [executed]`, `~ off`), `%` somebody works in the portal (a control call and its JSON; `{events}` is where the bot takes pushes, `{token}` what it knows the portal by),
/// `&amp;` the bot is restarted, `-` a note. What comes of it is written by the run: `&lt;1` the bot's first message, `&lt;1*` an edit of it, `!` a change in the portal.
/// </summary>
internal static class ChatScript
{
    public const char Note = '-';

    private const string Marks = ">#@~%&-";

    public static IReadOnlyList<ChatStep> Read(string text)
    {
        var steps = new List<ChatStep>();
        var inStep = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                if (inStep)
                {
                    steps[^1] = steps[^1] with { Text = $"{steps[^1].Text}\n{line[2..]}" };
                }
            }
            else if (line.Length > 0)
            {
                inStep = Marks.Contains(line[0], StringComparison.Ordinal);
                if (inStep)
                {
                    steps.Add(Step(line));
                }
                else if (line[0] is not ('<' or '!'))
                {
                    throw new FormatException($"Not a line of a transcript: {line}");
                }
            }
        }

        return steps;
    }

    private static ChatStep Step(string line)
    {
        if (line[0] == Note)
        {
            return new ChatStep(Note, "", line[1..]);
        }

        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? new ChatStep(line[0], line[1..], "") : new ChatStep(line[0], line[1..space], line[(space + 1)..]);
    }
}
