using System.Text.RegularExpressions;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>Values heard in a transcript, each with its sentence. Never for a field that only the person can judge, and only when one value was said.</summary>
public static partial class CallQuotes
{
    /// <summary>In characters; a longer transcript is looked at only so far.</summary>
    private const int Longest = 20_000;
    private const int LongestQuote = 140;

    public static CallQuestion? For(PassportField field, FieldQuestion question, string transcript, DateTimeOffset at)
    {
        if (field.Judgement || field.Reading is not (FieldReading.Money or FieldReading.Date))
        {
            return null;
        }

        var said = Sentences(transcript)
            .Select(sentence => (Sentence: sentence, Value: Value(field.Reading, sentence, question, at)))
            .Where(one => one.Value is not null)
            .DistinctBy(one => one.Value)
            .Take(2).ToList();
        return said is [var only] ? new CallQuestion(field.Key, only.Value, Quoted(only.Sentence), Provenance.CoPilot) : null;
    }

    private static FieldValue? Value(FieldReading reading, string sentence, FieldQuestion question, DateTimeOffset at) => reading switch
    {
        FieldReading.Money => MoneyReader.Read(sentence, question.Currency) is MoneySaid.Amount money ? new FieldValue.Money(money.Min, money.Max, money.Currency) : null,
        _ => DeadlineReader.Read(sentence, at, question.Calendar, question.DateOrder) is Heard<When>.Value { Said: { Deadline: { } day, IsPast: false, IsHourOnly: false } } && day > at
            ? new FieldValue.Day(day)
            : null,
    };

    private static IEnumerable<string> Sentences(string transcript) =>
        End().Split(transcript.Length > Longest ? transcript[..Longest] : transcript).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0);

    private static string Quoted(string sentence) => sentence.Length <= LongestQuote ? sentence : $"{sentence[..LongestQuote].TrimEnd()}…";

    [GeneratedRegex(@"(?<=[.!?…])\s+|\n+")]
    private static partial Regex End();
}
