namespace B24CoachBot.Domain.Attention;

/// <summary>How often a lead wants the digest. Stored names.</summary>
public enum DigestPace
{
    Daily,
    Weekly,

    /// <summary>Only when the lead asks for it.</summary>
    OnRequest,
}

public static class DigestPaces
{
    /// <summary>The pace in force; a choice stands as long as notes do.</summary>
    public static DigestPace At(IReadOnlyList<Note> notes, DateTimeOffset at)
    {
        // The portal's moments are whole seconds: of two choices of one second the later counts.
        var last = notes.Where(note => note.Name == Note.Pace && note.At <= at).OrderBy(note => note.At).LastOrDefault();
        return last is not null && Enum.TryParse<DigestPace>(last.Value, out var pace) ? pace : DigestPace.Daily;
    }

    public static DigestPace Rarer(this DigestPace pace) => pace == DigestPace.Daily ? DigestPace.Weekly : DigestPace.OnRequest;

    public static DigestPace MoreOften(this DigestPace pace) => pace == DigestPace.OnRequest ? DigestPace.Weekly : DigestPace.Daily;
}
