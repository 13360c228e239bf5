namespace B24CoachBot.Domain.Passport;

/// <summary>A made-up call from <c>templates/practice/*.yml</c>: what the client said, and what of it belongs into each field of a passport.</summary>
/// <param name="Page">The passport's key.</param>
/// <param name="Dates">Days by the names that stand in braces in the texts.</param>
/// <param name="Records">In the order in which they are practised.</param>
public sealed record PracticeCall(
    string Key,
    int Version,
    string Owner,
    DateOnly Reviewed,
    string Page,
    IReadOnlyDictionary<string, PracticeDay> Dates,
    IReadOnlyList<PracticeRecord> Records,
    PracticeTalk Russian,
    PracticeTalk English)
{
    public PracticeTalk In(Tongue tongue) => tongue == Tongue.Russian ? Russian : English;

    public PracticeRecord? Find(string field) => Records.FirstOrDefault(record => record.Field == field);
}

/// <param name="Said">The client's words; days stand in braces.</param>
public sealed record PracticeTalk(string Client, string Said);

/// <summary>A day that never goes stale.</summary>
public abstract record PracticeDay
{
    private PracticeDay()
    {
    }

    /// <summary>So many working days from now.</summary>
    public sealed record Ahead(int WorkingDays) : PracticeDay;

    /// <summary>The next day of that name, never today.</summary>
    public sealed record Next(DayOfWeek Day) : PracticeDay;
}

/// <summary>How near a date has to be to the example's. The names stand in the files in kebab-case.</summary>
public enum PracticeWhen
{
    On,

    /// <summary>That day or within the week after it.</summary>
    NotBefore,

    /// <summary>That day or earlier.</summary>
    NotAfter,
}

/// <summary>What a good record of one field holds. The example is also what an attempt is measured by: both are read by the field's own reader.</summary>
/// <param name="Field">The passport's key.</param>
public sealed record PracticeRecord(string Field, PracticeWhen When, PracticeExample? Russian, PracticeExample? English)
{
    /// <summary>The client said nothing about it, and that is the right answer.</summary>
    public bool Undiscussed => Russian is null;

    public PracticeExample? In(Tongue tongue) => tongue == Tongue.Russian ? Russian : English;
}

/// <param name="Text">The department's example; days stand in braces.</param>
/// <param name="About">Beginnings of words of which an attempt must hold one; empty when any words will do.</param>
public sealed record PracticeExample(string Text, IReadOnlyList<string> About);
