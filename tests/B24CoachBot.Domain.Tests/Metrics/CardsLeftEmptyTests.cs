using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Metrics;

/// <summary>Which cards are an error, and which errors have waited too long.</summary>
public sealed class CardsLeftEmptyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 11, 0, 0, TimeSpan.FromHours(3));
    private static readonly CrmRef Deal = new(CrmKind.Deal, 7);
    private static readonly FieldPassport Page = Repository.Reading.Library.Passports.All.First(page => page.For.Entity == CrmKind.Deal);
    private static readonly CrmStructure Crm = new([new Pipeline(CrmKind.Deal, "0", Page.For.Pipelines.Count > 0 ? Page.For.Pipelines[0] : "Sales", [])], []);

    [Theory]
    [InlineData(8, FieldFill.Empty, true, 1)]
    [InlineData(7, FieldFill.Empty, true, 1)]
    [InlineData(6, FieldFill.Empty, true, 0)]
    [InlineData(8, FieldFill.Filled, true, 0)]
    [InlineData(8, FieldFill.NotDiscussed, true, 0)]
    [InlineData(8, FieldFill.Empty, false, 0)]
    public void A_card_is_one_when_a_field_is_empty_a_week_after_the_last_talk(int days, FieldFill fill, bool concerned, int found)
    {
        var card = new CardSeen(Deal, new UserId(5), "0", "NEW", Now, Page.Fields.ToDictionary(field => field.Key, _ => fill), null, null);
        var talks = new[] { new TalkSeen("a", new UserId(5), Now.AddDays(-20), [Deal]), new TalkSeen("b", new UserId(5), Now.AddDays(-days), [Deal]) };
        var todos = fill == FieldFill.Empty ? new HashSet<CrmRef>() : [Deal];

        Assert.Equal(found, CardsLeftEmpty.Of([card], talks, todos, Crm, Repository.Reading.Library.Passports, _ => concerned, Now).Count);
    }

    [Fact]
    public void A_card_that_nobody_spoke_about_is_none()
    {
        var card = new CardSeen(Deal, new UserId(5), "0", "NEW", Now, new Dictionary<string, FieldFill>(), null, null);

        Assert.Empty(CardsLeftEmpty.Of([card], [], new HashSet<CrmRef>(), Crm, Repository.Reading.Library.Passports, _ => true, Now));
    }

    [Fact]
    public void Overdue_is_what_waits_longer_than_a_week_the_oldest_first()
    {
        QualityError Found(string about, double days) => new(QualityError.KeyOf(QualityErrorKind.BrokenFile, about), QualityErrorKind.BrokenFile, null, null, Now.AddDays(-days));

        Assert.Equal(["c", "b"], QualityErrors.Overdue([Found("a", 7), Found("b", 7.1), Found("c", 30), Found("d", 0)], Now).Select(error => error.About));
        Assert.Equal([7, 0], new[] { Found("a", 7.9), Found("b", -1) }.Select(error => QualityErrors.Age(error, Now)));
    }
}
