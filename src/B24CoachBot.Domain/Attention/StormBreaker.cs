namespace B24CoachBot.Domain.Attention;

/// <summary>A telephony that goes mad must not make the bot pester everybody: of the contacts of a minute only the first are asked about.</summary>
public static class StormBreaker
{
    public const int MostAMinute = 60;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Which of the contacts that ended at <paramref name="moments"/> may be asked about, by their index.</summary>
    /// <param name="before">Contacts admitted earlier; they may have ended later, because not everything is reported in its order.</param>
    public static IReadOnlySet<int> Admitted(IReadOnlyList<DateTimeOffset> moments, IReadOnlyList<DateTimeOffset> before)
    {
        List<DateTimeOffset> taken = [.. before];
        var admitted = new HashSet<int>();
        foreach (var (index, moment) in moments.Index())
        {
            if (taken.Count(other => (other - moment).Duration() < Minute) < MostAMinute)
            {
                taken.Add(moment);
                admitted.Add(index);
            }
        }

        return admitted;
    }
}
