using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>The words of an answer that are still to be explained; what has been read is taken out.</summary>
internal sealed class FreeTokens
{
    private static readonly string[] Shortened = ["зам", "нач", "рук", "гл", "ген", "фин", "тех", "ком", "исп", "ст", "пом", "дир", "зав", "и", "о"];

    private readonly bool[] _taken;
    private readonly HashSet<int> _said;
    private readonly HashSet<int> _decides;

    public FreeTokens(AnswerText answer, TextSpan? phone)
    {
        Text = answer.Text;
        All = [.. answer.Tokens.Where((token, at) => !(token.Is('.') && at > 0 && Array.IndexOf(Shortened, answer.Tokens[at - 1].Key) >= 0))];
        Words = answer.Tokens.Count(token => token.IsWord && !answer.IsFiller(token));
        Start = All.FindIndex(token => token.Span.Start >= (answer.Tokens.Count == 0 ? 0 : answer.Tokens[answer.Start].Span.Start));
        _said = [.. answer.Phrases.Where(phrase => phrase.Cue != AnswerCue.PhoneWord).SelectMany(phrase => answer.Tokens[phrase.First..(phrase.Last + 1)]).Select(token => token.Span.Start)];
        _decides = [.. answer.Phrases.Where(phrase => phrase.Cue == AnswerCue.Decides).Select(phrase => answer.Tokens[phrase.First].Span.Start)];
        var announced = answer.Phrases.Where(phrase => phrase.Cue == AnswerCue.PhoneWord).Select(phrase => answer.Tokens[phrase.First].Span.Start).ToHashSet();
        _taken = [.. All.Select(token => (phone is { } number && token.Span.Overlaps(number)) || announced.Contains(token.Span.Start))];
    }

    public List<Token> All { get; }

    /// <summary>The first word that is no politeness.</summary>
    public int Start { get; }

    public string Text { get; }

    /// <summary>How many words there are without the politeness.</summary>
    public int Words { get; }

    public string Key(int at) => at >= 0 && at < All.Count && !_taken[at] ? All[at].Key : "";

    public bool IsWord(int at) => at >= 0 && at < All.Count && !_taken[at] && All[at].IsWord;

    /// <summary>A phrase of the answer accounts for the word: «решает», «лично».</summary>
    public bool IsSaid(int at) => _said.Contains(All[at].Span.Start);

    /// <summary>A verb of deciding begins at the word.</summary>
    public bool IsDeciding(int at) => at < All.Count && _decides.Contains(All[at].Span.Start);

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
