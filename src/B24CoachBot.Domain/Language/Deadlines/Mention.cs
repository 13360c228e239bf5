using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>A date phrase found in the text: what was said, where, and what it came to.</summary>
/// <param name="From">First word.</param>
/// <param name="To">The word after the last.</param>
/// <param name="Why">Why it comes to nothing, as <see cref="Heard{T}.Unclear"/> says it.</param>
internal sealed record Mention(int From, int To, Said? Said, When? When, string? Why)
{
    /// <summary>Begins something («с понедельника») and does not end it.</summary>
    public bool IsStart => When?.Kind == WhenKind.Start;

    public bool IsPeriod => Said?.Day is Period;

    public Tie Tie => Said?.Tie ?? Tie.None;

    /// <summary>Only a time of day, which may belong to a day said elsewhere in the sentence.</summary>
    public bool IsTimeOnly => Said is { Day: null, Time: not null } && When?.Kind == WhenKind.Point;

    public static Mention Point(Scene scene, int from, Hit<Said> hit)
    {
        var settled = Settle.Point(scene, hit.Said);
        return settled.At is { } at
            ? new(from, hit.End, hit.Said, new When(WhenKind.Point, at, IsPast: at < scene.Now, HasTime: settled.HasTime, SameWeekday: settled.SameWeekday) { IsHourOnly = hit.Said is { Day: null, Time.NamesToday: false } }, null)
            : new(from, hit.End, hit.Said, null, settled.Why ?? Day.NoSuchDate);
    }

    public static Mention Start(Scene scene, int from, Hit<Said> hit)
    {
        var settled = Settle.Start(scene, hit.Said);
        return settled.At is { } at
            ? new(from, hit.End, hit.Said, new When(WhenKind.Start, null, at, IsPast: at < scene.Now, HasTime: settled.HasTime, SameWeekday: settled.SameWeekday), null)
            : new(from, hit.End, hit.Said, null, settled.Why ?? Day.NoSuchDate);
    }
}
