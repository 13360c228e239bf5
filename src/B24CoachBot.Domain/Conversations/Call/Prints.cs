using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>Marks of answers given before, by which the same words are known again. A mark holds no words.</summary>
public static class Prints
{
    public static bool IsKnown(AnswerTo answer, IReadOnlyList<Note> notes) =>
        Of(answer.Field.Key, answer.Field.Reading, answer.Words) is { } print && notes.Any(note => note.Name == Note.Print && note.Value == print);

    /// <summary>What is to be remembered of what was written.</summary>
    public static IEnumerable<Effect> Kept(UserId author, IEnumerable<FieldFill> fills) => fills
        .Where(fill => fill is { Outcome: FieldOutcome.Said, Value: FieldValue.Text })
        .Select(fill => Of(fill.Key, fill.Reading, ((FieldValue.Text)fill.Value!).Said))
        .OfType<string>()
        .Select(print => new Effect.Note(author, Note.Print, print));

    // Two clients may well be decided for by a director; a step or a need is each client's own.
    private static string? Of(string key, FieldReading reading, string words) =>
        reading is FieldReading.TextAndDate or FieldReading.Text && AnswerQuality.Fingerprint(words) is { Length: > 0 } print ? $"{key}:{print}" : null;
}
