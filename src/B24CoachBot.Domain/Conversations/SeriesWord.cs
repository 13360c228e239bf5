using System.Globalization;
using System.Text.RegularExpressions;

namespace B24CoachBot.Domain.Conversations;

/// <summary>«создать все», «создай 1 и 3», «отмени 2»: which drafts of a message, and whether to create or to drop them. Numbers count from one.</summary>
public sealed partial record SeriesWord(bool Yes, IReadOnlyList<int> Numbers)
{
    /// <summary>Null for any other words, or a number that there is not.</summary>
    public static SeriesWord? Read(string text, int count)
    {
        var all = All().Match(text);
        if (all.Success)
        {
            return new SeriesWord(!all.Groups["no"].Success, [.. Enumerable.Range(1, count)]);
        }

        var some = Some().Match(text);
        if (!some.Success)
        {
            return null;
        }

        int[] numbers = [.. some.Groups["n"].Captures.Select(capture => int.Parse(capture.Value, CultureInfo.InvariantCulture)).Distinct()];
        return numbers.All(number => number >= 1 && number <= count) ? new SeriesWord(!some.Groups["no"].Success, numbers) : null;
    }

    [GeneratedRegex(@"^\s*(?:(?:да|давай|ок|yes|ok)\W+)?(?:(?:создай|создать|создавай|поставь|поставить|ставь|create|make)(?:те)?|(?<no>отмени|отменить|отмена|убери|убрать|удали|удалить|cancel|drop|delete))?\s*(?:все|всё|обе|оба|всех|all|both)(?:\s+(?:три|четыре|two|three|four|of them))?[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex All();

    [GeneratedRegex(@"^\s*(?:только\s+|only\s+)?(?:(?:создай|создать|поставь|create)|(?<no>отмени|отменить|убери|удали|cancel|drop))?\s*(?:только\s+|only\s+)?(?:№\s*)?(?<n>\d)(?:\s*(?:,|и|and|&|\+)\s*(?<n>\d))*[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Some();
}
