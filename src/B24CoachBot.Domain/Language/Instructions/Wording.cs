using System.Text;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>Tokens back as readable text: what is used is left out, spaces and letters as the author put them.</summary>
internal static class Wording
{
    /// <summary>The author's words from one token to another, invisible characters and line breaks smoothed.</summary>
    public static string Of(Scene scene, int first, int last) => Join(scene, Enumerable.Range(first, last - first + 1), infinitive: false);

    public static string Join(Scene scene, IEnumerable<int> kept, bool infinitive)
    {
        var text = new StringBuilder();
        var previous = -1;
        foreach (var i in kept)
        {
            var token = scene.Tokens[i];
            if (token.Kind == TokenKind.Line)
                continue;
            if (previous >= 0 && NeedsSpace(scene, previous, i))
                text.Append(' ');
            text.Append(Said(scene, i, infinitive && (previous < 0 || scene.Key(previous) is "и" || scene.IsMark(previous, ','))));
            previous = i;
        }

        return text.ToString();
    }

    public static string Sentence(string text) => text.Length == 0 || !char.IsLower(text[0]) ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static bool NeedsSpace(Scene scene, int previous, int next)
    {
        if (next == previous + 1)
            return scene.Tokens[previous].Span.End < scene.Tokens[next].Span.Start;
        return !(scene.IsMark(next, ',') || scene.IsMark(next, '.') || scene.IsMark(next, ':') || scene.IsMark(next, ')') || scene.IsMark(next, '!') || scene.IsMark(next, '?') || scene.IsMark(next, ';'));
    }

    /// <summary>«чтобы Роман проверил» asks to check; "Priya sends" is to send. Null for other words.</summary>
    public static string? OfWish(Scene scene, int at)
    {
        var key = scene.Key(at);
        if (VerbForms.BaseOfEnglish(key) is { } plain)
            return plain;
        if (!VerbForms.IsPast(key) || VerbForms.FromPast(key) is not { } infinitive)
            return null;
        for (var i = at - 1; i >= 0 && at - i < 8; i--)
        {
            if (scene.Key(i) is "чтобы" or "чтоб")
                return infinitive;
        }

        return null;
    }

    private static string Said(Scene scene, int at, bool infinitive)
    {
        var token = scene.Tokens[at];
        if (infinitive && token.IsWord && !scene.Quoted[at] && (VerbForms.IsImperative(token.Key) || VerbForms.IsFinite(token.Key)) && VerbForms.Infinitive(token.Key) is var verb && verb != token.Key)
            return scene.Repeats || VerbForms.IsImperative(token.Key) ? verb : VerbForms.Complete(verb);
        if (infinitive && token.IsWord && !scene.Quoted[at] && OfWish(scene, at) is { } wished)
            return wished;
        if (token.Kind == TokenKind.Mention)
            return "";
        var said = token.Span.In(scene.Text);
        return said.AsSpan().IndexOfAnyInRange('\u200B', '\u206F') < 0 ? said : string.Concat(said.Where(c => !WordKey.IsInvisible(c)));
    }
}
