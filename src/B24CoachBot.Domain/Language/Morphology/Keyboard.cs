namespace B24CoachBot.Domain.Language.Morphology;

/// <summary>The two layouts of an office keyboard: which keys are neighbours, and a word typed in the wrong layout.</summary>
internal static class Keyboard
{
    private static readonly string[] Russian = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"];
    private static readonly string[] English = ["qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,."];

    /// <summary>Keys that a finger may take one for the other.</summary>
    public static bool AreNear(char one, char other) => IsNear(Russian, one, other) || IsNear(English, one, other);

    /// <summary>«Yfnfit» is «Наташе»: null when a character has no key of the Russian layout.</summary>
    public static string? InRussian(string typed)
    {
        var word = new char[typed.Length];
        for (var i = 0; i < typed.Length; i++)
        {
            var row = Array.FindIndex(English, keys => keys.Contains(typed[i]));
            if (row < 0)
                return null;
            word[i] = Russian[row][English[row].IndexOf(typed[i], StringComparison.Ordinal)];
        }

        return new string(word);
    }

    private static bool IsNear(string[] rows, char one, char other)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            var at = rows[row].IndexOf(one, StringComparison.Ordinal);
            if (at < 0)
                continue;
            for (var next = 0; next < rows.Length; next++)
            {
                var there = rows[next].IndexOf(other, StringComparison.Ordinal);
                // Each lower row stands half a key to the right.
                if (there >= 0 && Math.Abs(next - row) <= 1 && (next == row ? Math.Abs(there - at) == 1 : there - at == 0 || there - at == row - next))
                    return true;
            }
        }

        return false;
    }
}
