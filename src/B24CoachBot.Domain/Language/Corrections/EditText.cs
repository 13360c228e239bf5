using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;
using B24CoachBot.Domain.People;

namespace B24CoachBot.Domain.Language.Corrections;

/// <summary>A message being read as edits: its tokens and what readers of terms and people need.</summary>
internal sealed record EditText(
    string Text, List<Token> Tokens, DateTimeOffset Now, WorkCalendar Calendar, PeopleDirectory Directory, UserId Author, DateOrder Order)
{
    public string Key(int at) => at >= 0 && at < Tokens.Count && Tokens[at].Kind is TokenKind.Word or TokenKind.Number ? Tokens[at].Key : "";

    public bool IsMark(int at, char mark) => at >= 0 && at < Tokens.Count && Tokens[at].Is(mark);

    public TextSpan Span(int first, int last) => new(Tokens[first].Span.Start, Tokens[last].Span.End - Tokens[first].Span.Start);

    /// <summary>The author's words from one token to another, without the marks around them.</summary>
    public string Said(int first, int last)
    {
        (first, last) = Trim(first, last);
        return last < first ? "" : Span(first, last).In(Text);
    }

    public (int First, int Last) Trim(int first, int last)
    {
        while (first <= last && (Tokens[first].Kind == TokenKind.Line || Tokens[first].Kind == TokenKind.Mark))
            first++;
        while (last >= first && (Tokens[last].Kind == TokenKind.Line || Tokens[last].Kind == TokenKind.Mark && !Tokens[last].Is(')') && !Tokens[last].Is('%')))
            last--;
        return (first, last);
    }

    /// <summary>The term said between two tokens, with spans of the whole message.</summary>
    public Heard<When> Term(int first, int last)
    {
        if (last < first)
            return new Heard<When>.Nothing();
        var span = Span(first, last);
        return DeadlineReader.Read(span.In(Text), Now, Calendar, Order) switch
        {
            Heard<When>.Value value => value with { From = Moved(value.From, span.Start) },
            Heard<When>.Unclear unclear => unclear with { From = Moved(unclear.From, span.Start) },
            var nothing => nothing,
        };
    }

    /// <summary>Everybody named between two tokens; the author for «мне».</summary>
    public List<PersonMention> People(int first, int last)
    {
        if (last < first)
            return [];
        var part = Tokens.GetRange(first, last - first + 1);
        var index = PersonIndex.Of(Directory);
        var found = new PersonFinder(part, index, wholeTextIsName: true).All().ConvertAll(named =>
        {
            var span = named.Span(part);
            return new PersonMention(span.In(Text), span, [.. named.In(Morphology.Cases.None).Select(person => index.Keys[person].Id)]);
        });
        if (found.Count == 0 && part.Find(token => token.Key is "мне" or "меня" or "себе" or "себя" or "me" or "myself" or "я") is { Key: not null } self)
            found.Add(new PersonMention(self.Span.In(Text), self.Span, [Author]));
        return found;
    }

    /// <summary>The tokens are a name and nothing else.</summary>
    public bool IsOnlyPeople(int first, int last, List<PersonMention> people)
    {
        for (var i = first; i <= last; i++)
        {
            if (Tokens[i].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Mention && !people.Exists(person => person.From.Overlaps(Tokens[i].Span)) && Key(i) is not ("на" or "и" or "and" or "to" or "для" or "пусть" or "лучше"))
                return false;
        }

        return people.Count > 0;
    }

    /// <summary>The tokens are a term and nothing else.</summary>
    public bool IsOnlyTerm(int first, int last, Heard<When> term)
    {
        var spans = term switch { Heard<When>.Value value => value.From, Heard<When>.Unclear unclear => unclear.From, _ => [] };
        if (spans.Count == 0)
            return false;
        for (var i = first; i <= last; i++)
        {
            if (Tokens[i].Kind is TokenKind.Word or TokenKind.Number && !spans.Any(span => span.Overlaps(Tokens[i].Span)) && Key(i) is not ("лучше" or "давай" or "срок" or "точнее" or "rather" or "better" or "the" or "is" or "it" or "make" or "deadline"))
                return false;
        }

        return true;
    }

    private static List<TextSpan> Moved(IReadOnlyList<TextSpan> spans, int by) => [.. spans.Select(span => new TextSpan(span.Start + by, span.Length))];
}
