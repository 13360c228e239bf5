using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Passport;

/// <summary>Which entry of the portal's list was meant: its number, its name, or words that only one entry holds.</summary>
internal static class OptionSaid
{
    public static FieldOption? Read(string text, IReadOnlyList<FieldOption> options)
    {
        var said = Words(text);
        if (said.Count == 0)
        {
            return null;
        }

        if (said is [var number] && int.TryParse(number, out var place) && place >= 1 && place <= options.Count)
        {
            return options[place - 1];
        }

        var named = options.Where(option => Words(option.Name).SequenceEqual(said)).ToList();
        var fits = named.Count > 0 ? named : [.. options.Where(option => Holds(Words(option.Name), said) || Holds(said, Words(option.Name)))];
        return fits is [var only] ? only : null;
    }

    /// <summary>Every word of <paramref name="few"/> stands in <paramref name="many"/>, endings apart.</summary>
    private static bool Holds(List<string> many, List<string> few) => few.Count > 0 && few.TrueForAll(word => many.Exists(other => SameStem(word, other)));

    private static bool SameStem(string one, string other)
    {
        var shared = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        var longer = Math.Max(one.Length, other.Length);
        return shared == longer || (shared >= 4 && longer - shared <= 3);
    }

    private static List<string> Words(string text) =>
        [.. Tokens.Of(text).Where(token => token.Kind is TokenKind.Word or TokenKind.Number).Select(token => token.Key)];
}
