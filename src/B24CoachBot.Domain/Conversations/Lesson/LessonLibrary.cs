using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Conversations.Lesson;

/// <summary>The page and the made-up calls that a lesson draws from.</summary>
public static class LessonLibrary
{
    public static FieldPassport? Page(LessonDraft draft, Known known) => known.Library.Passports.All.FirstOrDefault(page => page.Key == draft.Page);

    public static PassportField? Field(LessonDraft draft, Known known, string? key = null) => (key ?? draft.Now) is { } field ? Page(draft, known)?.Find(field) : null;

    public static PracticeCall? Call(LessonDraft draft, Known known) => known.Library.Practice.FirstOrDefault(call => call.Key == draft.Practice);

    /// <summary>One that the person has not seen; when all were seen, the one seen longest ago. Always the same one for the same notes.</summary>
    public static PracticeCall? Next(LessonDraft draft, Known known)
    {
        var seen = known.Notes.Where(note => note.Name == Note.Practised).Select(note => note.Value).ToList();
        return known.Library.Practice.Where(call => call.Page == draft.Page && call.Key != draft.Practice)
            .OrderBy(call => seen.LastIndexOf(call.Key)).ThenBy(call => call.Key, StringComparer.Ordinal).FirstOrDefault()
            ?? known.Library.Practice.FirstOrDefault(call => call.Page == draft.Page);
    }

    public static bool WasSeen(PracticeCall call, Known known) => known.Notes.Any(note => note.Name == Note.Practised && note.Value == call.Key);

    public static string Fill(string text, PracticeCall call, LessonDraft draft, Known known) =>
        PracticeDates.Fill(text, call, draft.Tongue, draft.Since ?? draft.OpenedAt, known.Calendar);

    /// <summary>The department's example of a made-up call's field; of one's own call the passport's. Null for a field of which the client said nothing.</summary>
    public static string? Example(LessonDraft draft, PassportField field, Known known) => Call(draft, known) is { } call
        ? call.Find(field.Key)?.In(draft.Tongue) is { } example ? Fill(example.Text, call, draft, known) : null
        : field.In(draft.Tongue).Good;

    /// <summary>The question of a field as the person's card would put it.</summary>
    public static FieldQuestion Ask(LessonDraft draft, PassportField field, Known known)
    {
        var entity = Page(draft, known)!.For.Entity;
        var options = field.Home is FieldHome.Field { Code: var code } ? known.Crm.Field(entity, code)?.Options : null;
        return new FieldQuestion(field, options ?? [], known.Calendar, "RUB", known.DateOrder);
    }
}
