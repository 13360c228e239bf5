namespace B24CoachBot.Domain.Passport;

/// <summary>Which mandatory fields are due by now and still empty.</summary>
public static class MissingFields
{
    /// <summary>In the page's order. A field that says «не согласован» is known to be empty, and an appointment that has passed is none.</summary>
    /// <param name="stages">The card's pipeline from its first stage on.</param>
    public static IReadOnlyList<PassportField> Of(FieldPassport page, CardState card, IReadOnlyList<PipelineStage> stages, DateTimeOffset now) =>
        [.. page.Fields.Where(field => IsDue(field, card, stages) && !IsFilled(field, card, now))];

    /// <summary>A field is due from its call and its stage on. A stage that the pipeline does not have holds nothing back.</summary>
    public static bool IsDue(PassportField field, CardState card, IReadOnlyList<PipelineStage> stages)
    {
        if (card.Calls < field.FromCall)
        {
            return false;
        }

        var from = field.FromStage is { } stage ? Place(stages, stage) : -1;
        return from < 0 || Place(stages, card.Stage ?? "") >= from;
    }

    public static bool IsFilled(PassportField field, CardState card, DateTimeOffset now) =>
        field.Home is FieldHome.OpenTodo
            ? card.NextTodo >= now
            : card.Values.TryGetValue(field.Key, out var value) && value switch
            {
                FieldValue.Text text => !string.IsNullOrWhiteSpace(text.Said) && !SaysUndiscussed(field, text.Said),
                FieldValue.Money money => money.Amount != 0,
                FieldValue.Day day => field.Reading != FieldReading.Date || day.At.Date >= now.ToOffset(day.At.Offset).Date,
                _ => true,
            };

    /// <summary>The text is the one the bot writes when there was nothing to write.</summary>
    public static bool SaysUndiscussed(PassportField field, string text) =>
        Enum.GetValues<Tongue>().Any(tongue => string.Equals(field.In(tongue).Undiscussed, text.Trim(), StringComparison.OrdinalIgnoreCase));

    private static int Place(IReadOnlyList<PipelineStage> stages, string stage)
    {
        for (var at = 0; at < stages.Count; at++)
        {
            if (stages[at].Id == stage || string.Equals(stages[at].Name, stage, StringComparison.OrdinalIgnoreCase))
            {
                return at;
            }
        }

        return -1;
    }
}
