using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Language.Instructions;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>An answer as tokens with the phrases found in it.</summary>
internal sealed class AnswerText
{
    private static readonly PhraseBook<AnswerCue> Book = new(
        from line in Lexicon.Lines("answers")
        let colon = line.IndexOf(':', StringComparison.Ordinal)
        from phrase in line[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        select (phrase, Enum.Parse<AnswerCue>(line[..colon])));

    private readonly bool[] _isSaid;

    public AnswerText(string text, DateTimeOffset now, WorkCalendar calendar, DateOrder order)
    {
        (Text, Now, Calendar, Order) = (text, now, calendar, order);
        Tokens = Language.Text.Tokens.Of(text);
        _isSaid = new bool[Tokens.Count];
        for (var at = 0; at < Tokens.Count; at++)
        {
            if (Book.TryMatch(Tokens, at, out var last, out var cue))
            {
                Phrases.Add((cue, at, last));
                Array.Fill(_isSaid, true, at, last - at + 1);
                at = last;
            }
            else if (Fillers.End(Tokens, at) is var end and >= 0)
            {
                Array.Fill(_isSaid, true, at, end - at + 1);
                at = end;
            }
        }
    }

    public string Text { get; }

    public DateTimeOffset Now { get; }

    public WorkCalendar Calendar { get; }

    public DateOrder Order { get; }

    public List<Token> Tokens { get; }

    public List<(AnswerCue Cue, int First, int Last)> Phrases { get; } = [];

    /// <summary>Tokens that no phrase and no politeness accounts for.</summary>
    public List<Token> Left => [.. Tokens.Where((_, at) => !_isSaid[at])];

    /// <summary>Words that no phrase and no politeness accounts for.</summary>
    public int OtherWords => Tokens.Where((token, at) => token.Kind is not (TokenKind.Mark or TokenKind.Line) && !_isSaid[at]).Count();

    public bool Has(AnswerCue cue) => Phrases.Exists(phrase => phrase.Cue == cue);

    /// <summary>The phrase begins the answer, politeness and marks apart.</summary>
    public bool BeginsWith(AnswerCue cue) =>
        Phrases.Exists(phrase => phrase.Cue == cue && !Tokens.Where((token, at) => at < phrase.First && token.Kind is not (TokenKind.Mark or TokenKind.Line) && !_isSaid[at] && token.Key is not ("а" or "и" or "но" or "so" or "and")).Any());

    /// <summary>Nothing but the wish to go on; a dash or nothing at all is one too.</summary>
    public bool IsSkipped(AnswerQuestion question)
    {
        if (Phrases.Count == 0 && Left is var left && left.TrueForAll(token => token.Kind is TokenKind.Mark or TokenKind.Line))
        {
            return (left.Count == Tokens.Count || left.Exists(token => token.Is('-'))) && left.TrueForAll(token => token.Key is "-" or "." or "," or "…" or "/" or "_" or "\n");
        }

        return OtherWords == 0 && (Has(AnswerCue.Skip) || Has(AnswerCue.Then)) && Phrases.TrueForAll(phrase => phrase.Cue is AnswerCue.Skip or AnswerCue.Ignorant or AnswerCue.Then or AnswerCue.Opening
            || (phrase.Cue is AnswerCue.None && question != AnswerQuestion.YesNo));
    }

    /// <summary>The date said. In an answer to "when" one beside a thing («выслать договор 16.02») is a date too, unless it tells which thing or lies behind.</summary>
    public Heard<When> Date()
    {
        var read = DeadlineReader.Read(Text, Now, Calendar, Order);
        if (read is not Heard<When>.Nothing)
        {
            return read;
        }

        return DeadlineReader.Mentions(Text, Now, Calendar, Order)
            .Where(mention => mention is { Role: DateRole.Context, Said: Heard<When>.Value { Said.IsPast: false } } && !IsNaming(mention.From))
            .Select(mention => mention.Said).Append(Numeric()).First();
    }

    /// <summary>«договор 16.02»: read apart from the thing, for an answer names no papers by their dates.</summary>
    private Heard<When> Numeric()
    {
        for (var at = 1; at < Tokens.Count; at++)
        {
            var token = Tokens[at];
            if (token.Kind == TokenKind.Number && token.Key.AsSpan().IndexOfAny('.', '/') > 0 && ClientName.IsPaper(Tokens[at - 1].Key)
                && DeadlineReader.Read(token.Key, Now, Calendar, Order) is Heard<When>.Value { Said.IsPast: false } date)
            {
                return date with { From = [token.Span] };
            }
        }

        return new Heard<When>.Nothing();
    }

    private bool IsNaming(TextSpan date)
    {
        var at = Tokens.FindLastIndex(token => token.Span.Start <= date.Start);
        return at >= 0 && (IsNamingWord(Tokens[at].Key) || (at > 0 && IsNamingWord(Tokens[at - 1].Key)));
    }

    private static bool IsNamingWord(string key) => key is "от" or "за" or "of" or "dated" or "from" or "for";
}
