namespace B24CoachBot.Domain.Attention;

/// <summary>A telephony that goes mad must not make the bot pester everybody: of the contacts of a minute only the first are asked about.</summary>
public static class StormBreaker
{
    public const int MostAMinute = 60;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>How many of the contacts that ended at <paramref name="moments"/> (ascending) may be asked about, by their index.</summary>
    /// <param name="before">Contacts admitted earlier.</param>
    public static IReadOnlySet<int> Admitted(IReadOnlyList<DateTimeOffset> moments, IReadOnlyList<DateTimeOffset> before)
    {
        var window = new Queue<DateTimeOffset>(before.Order());
        var admitted = new HashSet<int>();
        foreach (var (index, moment) in moments.Index())
        {
            while (window.TryPeek(out var oldest) && oldest <= moment - Minute)
            {
                window.Dequeue();
            }

            if (window.Count < MostAMinute)
            {
                window.Enqueue(moment);
                admitted.Add(index);
            }
        }

        return admitted;
    }
}
