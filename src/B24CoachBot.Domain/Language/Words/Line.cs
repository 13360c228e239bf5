using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Words;

/// <summary>A text as words with meanings; set phrases count as one word. Asking past either end is allowed.</summary>
internal sealed class Line
{
    private static readonly Remembered<Meanings> Near = new(form => Lexicon.Known.Near.Of(form) is { } near ? Lexicon.Known.Of(near) : Meanings.Empty);

    private readonly Word[] _words;

    public Line(string text, DateOrder order = DateOrder.DayMonth)
    {
        Text = text;
        Order = order;
        var pieces = WordSplitter.Split(WordSplitter.Fold(text));
        _words = new Word[pieces.Count];
        for (var at = 0; at < pieces.Count;)
        {
            _words[Count] = WordAt(pieces, at, out var length);
            Count++;
            at += length;
        }
    }

    public string Text { get; }

    public DateOrder Order { get; }

    public int Count { get; private set; }

    public Word this[int at] => (uint)at < (uint)Count ? _words[at] : Word.None;

    /// <summary>The characters from word <paramref name="from"/> up to, not including, word <paramref name="to"/>.</summary>
    public TextSpan Span(int from, int to) => new(_words[from].Span.Start, _words[to - 1].Span.End - _words[from].Span.Start);

    private Word WordAt(List<WordSplitter.Piece> pieces, int at, out int length)
    {
        var first = pieces[at];
        var known = Lexicon.Known.Find(first.Text);
        var glued = at > 0 && pieces[at - 1].Span.End == first.Span.Start;
        var capital = char.IsUpper(Text[first.Span.Start]);
        foreach (var phrase in known.Beginning)
        {
            if (Matches(pieces, at, phrase.Parts))
            {
                length = phrase.Parts.Length;
                var span = new TextSpan(first.Span.Start, pieces[at + length - 1].Span.End - first.Span.Start);
                return new Word(phrase.Whole, span, WordKind.Letters, glued, capital, phrase.Meanings);
            }
        }

        length = 1;
        var meanings = known.Meanings.Any || first.Kind != WordKind.Letters || known.IsLookalike ? known.Meanings : Near.Of(first.Text);
        return new Word(first.Text, first.Span, first.Kind, glued, capital, meanings);
    }

    private static bool Matches(List<WordSplitter.Piece> pieces, int at, string[] parts)
    {
        if (at + parts.Length > pieces.Count)
        {
            return false;
        }

        for (var part = 1; part < parts.Length; part++)
        {
            if (pieces[at + part].Text != parts[part])
            {
                return false;
            }
        }

        return true;
    }
}
