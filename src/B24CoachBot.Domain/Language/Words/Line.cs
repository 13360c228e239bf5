using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Words;

/// <summary>A text as words with meanings; set phrases count as one word. Asking past either end is allowed.</summary>
internal sealed class Line
{
    private static readonly Remembered<Meanings> Near = new(form => Lexicon.Known.Near.Of(form) is { } near ? Lexicon.Known.Of(near) : Meanings.Empty);

    private readonly List<Word> _words = [];

    public Line(string text, DateOrder order = DateOrder.DayMonth)
    {
        Text = text;
        Order = order;
        var folded = WordSplitter.Fold(text);
        var split = WordSplitter.Split(folded).ToList();
        for (var at = 0; at < split.Count;)
        {
            var length = Math.Max(1, PhraseAt(split, at, out var whole));
            var span = new TextSpan(split[at].Span.Start, split[at + length - 1].Span.End - split[at].Span.Start);
            var glued = at > 0 && split[at - 1].Span.End == span.Start;
            _words.Add(new Word(whole, span, length > 1 ? WordKind.Letters : split[at].Kind, glued, char.IsUpper(text[span.Start]), MeaningsOf(whole, split[at].Kind)));
            at += length;
        }
    }

    public string Text { get; }

    public DateOrder Order { get; }

    public int Count => _words.Count;

    public Word this[int at] => at >= 0 && at < _words.Count ? _words[at] : Word.None;

    /// <summary>The characters from word <paramref name="from"/> up to, not including, word <paramref name="to"/>.</summary>
    public TextSpan Span(int from, int to) => new(_words[from].Span.Start, _words[to - 1].Span.End - _words[from].Span.Start);

    private static int PhraseAt(List<(string Text, TextSpan Span, WordKind Kind)> split, int at, out string whole)
    {
        foreach (var phrase in Lexicon.Known.BeginningWith(split[at].Text))
        {
            if (at + phrase.Parts.Length <= split.Count && Matches(split, at, phrase.Parts))
            {
                whole = phrase.Whole;
                return phrase.Parts.Length;
            }
        }

        whole = split[at].Text;
        return 1;
    }

    private static bool Matches(List<(string Text, TextSpan Span, WordKind Kind)> split, int at, string[] parts)
    {
        for (var part = 1; part < parts.Length; part++)
        {
            if (split[at + part].Text != parts[part])
            {
                return false;
            }
        }

        return true;
    }

    private static Meanings MeaningsOf(string form, WordKind kind)
    {
        var known = Lexicon.Known.Of(form);
        return known.Any || kind != WordKind.Letters || Lexicon.Known.IsLookalike(form) ? known : Near.Of(form);
    }
}
