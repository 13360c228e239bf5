namespace B24CoachBot.Domain.Attention;

/// <summary>How a person wants questions after calls. Stored names.</summary>
public enum AskingMode
{
    /// <summary>After each call.</summary>
    Usual,

    /// <summary>Three refusals within a week: nothing for a week, unless the person chooses otherwise.</summary>
    Muted,

    /// <summary>Once a day, as one list.</summary>
    Daily,

    /// <summary>Only when the person asks for it.</summary>
    OnRequest,
}

public static class AskingModes
{
    private static readonly TimeSpan MutedFor = TimeSpan.FromDays(7);

    /// <summary>The mode in force; a choice stands as long as notes do.</summary>
    public static AskingMode At(IReadOnlyList<Note> notes, DateTimeOffset at)
    {
        // The portal's moments are whole seconds: of two choices of one second the later counts.
        var last = notes.Where(note => note.Name == Note.Mode && note.At <= at).OrderBy(note => note.At).LastOrDefault();
        return last is null || !Enum.TryParse<AskingMode>(last.Value, out var mode) || (mode == AskingMode.Muted && last.At + MutedFor <= at) ? AskingMode.Usual : mode;
    }
}
