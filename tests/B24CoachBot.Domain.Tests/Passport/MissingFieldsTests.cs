using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Passport;

public sealed class MissingFieldsTests
{
    private static readonly PipelineStage[] Stages =
        [new("NEW", "Новая"), new("PREPARATION", "Подготовка КП"), new("PREPAYMENT_INVOICE", "Согласование условий"), new("WON", "Сделка успешна")];

    [Fact]
    public void A_new_deal_owes_only_what_is_due_on_its_stage() => Assert.Equal(["next_step", "next_contact"], Missing(Card("NEW")));

    [Fact]
    public void A_later_stage_owes_the_rest() =>
        Assert.Equal(["next_step", "next_contact", "budget", "decision_maker", "need"], Missing(Card("PREPAYMENT_INVOICE")));

    [Fact]
    public void What_is_filled_is_not_owed() =>
        Assert.Equal(["next_contact", "decision_maker", "need"], Missing(Card("PREPARATION", ("next_step", new FieldValue.Text("Отправить КП")), ("budget", new FieldValue.Money(5, 5, "RUB")))));

    [Fact]
    public void An_appointment_that_has_passed_is_none()
    {
        Assert.Equal(["next_step", "next_contact"], Missing(Card("NEW", ("next_contact", new FieldValue.Day(Pages.Now.AddDays(-1))))));
        Assert.Equal(["next_step"], Missing(Card("NEW", ("next_contact", new FieldValue.Day(Pages.Now)))));
    }

    [Fact]
    public void What_says_that_nothing_was_agreed_is_still_owed() =>
        Assert.Equal(["next_step", "next_contact"], Missing(Card("NEW", ("next_step", new FieldValue.Text("следующий шаг не согласован")))));

    [Fact]
    public void Empty_words_and_a_zero_are_empty() =>
        Assert.Equal(
            ["next_step", "next_contact", "budget", "decision_maker", "need"],
            Missing(Card("PREPARATION", ("next_step", new FieldValue.Text(" ")), ("budget", new FieldValue.Money(0, 0, "RUB")))));

    [Fact]
    public void An_open_to_do_to_come_is_the_contact_date()
    {
        Assert.Contains("next_contact", Keys(Pages.Goods, new CardState(Values(), null, 1, "C1:NEW")));
        Assert.Contains("next_contact", Keys(Pages.Goods, new CardState(Values(), Pages.Now.AddHours(-1), 1, "C1:NEW")));
        Assert.DoesNotContain("next_contact", Keys(Pages.Goods, new CardState(Values(), Pages.Now.AddHours(1), 1, "C1:NEW")));
    }

    [Fact]
    public void Some_fields_are_due_from_the_second_call()
    {
        Assert.DoesNotContain("budget_known", Keys(Pages.Leads, new CardState(Values(), null, 1, "NEW")));
        Assert.Contains("budget_known", Keys(Pages.Leads, new CardState(Values(), null, 2, "NEW")));
    }

    [Fact]
    public void A_stage_that_the_pipeline_lacks_holds_nothing_back() =>
        Assert.Contains("budget", MissingFields.Of(Pages.Services, new CardState(Values(), null, 1, "X"), [new("X", "Х")], Pages.Now).Select(field => field.Key));

    [Fact]
    public void A_pipeline_has_the_page_that_names_it_and_others_the_common_one()
    {
        var pages = Repository.Reading.Library.Passports;

        Assert.Equal("services", pages.Of(CrmKind.Deal, "7", "продажа услуг")?.Key);
        Assert.Equal("goods", pages.Of(CrmKind.Deal, "7", "Опт")?.Key);
        Assert.Equal("leads", pages.Of(CrmKind.Lead, null, null)?.Key);
        Assert.Null(pages.Of(CrmKind.Invoice, null, null));
    }

    private static IEnumerable<string> Missing(CardState card) => Keys(Pages.Services, card);

    private static IEnumerable<string> Keys(FieldPassport page, CardState card) => MissingFields.Of(page, card, Stages, Pages.Now).Select(field => field.Key);

    private static CardState Card(string stage, params (string Key, FieldValue Value)[] values) => new(Values(values), null, 1, stage);

    private static Dictionary<string, FieldValue> Values(params (string Key, FieldValue Value)[] values) => values.ToDictionary(each => each.Key, each => each.Value);
}
