using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>The words of an answer and the phrases found in them.</summary>
internal class AnswerWords
{
    private readonly bool[] _isSaid;
    private readonly bool[] _isFiller;

    public AnswerWords(string text, AnswerQuestion question)
    {
        (Text, Question) = (text, question);
        Tokens = Language.Text.Tokens.Of(text);
        _isSaid = new bool[Tokens.Count];
        _isFiller = new bool[Tokens.Count];
        var book = AnswerPhrases.Of(question);
        for (var at = 0; at < Tokens.Count; at++)
        {
            if (book.TryMatch(Tokens, at, out var last, out var cue))
            {
                Phrases.Add((cue, at, last));
                Array.Fill(_isSaid, true, at, last - at + 1);
                at = last;
            }
            else if (Fillers.End(Tokens, at) is var end and >= 0)
            {
                Array.Fill(_isSaid, true, at, end - at + 1);
                Array.Fill(_isFiller, true, at, end - at + 1);
                at = end;
            }
        }
    }

    public string Text { get; }

    public AnswerQuestion Question { get; }

    public List<Token> Tokens { get; }

    public List<(AnswerCue Cue, int First, int Last)> Phrases { get; } = [];

    /// <summary>Where the answer begins after its politeness and hesitation: «ну», «слушай».</summary>
    public int Start => Math.Max(0, Tokens.FindIndex(token => token.Kind is not (TokenKind.Mark or TokenKind.Line) && !IsFiller(token)));

    /// <summary>Tokens that no phrase and no politeness accounts for.</summary>
    public List<Token> Left => [.. Tokens.Where((_, at) => !_isSaid[at])];

    /// <summary>Words that no phrase and no politeness accounts for.</summary>
    public int OtherWords => Tokens.Where((token, at) => token.Kind is not (TokenKind.Mark or TokenKind.Line) && !_isSaid[at]).Count();

    public bool Has(AnswerCue cue) => Phrases.Exists(phrase => phrase.Cue == cue);

    public bool IsFiller(Token token) => Tokens.IndexOf(token) is >= 0 and var at && _isFiller[at];

    /// <summary>The phrase begins the answer, politeness and marks apart.</summary>
    public bool BeginsWith(AnswerCue cue) => Phrases.Exists(phrase => phrase.Cue == cue && IsFirst(phrase.First));

    /// <summary>Only phrases, politeness, marks and conjunctions stand before the token.</summary>
    public bool IsFirst(int at) =>
        !Tokens.Take(at).Where((token, before) => token.Kind is not (TokenKind.Mark or TokenKind.Line) && !_isSaid[before] && !IsConjunction(token)).Any();

    /// <summary>Nothing but the wish to go on; a dash or nothing at all is one too.</summary>
    public bool IsSkipped()
    {
        if (Phrases.Count == 0 && Left is var left && left.TrueForAll(token => token.Kind is TokenKind.Mark or TokenKind.Line))
        {
            return (left.Count == Tokens.Count || left.Exists(token => token.Key is "-" or "…")) && left.TrueForAll(token => token.Key is "-" or "." or "," or "…" or "/" or "_" or "\n");
        }

        return OtherWords == 0 && (Has(AnswerCue.Skip) || Has(AnswerCue.Then))
            && Phrases.TrueForAll(phrase => phrase.Cue is AnswerCue.Skip or AnswerCue.Ignorant or AnswerCue.Then or AnswerCue.Opening || (phrase.Cue is AnswerCue.None && Question != AnswerQuestion.YesNo));
    }

    private static bool IsConjunction(Token token) => token.Key is "а" or "и" or "но" or "so" or "and" or "but";
}
