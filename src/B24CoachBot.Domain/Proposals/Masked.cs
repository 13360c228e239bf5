using System.Globalization;
using System.Text;
using B24CoachBot.Domain.Guardrails;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Proposals;

/// <summary>A text as it may leave the house: phones, addresses, papers and cards of persons are replaced, and so are the portal's tags. What comes back is found again by its place only.</summary>
public sealed class Masked
{
    /// <summary>In digits: no sum, date or number of a document that a task needs is longer.</summary>
    private const int LongNumber = 10;

    /// <summary>In characters; no tag of the portal is longer.</summary>
    private const int LongestTag = 60;

    private readonly string original;
    private readonly IReadOnlyList<TextSpan> from;
    private readonly Lazy<(string Text, List<int> At)> folded;

    private Masked(string original, string text, IReadOnlyList<TextSpan> from)
    {
        this.original = original;
        this.from = from;
        Text = text;
        folded = new(() => Fold(text));
    }

    public string Text { get; }

    public static Masked Of(string text)
    {
        var hidden = Hidden(text);
        var seen = new StringBuilder(text.Length);
        var from = new List<TextSpan>(text.Length);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < text.Length;)
        {
            if (hidden.FirstOrDefault(place => place.Span.Start == at) is { Name: { } name, Span: var span })
            {
                counts[name] = counts.GetValueOrDefault(name) + 1;
                var stands = string.Create(CultureInfo.InvariantCulture, $"{name}-{counts[name]}");
                seen.Append(stands);
                from.AddRange(Enumerable.Repeat(span, stands.Length));
                at = span.End;
            }
            else if (Tag(text, at) is { } length)
            {
                at += length;
            }
            else
            {
                // The delimiters around the text must not be written within it.
                seen.Append(text[at] switch { '<' => '‹', '>' => '›', var other => other });
                from.Add(new TextSpan(at, 1));
                at++;
            }
        }

        return new Masked(text, seen.ToString(), from);
    }

    /// <summary>Where the quoted words stand in the text as it was written; null when they do not.</summary>
    public TextSpan? Find(string quote)
    {
        var sought = Fold(quote).Text;
        if (sought.Trim().Length < 2)
        {
            return null;
        }

        var (text, at) = folded.Value;
        var found = text.IndexOf(sought, StringComparison.Ordinal);
        if (found < 0)
        {
            return null;
        }

        var first = from[at[found + 1]];
        var last = from[at[found + sought.Length - 2]];
        return new TextSpan(first.Start, last.End - first.Start);
    }

    /// <summary>The sentence in which a place stands.</summary>
    public TextSpan Around(TextSpan place)
    {
        var start = place.Start;
        while (start > 0 && !Ends(start - 1))
        {
            start--;
        }

        var end = place.End;
        while (end < original.Length && !Ends(end))
        {
            end++;
        }

        return new TextSpan(start, end - start);
    }

    public string In(TextSpan place) => place.In(original);

    private bool Ends(int at) => original[at] == '\n'
        || (original[at] is '.' or '!' or '?' or '…' or ';' && (at + 1 == original.Length || char.IsWhiteSpace(original[at + 1])));

    /// <summary>Letters and digits alone, in lower case; whatever stands between words is one space, and one stands at either end.</summary>
    private static (string Text, List<int> At) Fold(string text)
    {
        var folded = new StringBuilder(" ", text.Length + 2);
        List<int> at = [0];
        for (var place = 0; place < text.Length; place++)
        {
            if (char.IsLetterOrDigit(text[place]))
            {
                folded.Append(char.ToLowerInvariant(text[place]) is var letter && letter == 'ё' ? 'е' : letter);
                at.Add(place);
            }
            else if (folded[^1] != ' ')
            {
                folded.Append(' ');
                at.Add(place);
            }
        }

        if (folded[^1] != ' ')
        {
            folded.Append(' ');
            at.Add(Math.Max(text.Length - 1, 0));
        }

        return (folded.ToString(), at);
    }

    private static List<(string Name, TextSpan Span)> Hidden(string text)
    {
        var places = new List<(string Name, TextSpan Span)>();
        foreach (var place in Guard.Personal(text).Select(finding => (Name(finding.Personal), finding.Span)).Concat(LongNumbers(text)).Where(place => place.Span.Length > 0).OrderBy(place => place.Span.Start).ThenByDescending(place => place.Span.Length))
        {
            if (places.Count == 0 || places[^1].Span.End <= place.Span.Start)
            {
                places.Add(place);
            }
            else if (place.Span.End > places[^1].Span.End)
            {
                places[^1] = places[^1] with { Span = new TextSpan(places[^1].Span.Start, place.Span.End - places[^1].Span.Start) };
            }
        }

        return places;
    }

    /// <summary>Accounts, taxpayer numbers and the like, whatever their kind.</summary>
    private static IEnumerable<(string Name, TextSpan Span)> LongNumbers(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsDigit(text[at]))
            {
                at++;
            }

            if (at - start >= LongNumber)
            {
                yield return ("NUMBER", new TextSpan(start, at - start));
            }
        }
    }

    /// <summary>The length of a tag that begins here; a mention shows a number of the portal.</summary>
    private static int? Tag(string text, int at)
    {
        if (text[at] != '[' || at + 2 >= text.Length || !(char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '/'))
        {
            return null;
        }

        var end = text.IndexOf(']', at, Math.Min(LongestTag, text.Length - at));
        return end < 0 ? null : end - at + 1;
    }

    private static string Name(PersonalDataKind? kind) => kind switch
    {
        PersonalDataKind.Phone => "PHONE",
        PersonalDataKind.Email => "EMAIL",
        PersonalDataKind.Card => "CARD",
        PersonalDataKind.InnPerson => "INN",
        PersonalDataKind.Passport => "PASSPORT",
        PersonalDataKind.Snils => "SNILS",
        _ => "ADDRESS",
    };
}
