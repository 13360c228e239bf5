using B24CoachBot.Domain.Attention;

namespace B24CoachBot.Domain.Conversations.Lesson;

/// <summary>What is remembered between lessons: how attempts went, which calls were seen, copies in a row. Names and numbers, no words.</summary>
public static class LessonProgress
{
    /// <summary>So many good answers in a row shorten the help; as many again end it.</summary>
    private const int ShorterAfter = 3;

    private const int CopiesToPattern = 3;

    private const string Good = ":good";
    private const string Poor = ":poor";
    private const string Copied = ":copy";

    /// <summary>The draft with what earlier lessons left.</summary>
    public static LessonDraft Recalled(LessonDraft draft, IReadOnlyList<Note> notes)
    {
        var attempts = notes.Where(note => note.Name is Note.Attempt).Select(note => note.Value).ToList();
        return draft with
        {
            Mastered = [.. attempts.Where(value => value.StartsWith($"{draft.Page}/", StringComparison.Ordinal) && value.EndsWith(Good, StringComparison.Ordinal))
                .Select(value => value[(draft.Page.Length + 1)..^Good.Length]).Distinct()],
            Streak = attempts.AsEnumerable().Reverse().TakeWhile(value => value.EndsWith(Good, StringComparison.Ordinal)).Count(),
            Copies = notes.Where(note => note.Name is Note.Attempt or Note.Copies).Reverse()
                .TakeWhile(note => note.Name == Note.Attempt && note.Value.EndsWith(Copied, StringComparison.Ordinal)).Count(),
        };
    }

    public static LessonModels.Help HelpOf(LessonDraft draft) => (draft.Streak / ShorterAfter) switch
    {
        0 => LessonModels.Help.Full,
        1 => LessonModels.Help.Brief,
        _ => LessonModels.Help.None,
    };

    /// <summary>The draft after a good attempt at the field that stands, and what is remembered of it.</summary>
    public static (LessonDraft Draft, IReadOnlyList<Effect> Kept) Well(LessonDraft draft)
    {
        var mastered = draft.Mastered.Contains(draft.Now!) ? draft.Mastered : [.. draft.Mastered, draft.Now!];
        return (draft with { Streak = draft.Streak + 1, Copies = 0, Mastered = mastered }, [Kept(draft, Good)]);
    }

    /// <summary>The same after a poor one. The third copy in a row is a pattern that the lead may hear of as a number.</summary>
    public static (LessonDraft Draft, IReadOnlyList<Effect> Kept) Badly(LessonDraft draft, LessonHint hint)
    {
        if (hint != LessonHint.Copy)
        {
            return (draft with { Streak = 0, Copies = 0 }, [Kept(draft, Poor)]);
        }

        var copies = draft.Copies + 1;
        return copies < CopiesToPattern
            ? (draft with { Streak = 0, Copies = copies }, [Kept(draft, Copied)])
            : (draft with { Streak = 0, Copies = 0 }, [Kept(draft, Copied), new Effect.Note(draft.Author, Note.Copies, copies.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
    }

    public static Effect Begun(LessonDraft draft, string practice) => new Effect.Note(draft.Author, Note.Practised, practice);

    private static Effect.Note Kept(LessonDraft draft, string how) => new(draft.Author, Note.Attempt, $"{draft.Page}/{draft.Now}{how}");
}
