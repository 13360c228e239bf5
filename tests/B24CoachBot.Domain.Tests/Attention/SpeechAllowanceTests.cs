using B24CoachBot.Domain.Attention;

namespace B24CoachBot.Domain.Tests.Attention;

public sealed class SpeechAllowanceTests
{
    private const int PerMinute = 60;

    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.FromHours(3));

    [Fact]
    public void A_minutes_worth_may_come_at_once_and_as_much_again_within_the_next_minute()
    {
        var (left, heard) = Say(SpeechAllowance.Whole(Noon), Enumerable.Repeat(Noon, PerMinute));
        Assert.All(heard, heed => Assert.Equal(Heed.Heard, heed));

        (_, heard) = Say(left, Enumerable.Range(1, PerMinute).Select(second => Noon.AddSeconds(second)));
        Assert.All(heard, heed => Assert.Equal(Heed.Heard, heed));
    }

    [Fact]
    public void Too_much_is_told_once_a_flood()
    {
        var (left, heard) = Say(SpeechAllowance.Whole(Noon), Enumerable.Repeat(Noon, PerMinute + 3));
        Assert.Equal([Heed.FirstTooMuch, Heed.TooMuch, Heed.TooMuch], heard.Skip(PerMinute));

        // A script that goes on faster than the allowance comes back is not told again and again.
        (left, heard) = Say(left, Enumerable.Range(1, 600).Select(tenth => Noon.AddSeconds(tenth / 10.0)));
        Assert.DoesNotContain(Heed.FirstTooMuch, heard);
        Assert.InRange(heard.Count(heed => heed == Heed.Heard), PerMinute - 1, PerMinute + 1);

        // After a rest it is another flood.
        (_, heard) = Say(left, Enumerable.Repeat(Noon.AddMinutes(3), PerMinute + 2));
        Assert.Equal([Heed.FirstTooMuch, Heed.TooMuch], heard.Skip(PerMinute));
    }

    [Fact]
    public void A_clock_that_jumps_back_neither_gives_nor_takes()
    {
        var (left, _) = Say(SpeechAllowance.Whole(Noon), Enumerable.Repeat(Noon, 10));

        var (back, heed) = left.Say(Noon.AddHours(-5), PerMinute);

        Assert.Equal((11, Noon, Heed.Heard), (back.Spent, back.At, heed));
        Assert.False(back.IsWhole(Noon, PerMinute));
        Assert.True(back.IsWhole(Noon.AddSeconds(11), PerMinute));
    }

    private static (SpeechAllowance Left, List<Heed> Heard) Say(SpeechAllowance left, IEnumerable<DateTimeOffset> moments)
    {
        var heard = new List<Heed>();
        foreach (var at in moments)
        {
            (left, var heed) = left.Say(at, PerMinute);
            heard.Add(heed);
        }

        return (left, heard);
    }
}
