using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>How urgent the author says it is. A negation outweighs: «не срочно» is never high.</summary>
internal static class PriorityWords
{
    private static readonly PhraseBook<Priority> Book = new(Lexicon.Lines("priority").Select(line => line.Split(':', 2))
        .Select(entry => (entry[1].Trim(), Enum.Parse<Priority>(entry[0], ignoreCase: true))));

    public static Priority Read(Scene scene, List<ReadFrom> spans)
    {
        var (high, low) = (false, false);
        for (var i = 0; i < scene.Tokens.Count; i++)
        {
            if (scene.Quoted[i] || scene.Forwarded[i] || !Book.TryMatch(scene.Tokens, i, out var last, out var priority))
                continue;
            var negated = scene.Key(i - 1) is "не" or "not" or "никакой" or "нисколько";
            if (priority != Priority.Normal && !IsPartOfWord(scene, i, last))
            {
                high |= priority == Priority.High && !negated;
                low |= priority == Priority.Low || negated;
                scene.Use(negated ? i - 1 : i, last);
                spans.Add(new ReadFrom("priority", scene.Span(i, last)));
            }

            i = last;
        }

        return low ? Priority.Low : high ? Priority.High : Priority.Normal;
    }

    /// <summary>The last token of the priority phrase that begins here; −1 for none.</summary>
    public static int Matches(List<Token> tokens, int at) => Book.TryMatch(tokens, at, out var last, out _) ? last : -1;

    /// <summary>What the phrase that begins here says; null for none.</summary>
    public static Priority? Meaning(List<Token> tokens, int at) => Book.TryMatch(tokens, at, out _, out var priority) ? priority : null;

    // «важно» before «что» or «чтобы» is about the work; critical and important may belong to a thing: critical bug, important client.
    private static bool IsPartOfWord(Scene scene, int first, int last) => first == last
        && (scene.Key(first) is "important" && scene.Key(last + 1).Length > 0 || scene.Key(first) is "срочный" && scene.Key(last + 1) is "договор" or "вклад" or "контракт");
}
