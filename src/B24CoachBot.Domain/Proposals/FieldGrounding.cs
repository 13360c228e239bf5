using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Proposals;

/// <summary>A candidate for a field of the card against the talk it is said to come from. Only what our own reader of that field reads there counts; a free text is never proposed.</summary>
public static class FieldGrounding
{
    private const int LongestQuote = 140;

    /// <param name="at">The moment that days are counted from.</param>
    public static Grounded<FieldValue>? Value(Candidate candidate, FieldQuestion question, Masked talk, DateTimeOffset at)
    {
        if (!IsFor(question.Field)
            || talk.Find(candidate.Quote) is not { Length: <= LongestQuote } place
            || Read(question, talk.In(place), at) is not { } said
            || said is FieldValue.Day { At: var day } && day <= at)
        {
            return null;
        }

        // «не 300, а 500»: the sentence knows better than a piece of it.
        return Same(said, Read(question, candidate.Value, at), question) && (Read(question, talk.In(talk.Around(place)), at) is not { } whole || Same(said, whole, question))
            ? new Grounded<FieldValue>(said, talk.In(place))
            : null;
    }

    /// <summary>Never what only the person can judge, and no free text.</summary>
    public static bool IsFor(PassportField field) => !field.Judgement && field.Reading is (FieldReading.Money or FieldReading.Date or FieldReading.YesNo or FieldReading.Choice);

    private static FieldValue? Read(FieldQuestion question, string words, DateTimeOffset at) =>
        question.Read(words, at) is FieldAnswer.Answered { Value: var value } ? value : null;

    private static bool Same(FieldValue said, FieldValue? other, FieldQuestion question) => (said, other) switch
    {
        (FieldValue.Day one, FieldValue.Day two) => question.Calendar.Day(one.At) == question.Calendar.Day(two.At),
        _ => said == other,
    };
}
