namespace B24CoachBot.Domain.Guardrails.PersonalData;

/// <summary>Check digits of the numbers people are known by.</summary>
internal static class Digits
{
    private static readonly int[] InnFirst = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
    private static readonly int[] InnSecond = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

    public static string Of(ReadOnlySpan<char> text)
    {
        var digits = new System.Text.StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter))
            {
                digits.Append(letter);
            }
        }

        return digits.ToString();
    }

    /// <summary>Bank cards: the Luhn sum.</summary>
    public static bool IsLuhn(string digits)
    {
        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            var digit = digits[^(at + 1)] - '0';
            sum += at % 2 == 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
        }

        return sum % 10 == 0;
    }

    /// <summary>Eleven digits, the last two the control number.</summary>
    public static bool IsSnils(string digits)
    {
        var sum = 0;
        for (var at = 0; at < 9; at++)
        {
            sum += (digits[at] - '0') * (9 - at);
        }

        return sum % 101 % 100 == int.Parse(digits.AsSpan(9), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Twelve digits, the last two the control digits.</summary>
    public static bool IsPersonsInn(string digits) => Control(digits, InnFirst) == digits[10] - '0' && Control(digits, InnSecond) == digits[11] - '0';

    private static int Control(string digits, int[] weights)
    {
        var sum = 0;
        for (var at = 0; at < weights.Length; at++)
        {
            sum += weights[at] * (digits[at] - '0');
        }

        return sum % 11 % 10;
    }
}
