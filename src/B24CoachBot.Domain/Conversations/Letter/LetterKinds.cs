using B24CoachBot.Domain.Language.Text;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Conversations.Letter;

/// <summary>Which piece of the library the words ask for: its word stands among the first of them.</summary>
internal static class LetterKinds
{
    private const int Early = 5;

    /// <summary>The piece by its id, in the language of the answer; null when the library has it no more.</summary>
    public static TemplateHeader? Find(string? id, Tongue tongue, Known known) => known.Library.Pieces(tongue).FirstOrDefault(piece => piece.Id == id);

    /// <summary>The piece with the words before and after the one that asks for it; null when none does.</summary>
    public static KindNamed? Named(string text, Tongue tongue, Known known)
    {
        var spoken = Enum.GetValues<Tongue>().OrderBy(each => each != tongue).SelectMany(known.Library.Pieces).ToList();
        foreach (var token in Tokens.Of(text).Where(token => token.IsWord).Take(Early))
        {
            if (spoken.Find(header => header.Piece!.Words.Any(word => Fits(word, token.Key))) is { } found && Find(found.Id, tongue, known) is { } piece)
            {
                return new KindNamed(piece, text[..token.Span.Start].Trim(), text[token.Span.End..], token.Is(found.Piece!.Name));
            }
        }

        return null;
    }

    private static bool Fits(string word, string said) =>
        word.EndsWith('*') ? said.StartsWith(word[..^1], StringComparison.Ordinal) : said == word;
}

/// <param name="IsName">It was called by its name in the nominative: what follows it can go on as it stands («запрос реквизитов»).</param>
internal sealed record KindNamed(TemplateHeader Piece, string Before, string After, bool IsName);
