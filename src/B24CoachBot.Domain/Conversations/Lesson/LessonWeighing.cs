using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Conversations.Lesson;

/// <summary>What an attempt came to: a word for it, or a hint at what it lacks.</summary>
public sealed record LessonVerdict(LessonWord? Word, LessonHint? Hint)
{
    /// <summary>It names whom the client's decision rests with.</summary>
    public bool NamesPerson { get; init; }
}

/// <summary>Weighs an attempt by the readers and rules that a real call's answers go through, and by what the made-up client said.</summary>
public static class LessonWeighing
{
    private const int FewestWords = 3;

    public static LessonVerdict Weigh(LessonDraft draft, PassportField field, string? text, LessonScene scene)
    {
        var question = LessonLibrary.Ask(draft, field, scene.Known);
        var record = LessonLibrary.Call(draft, scene.Known)?.Find(field.Key);
        return (text is null ? new FieldAnswer.NotDiscussed() : question.Read(text, scene.At)) switch
        {
            FieldAnswer.Skipped => new LessonVerdict(LessonWord.Skipped, null),
            FieldAnswer.NotDiscussed or FieldAnswer.None or FieldAnswer.Unknown => record is { Undiscussed: false } ? Poor(LessonHint.WasSaid) : new LessonVerdict(LessonWord.Honest, null),
            FieldAnswer.BadDate => Poor(LessonHint.NoSuchDate),
            FieldAnswer.Empty { Why: Emptiness.NoAction } => Poor(LessonHint.NoAction),
            FieldAnswer.Empty { Why: Emptiness.Ritual } when field.Reading == FieldReading.TextAndDate => Poor(LessonHint.NoDateNoPerson),
            FieldAnswer.Empty => Poor(LessonHint.Nothing),
            FieldAnswer.Answered answered => IsCopy(draft, field, text!, scene.Known) ? Poor(LessonHint.Copy)
                : record is { Undiscussed: true } ? Poor(LessonHint.WasNotSaid)
                : Lacks(draft, record, question, answered, text!, scene) is { } hint ? Poor(hint)
                : new LessonVerdict(LessonWord.Good, null) { NamesPerson = NamesPerson(draft, text!, scene.Known) },
            _ => Poor(LessonHint.Unread),
        };
    }

    /// <summary>Sums, days and short answers are the same in everybody's words; a step or a need copied is nobody's.</summary>
    private static bool IsCopy(LessonDraft draft, PassportField field, string text, Known known) =>
        field.Reading is FieldReading.TextAndDate or FieldReading.Text or FieldReading.Person
        && (Enum.GetValues<Tongue>().Any(tongue => AnswerQuality.IsCopy(text, field.In(tongue).Good))
            || (draft.SeenBefore && field.Reading != FieldReading.Person && LessonLibrary.Example(draft, field, known) is { } example && AnswerQuality.IsCopy(text, example)));

    private static LessonHint? Lacks(LessonDraft draft, PracticeRecord? record, FieldQuestion question, FieldAnswer.Answered said, string text, LessonScene scene)
    {
        var example = record?.In(draft.Tongue);
        var strange = example is not null && !PracticeMeasure.Speaks(text, example);
        var field = question.Field;
        if (field.Reading is FieldReading.TextAndDate)
        {
            return said.Next is null ? (strange ? LessonHint.NoDateNoPerson : LessonHint.NoDate)
                : strange ? LessonHint.NoPerson
                : IsOtherDay(said.Next.Value) ? LessonHint.Differs
                : null;
        }

        return (said.Value, Right()) switch
        {
            (FieldValue.Text, _) when field.Reading == FieldReading.Text => strange || Words(text) < FewestWords ? LessonHint.Vague : null,
            (FieldValue.Text, _) when strange => LessonHint.Differs,
            (FieldValue.Money sum, FieldValue.Money right) when !PracticeMeasure.SameSum(sum, right) => LessonHint.Differs,
            (FieldValue.Day day, FieldValue.Day) when IsOtherDay(day.At) => LessonHint.Differs,
            (FieldValue.Choice choice, FieldValue.Choice right) when choice != right => LessonHint.Differs,
            (FieldValue.YesNo answer, FieldValue.YesNo right) when answer != right => LessonHint.Differs,
            _ => null,
        };

        FieldAnswer.Answered? Reading() => example is null ? null : question.Read(LessonLibrary.Fill(example.Text, LessonLibrary.Call(draft, scene.Known)!, draft, scene.Known), draft.Since ?? scene.At) as FieldAnswer.Answered;

        FieldValue? Right() => Reading()?.Value;

        bool IsOtherDay(DateTimeOffset day) => record is not null && Reading() is { } read && (read.Next ?? (read.Value as FieldValue.Day)?.At) is { } right
            && !PracticeMeasure.SameDay(day, right, record.When, scene.Known.Calendar);
    }

    private static bool NamesPerson(LessonDraft draft, string text, Known known) =>
        LessonLibrary.Call(draft, known)?.Records.FirstOrDefault(record => LessonLibrary.Field(draft, known, record.Field)?.Reading == FieldReading.Person)?.In(draft.Tongue) is { About.Count: > 0 } decides
        && PracticeMeasure.Speaks(text, decides);

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    private static LessonVerdict Poor(LessonHint hint) => new(null, hint);
}
