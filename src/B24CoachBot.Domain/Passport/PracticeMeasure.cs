using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Passport;

/// <summary>Measures an attempt by the example: the same value, or the same things spoken of; never the same words.</summary>
public static class PracticeMeasure
{
    private const int Week = 7;

    /// <summary>The text holds one of the words that the example is about.</summary>
    public static bool Speaks(string text, PracticeExample example) =>
        example.About.Count == 0 || Tokens.Of(text).Any(token => token.IsWord && example.About.Any(word => token.Key.StartsWith(WordKey.Of(word), StringComparison.Ordinal)));

    public static bool SameSum(FieldValue.Money said, FieldValue.Money right) => said.Amount == right.Amount;

    /// <summary>Days of the portal's zone are compared, hours are not.</summary>
    public static bool SameDay(DateTimeOffset said, DateTimeOffset right, PracticeWhen when, WorkCalendar calendar)
    {
        var later = calendar.Day(said).DayNumber - calendar.Day(right).DayNumber;
        return when switch
        {
            PracticeWhen.NotBefore => later is >= 0 and <= Week,
            PracticeWhen.NotAfter => later <= 0,
            _ => later == 0,
        };
    }
}
