using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;
using B24CoachBot.Domain.People;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>A text laid out for reading: its tokens, clauses and people, and which tokens somebody has already made use of.</summary>
internal sealed class Scene
{
    private readonly int[] clauseOf;

    public Scene(string text, PeopleDirectory directory)
    {
        Text = text;
        Index = PersonIndex.Of(directory);
        Tokens = Language.Text.Tokens.Of(text);
        Quoted = QuoteMarks.Inside(Tokens);
        Forwarded = ForwardedLines.Of(Tokens);
        People = new PersonFinder(Tokens, Index, wholeTextIsName: false).All().FindAll(named => !Quoted[named.First] && !Forwarded[named.First] && !(named.IsUnknown && ClientWords.KindOf(Tokens[named.First].Key) is not null));
        Used = new bool[Tokens.Count];
        Listed = new bool[Tokens.Count];
        Numbered = NumberedItems.Of(Tokens);
        Inside = new int[Tokens.Count];
        Array.Fill(Inside, -1);
        for (var i = 0; i < People.Count; i++)
            Array.Fill(Inside, i, People[i].First, People[i].Last - People[i].First + 1);
        (Clauses, clauseOf) = ClauseCutter.Cut(this);
    }

    public string Text { get; }

    public PersonIndex Index { get; }

    public List<Token> Tokens { get; }

    public List<Named> People { get; }

    public List<Clause> Clauses { get; }

    /// <summary>Tokens that another field has read, so that the title leaves them out.</summary>
    public bool[] Used { get; }

    /// <summary>The task repeats, so that its action lasts.</summary>
    public bool Repeats { get; init; }

    /// <summary>In an item of a list.</summary>
    public bool[] Listed { get; }

    /// <summary>Where the counting of an item within a line begins, the first token of that item; otherwise 0.</summary>
    public int[] Numbered { get; }

    /// <summary>In «quotes»: literal.</summary>
    public bool[] Quoted { get; }

    /// <summary>In a forwarded line: somebody else's words.</summary>
    public bool[] Forwarded { get; }

    /// <summary>Which of <see cref="People"/> the token belongs to; −1 for none.</summary>
    public int[] Inside { get; }

    public Clause ClauseAt(int token) => Clauses[clauseOf[token]];

    public string Key(int token) => token >= 0 && token < Tokens.Count && Tokens[token].Kind is TokenKind.Word or TokenKind.Number ? Tokens[token].Key : "";

    public bool IsMark(int token, char mark) => token >= 0 && token < Tokens.Count && Tokens[token].Is(mark);

    public void Use(int first, int last)
    {
        for (var i = Math.Max(0, first); i <= last && i < Used.Length; i++)
            Used[i] = true;
    }

    /// <summary>Used by a field that says nothing about who does it; the words of a list item still stand in their clause.</summary>
    public bool IsAside(int token) => Used[token] && !Listed[token];

    public TextSpan Span(int first, int last) =>
        new(Tokens[first].Span.Start, Tokens[last].Span.End - Tokens[first].Span.Start);

    /// <summary>Marks as used every token that lies in the span, quoted ones too.</summary>
    public void Use(TextSpan span)
    {
        var (low, high) = (0, Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Span.Start < span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < Tokens.Count && Tokens[low].Span.Start < span.End; low++)
            Used[low] = true;
    }
}
