using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Language.Text;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Guardrails.PersonalData;

/// <summary>Digits said in words: «восемь девятьсот три сто двадцать три сорок пять шестьдесят семь» is 89031234567.</summary>
internal static class SpokenNumbers
{
    /// <summary>Every run of number words, as the digits somebody would dial.</summary>
    public static IEnumerable<(string Digits, TextSpan Span)> In(GuardText text)
    {
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            if (Value(text, at) is null)
            {
                continue;
            }

            var first = at;
            var last = at;
            var digits = new System.Text.StringBuilder();
            int? open = null;
            for (; at < text.Tokens.Count && (Value(text, at) is not null || text.Tokens[at].Kind == TokenKind.Mark && text.Tokens[at].Key is "," or "-"); at++)
            {
                if (Value(text, at) is not { } value)
                {
                    continue;
                }

                if (open is { } begun && Continues(begun, value))
                {
                    open = begun + value;
                }
                else
                {
                    digits.Append(open);
                    open = value;
                }

                last = at;
            }

            digits.Append(open);
            yield return (digits.ToString(), text.Span(first, last));
        }
    }

    // A hundred takes tens and ones, a ten takes ones: «сто двадцать три»; «двадцать двадцать» are two numbers.
    private static bool Continues(int begun, int value) => value > 0 && (begun % 100 == 0 && begun > 0 ? value < 100 : begun % 10 == 0 && begun % 100 >= 20 && value < 10);

    private static int? Value(GuardText text, int at) =>
        text.Tokens[at].IsWord && Language.Words.Lexicon.Known.Of(text.Key(at)).Has(Cue.Cardinal, out var value) && value < 1000 ? value : null;
}
