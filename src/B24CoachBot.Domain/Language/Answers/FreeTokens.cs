using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>The words of an answer that are still to be explained; what has been read is taken out.</summary>
internal sealed class FreeTokens
{
    private readonly bool[] _taken;

    public FreeTokens(AnswerText answer, TextSpan? phone)
    {
        All = answer.Tokens;
        Text = answer.Text;
        _taken = new bool[All.Count];
        for (var at = 0; at < All.Count; at++)
        {
            _taken[at] = phone is { } number && All[at].Span.Overlaps(number);
        }

        foreach (var (cue, first, last) in answer.Phrases)
        {
            if (cue == AnswerCue.PhoneWord)
            {
                Take(first, last);
            }
        }
    }

    public List<Token> All { get; }

    public string Text { get; }

    public string Key(int at) => at >= 0 && at < All.Count && !_taken[at] ? All[at].Key : "";

    public bool IsWord(int at) => at >= 0 && at < All.Count && !_taken[at] && All[at].IsWord;

    public string Written(int at) => All[at].Span.In(Text);

    /// <summary>The word before, past what has been taken out: «у начальника цеха Громова» asks «у» of both.</summary>
    public string Before(int at)
    {
        var before = at - 1;
        while (before > 0 && _taken[before])
        {
            before--;
        }

        return before < 0 ? "" : All[before].Key;
    }

    public void Take(int first, int last) => Array.Fill(_taken, true, first, last - first + 1);
}
