using System.Globalization;
using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Domain.Digest;

/// <summary>Questions about tasks that went through the bot, and how soon they were answered: counted from what is remembered of those who asked.</summary>
internal static class Clarifications
{
    /// <summary>Whose task it was, as the notes name it.</summary>
    private const string Bot = "bot";

    public static TaskFigures With(TaskFigures tasks, IEnumerable<Note> notes, Period period)
    {
        var all = notes.Where(note => period.Holds(note.At)).ToList();
        return new TaskFigures(tasks.Bot with { Clarified = Of(all, ofBot: true) }, tasks.Ordinary with { Clarified = Of(all, ofBot: false) });
    }

    private static ClarificationFigure Of(List<Note> notes, bool ofBot)
    {
        var minutes = notes.Where(note => note.Name == Note.ClarificationGiven).Select(note => note.Value.Split(' ')).Where(parts => (parts[0] == Bot) == ofBot && parts.Length == 2)
            .Select(parts => double.Parse(parts[1], CultureInfo.InvariantCulture)).ToList();
        return new ClarificationFigure(notes.Count(note => note.Name == Note.ClarificationAsked && (note.Value == Bot) == ofBot), minutes.Count, minutes.Count == 0 ? null : Median.Of(minutes));
    }
}
