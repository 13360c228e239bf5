using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>Values and fields as the templates say them.</summary>
public static class CallFacts
{
    public static CallModels.Fact Of(FieldFill fill, WorkCalendar calendar) =>
        new(fill.Title, Value(fill.Value, fill.Reading, calendar), Value(fill.Before, fill.Reading, calendar), fill.From, fill.WasFrom, fill.Outcome);

    public static IReadOnlyList<CallModels.Fact> Of(IEnumerable<FieldFill> fills, WorkCalendar calendar) => [.. fills.Select(fill => Of(fill, calendar))];

    /// <summary>The end of the working day stands for "no hour was said".</summary>
    public static bool IsTimed(DateTimeOffset at, WorkCalendar calendar) =>
        TimeOnly.FromDateTime(calendar.Local(at)) is var time && time != calendar.EndOfDay && time != TimeOnly.MinValue;

    public static CallModels.Value? Value(FieldValue? value, FieldReading reading, WorkCalendar calendar) => value switch
    {
        FieldValue.Text text => new CallModels.Value(text.Said, Quoted: reading is FieldReading.TextAndDate or FieldReading.Text),
        FieldValue.Money money => new CallModels.Value(Min: money.Min, Max: money.Max, Currency: money.Currency),
        FieldValue.Day day => new CallModels.Value(Day: day.At, Timed: IsTimed(day.At, calendar)),
        FieldValue.Choice choice => new CallModels.Value(choice.Name),
        FieldValue.YesNo answer => new CallModels.Value(Yes: answer.IsYes),
        _ => null,
    };
}
