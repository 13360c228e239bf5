using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Seed.Large;
using B24CoachBot.Sandbox.Seed.Weeks;

namespace B24CoachBot.Sandbox.Tests.State;

/// <summary>What the large seed is made of, without the seconds that a start of it takes.</summary>
public sealed class LargePlanTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(3));

    [Fact]
    public void A_hundred_thousand_deals_of_which_twelve_thousand_are_open()
    {
        var deals = LargeDeals.Of(Start, LargePeople.Staff.Sellers).ToList();

        Assert.Equal(100_000, deals.Count);
        Assert.InRange(deals.Count(deal => deal.IsOpen), 11_000, 13_000);
        Assert.All(deals, deal => Assert.Equal(deal.IsOpen, LargeDealRows.Semantics(deal.Last.Stage) == "P"));
        Assert.All(deals, deal => Assert.True(deal.Last.At <= Start && deal.Stages.Zip(deal.Stages.Skip(1)).All(pair => pair.First.At <= pair.Second.At)));
        Assert.Equal(deals.Select(deal => deal.Stages[0].At).Order(), deals.Select(deal => deal.Stages[0].At));
        Assert.Equal(480, deals.Where(deal => deal.IsOpen).Select(deal => deal.Owner).Distinct().Count());
        Assert.InRange(deals.Select(deal => deal.Contact).Distinct().Count(), 4_000, 5_000);
    }

    [Fact]
    public void Work_goes_on_for_two_weeks_in_steps_of_five_minutes()
    {
        var deeds = LargeSeed.Plan(new PlanRow(1, Start, 0, 0), TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"));

        Assert.Equal(deeds.Select(deed => deed.At).Order(), deeds.Select(deed => deed.At));
        Assert.All(deeds, deed => Assert.Equal(0, deed.At.Ticks % TimeSpan.FromMinutes(5).Ticks));
        foreach (var day in WorkDays.Between(new DateOnly(2026, 11, 23), new DateOnly(2026, 12, 2)))
        {
            Assert.InRange(deeds.Count(deed => DateOnly.FromDateTime(deed.At.DateTime) == day), 3_500, 8_000);
        }

        Assert.DoesNotContain(deeds, deed => deed.At.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || deed.At is { Month: 11, Day: 4 });
    }
}
