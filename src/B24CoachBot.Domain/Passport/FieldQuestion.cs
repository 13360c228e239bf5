using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Language.Answers;

namespace B24CoachBot.Domain.Passport;

/// <summary>Reads the answer to a field's question. Russian or English, by the readers of CONVENTIONS 14 and the portal's own list.</summary>
/// <param name="Options">The portal's list for a choice; empty for every other reading.</param>
/// <param name="Currency">ISO 4217, the portal's.</param>
public sealed record FieldQuestion(PassportField Field, IReadOnlyList<FieldOption> Options, WorkCalendar Calendar, string Currency, DateOrder DateOrder = DateOrder.DayMonth)
{
    /// <summary>The value that is being corrected; null when the field is empty.</summary>
    public FieldValue? Standing { get; init; }

    /// <param name="now">The moment of writing; any offset.</param>
    public FieldAnswer Read(string text, DateTimeOffset now)
    {
        switch (GlobalWordReader.Read(text))
        {
            case GlobalWord.NotDiscussed:
                return new FieldAnswer.NotDiscussed();
            case GlobalWord.Skip:
                return new FieldAnswer.Skipped();
        }

        return Field.Reading switch
        {
            FieldReading.Money => MoneyAsStanding.Read(Asked(AnswerQuestion.Budget, text, now), Standing),
            FieldReading.Person => Asked(AnswerQuestion.DecisionMaker, text, now),
            FieldReading.Date => Asked(AnswerQuestion.NextContact, text, now),
            FieldReading.YesNo => Asked(AnswerQuestion.YesNo, text, now),
            FieldReading.Choice => OptionSaid.Read(text, Options) is { } option ? new FieldAnswer.Answered(new FieldValue.Choice(option.Id, option.Name)) : Asked(AnswerQuestion.YesNo, text, now, valueCounts: false),
            _ => Words(text, now),
        };
    }

    private FieldAnswer Words(string text, DateTimeOffset now)
    {
        if (AnswerQuality.OfWords(text) is { } empty)
        {
            return new FieldAnswer.Empty(empty);
        }

        return Asked(AnswerQuestion.NextStep, text, now) switch
        {
            // A free text keeps its dates: «работают до 20-го» is no step.
            FieldAnswer.Answered when Field.Reading == FieldReading.Text => new FieldAnswer.Answered(new FieldValue.Text(text.Trim())),
            FieldAnswer.Answered { Value: FieldValue.Text { Said.Length: 0 } } => new FieldAnswer.Empty(Emptiness.NoAction),
            var read => read,
        };
    }

    private FieldAnswer Asked(AnswerQuestion question, string text, DateTimeOffset now, bool valueCounts = true) =>
        AnswerReader.Read(question, text, now, Calendar, Currency, DateOrder) switch
        {
            AnswerSaid.Answered { Value: var value } => valueCounts ? Value(value, text) : new FieldAnswer.Unread(),
            AnswerSaid.Skip => new FieldAnswer.Skipped(),
            AnswerSaid.Negative => question is AnswerQuestion.NextStep ? new FieldAnswer.NotDiscussed() : new FieldAnswer.None(),
            AnswerSaid.Invalid => new FieldAnswer.BadDate(),
            _ when Undiscussed.Says(text) => new FieldAnswer.NotDiscussed(),
            _ when Undiscussed.Ignorant(text) => new FieldAnswer.Unknown(),
            _ => new FieldAnswer.Unread(),
        };

    private static FieldAnswer.Answered Value(AnswerValue value, string text) => value switch
    {
        AnswerValue.NextStep step => new FieldAnswer.Answered(new FieldValue.Text(Capital(step.Text)), step.Date),
        AnswerValue.Budget budget => new FieldAnswer.Answered(new FieldValue.Money(budget.Min, budget.Max, budget.Currency)),
        AnswerValue.NextContact contact => new FieldAnswer.Answered(new FieldValue.Day(contact.Date), contact.Date),
        AnswerValue.YesNo answer => new FieldAnswer.Answered(new FieldValue.YesNo(answer.IsYes)),
        AnswerValue.DecisionMaker who => new FieldAnswer.Answered(new FieldValue.Text(Who(who, text))),
        _ => throw new InvalidOperationException($"Nothing holds a {value.GetType().Name}."),
    };

    /// <summary>«Павлов, директор, +7…»; that the person of the call decides is kept in their own words.</summary>
    private static string Who(AnswerValue.DecisionMaker who, string text)
    {
        var parts = new[] { who.Name, who.Role, who.Phone }.Where(part => !string.IsNullOrEmpty(part)).ToList();
        return parts.Count == 0 || who is { IsSelf: true, Name: null } ? Capital(text.Trim()) : string.Join(", ", parts);
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
