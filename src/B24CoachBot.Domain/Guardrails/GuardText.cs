using B24CoachBot.Domain.Guardrails.Speech;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Guardrails;

/// <summary>A text as the detectors see it: folded characters in their places, tokens with cues, sentences, and what in it is said to a client.</summary>
internal sealed class GuardText
{
    private static readonly HashSet<string> Abbreviations =
        ["руб", "тыс", "г", "ул", "д", "кв", "оф", "т", "р", "п", "им", "стр", "корп", "пр", "обл", "млн", "шт", "mr", "mrs", "ms", "dr", "no", "ltd", "inc", "st", "ст", "тел", "моб", "доб", "н", "к", "рн", "мес", "раб", "дн"];

    /// <summary>No sentence of people is longer; a text without an end is cut, so that every look around a sentence is bounded.</summary>
    private const int LongestSentence = 160;

    private readonly int[] _places;
    private readonly Lazy<List<Segment>> _said;
    private readonly Lazy<List<(int First, int Last)>> _times;
    private readonly Lazy<bool[]> _isTime;
    private readonly Lazy<bool> _hasInsideTalk;

    /// <param name="isDraft">It is known to be written to a client, whatever its words tell.</param>
    public GuardText(string text, bool isDraft = false)
    {
        IsDraft = isDraft;
        Folded = string.Create(text.Length, text, (letters, from) =>
        {
            for (var at = 0; at < letters.Length; at++)
            {
                letters[at] = Fold(from[at]);
            }
        });
        Tokens = Language.Text.Tokens.Of(Folded);
        Written = text;
        Cues = GuardWords.Mark(Tokens);
        (Narrow, _places) = Squeeze(Folded);
        Sentences = Cut();
        _said = new(() => ClientSpeech.Of(this));
        _times = new(() => TimesSaid.In(this));
        _isTime = new(MarkTimes);
        _hasInsideTalk = new(() => Sentences.Exists(sentence => InsideTalk.Is(this, sentence)));
    }

    /// <summary>It is written to a client.</summary>
    public bool IsDraft { get; }

    /// <summary>The text itself.</summary>
    public string Written { get; }

    /// <summary>Lower case, one dash, one quote-free space; every character stands where it stood.</summary>
    public string Folded { get; }

    /// <summary>Folded, every run of spaces one space: shapes of numbers are looked for here.</summary>
    public string Narrow { get; }

    public List<Token> Tokens { get; }

    public GuardCue[] Cues { get; }

    public List<Sentence> Sentences { get; }

    public List<Segment> Said => _said.Value;

    /// <summary>Tokens of every moment or amount of time, first and last.</summary>
    public List<(int First, int Last)> Times => _times.Value;

    /// <summary>Some sentence of the text is an order to a colleague.</summary>
    public bool HasInsideTalk => _hasInsideTalk.Value;

    /// <summary>The time that begins with the token; (−1, −1) for none.</summary>
    public (int First, int Last) TimeAt(int first)
    {
        var at = Times.BinarySearch((first, -1));
        at = at < 0 ? ~at : at;
        return at < Times.Count && Times[at].First == first ? Times[at] : (-1, -1);
    }

    /// <summary>The times that begin with the token or behind it.</summary>
    public IEnumerable<(int First, int Last)> TimesFrom(int first)
    {
        var at = Times.BinarySearch((first, -1));
        return Times.Skip(at < 0 ? ~at : at);
    }

    public bool IsTime(int at) => _isTime.Value[at];

    public string Key(int at) => at >= 0 && at < Tokens.Count ? Tokens[at].Key : "";

    public bool Has(int at, GuardCue cue) => at >= 0 && at < Cues.Length && (Cues[at] & cue) != 0;

    public bool Any(int first, int end, GuardCue cue) => Find(first, end, cue) >= 0;

    public bool Any((int First, int End) part, GuardCue cue) => Find(part.First, part.End, cue) >= 0;

    public int Find((int First, int End) part, GuardCue cue) => Find(part.First, part.End, cue);

    public static bool AnyAt((int First, int End) part, Predicate<int> holds)
    {
        for (var at = part.First; at < part.End; at++)
        {
            if (holds(at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first token with the cue from <paramref name="first"/> up to, not including, <paramref name="end"/>; −1 for none.</summary>
    public int Find(int first, int end, GuardCue cue)
    {
        for (var at = Math.Max(first, 0); at < Math.Min(end, Tokens.Count); at++)
        {
            if ((Cues[at] & cue) != 0)
            {
                return at;
            }
        }

        return -1;
    }

    public TextSpan Span(int first, int last) => new(Tokens[first].Span.Start, Tokens[last].Span.End - Tokens[first].Span.Start);

    /// <summary>A place of <see cref="Narrow"/> in the text itself.</summary>
    public TextSpan Wide(TextSpan narrow) => new(_places[narrow.Start], _places[narrow.End - 1] - _places[narrow.Start] + 1);

    private static (string Narrow, int[] Places) Squeeze(string folded)
    {
        var narrow = new System.Text.StringBuilder(folded.Length);
        var places = new List<int>(folded.Length);
        for (var at = 0; at < folded.Length; at++)
        {
            if (folded[at] != ' ' || at == 0 || folded[at - 1] != ' ')
            {
                narrow.Append(folded[at]);
                places.Add(at);
            }
        }

        return (narrow.ToString(), [.. places]);
    }

    private bool[] MarkTimes()
    {
        var marks = new bool[Tokens.Count];
        foreach (var (first, last) in Times)
        {
            Array.Fill(marks, true, first, last - first + 1);
        }

        return marks;
    }

    private static char Fold(char letter) => Letters.Lower(letter) switch
    {
        'ё' => 'е',
        '«' or '»' or '"' or '“' or '”' or '„' or '\u00A0' or '\u202F' or '\u2009' or '\t' => ' ',
        '\u2010' or '\u2011' or '\u2012' or '–' or '—' or '\u2212' => '-',
        '’' or '`' => '\'',
        var other => other,
    };

    private List<Sentence> Cut()
    {
        var sentences = new List<Sentence>();
        var first = 0;
        for (var at = 0; at < Tokens.Count; at++)
        {
            if (Tokens[at].Kind == TokenKind.Line || Tokens[at].Is('!') || Tokens[at].Is('?') || Tokens[at].Is(';') || Tokens[at].Is('…') || IsStop(at))
            {
                Add(sentences, first, at, Tokens[at].Is('?'));
                first = at + 1;
            }
            else if (at - first == LongestSentence)
            {
                Add(sentences, first, at, false);
                first = at;
            }
        }

        Add(sentences, first, Tokens.Count, false);
        return sentences;
    }

    private static void Add(List<Sentence> sentences, int first, int end, bool isQuestion)
    {
        if (end > first)
        {
            sentences.Add(new Sentence(first, end, isQuestion));
        }
    }

    private bool IsStop(int at) => Tokens[at].Is('.') && at > 0 && !Abbreviations.Contains(Tokens[at - 1].Key) && (at + 1 == Tokens.Count || Tokens[at + 1].Span.Start > Tokens[at].Span.End);
}

/// <summary>Tokens from <paramref name="First"/> up to, not including, <paramref name="End"/>; the closing mark is outside.</summary>
internal readonly record struct Sentence(int First, int End, bool IsQuestion)
{
    public static implicit operator (int First, int End)(Sentence sentence) => (sentence.First, sentence.End);
}
