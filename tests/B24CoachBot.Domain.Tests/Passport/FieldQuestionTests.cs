using System.Globalization;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Tests.Passport;

public sealed class FieldQuestionTests
{
    [Theory]
    [InlineData("next_step", "отправить смету в среду", "Отправить смету | 02.12")]
    [InlineData("next_step", "Аванс внесён", "Аванс внесён")]
    [InlineData("next_step", "send the estimate on Friday", "Send the estimate | 27.11")]
    [InlineData("next_step", "не договорились", "not discussed")]
    [InlineData("next_step", "ничего не согласовали, не дошли до этого", "not discussed")]
    [InlineData("next_step", "не знаю", "unknown")]
    [InlineData("next_step", "пропустить", "skipped")]
    [InlineData("next_step", "отправить смету 31 ноября", "Отправить смету")]
    [InlineData("next_step", "ок", "empty: Nothing")]
    [InlineData("next_step", ".", "empty: Nothing")]
    [InlineData("next_step", "созвонимся, обсудим", "empty: Ritual")]
    [InlineData("next_step", "Клиент подумает и перезвонит", "Клиент подумает и перезвонит")]
    [InlineData("next_step", "we'll be in touch later", "empty: Ritual")]
    [InlineData("next_step", "в пятницу", "empty: NoAction")]
    [InlineData("next_contact", "в пятницу в 11", "27.11")]
    [InlineData("next_contact", "31 ноября", "bad date")]
    [InlineData("next_contact", "больше не звонить", "none")]
    [InlineData("next_contact", "не обсуждали", "not discussed")]
    [InlineData("budget", "350 тысяч", "350000 RUB")]
    [InlineData("budget", "от 300 до 350 тыс", "300000–350000 RUB")]
    [InlineData("budget", "бюджета нет", "none")]
    [InlineData("budget", "не назвали", "unknown")]
    [InlineData("budget", "о деньгах речи не было", "not discussed")]
    [InlineData("decision_maker", "решает директор Павлов", "Павлов, директор")]
    [InlineData("decision_maker", "сам решает", "Сам решает")]
    [InlineData("decision_maker", "не в курсе", "unknown")]
    [InlineData("need", "видеть остатки по трём складам, сейчас сверяют по телефону", "видеть остатки по трём складам, сейчас сверяют по телефону")]
    [InlineData("need", "запустить до 20 декабря новый зал", "запустить до 20 декабря новый зал")]
    [InlineData("need", "норм", "empty: Nothing")]
    public void An_answer_about_services(string field, string text, string read) => Assert.Equal(read, Told(Pages.Ask(Pages.Services, field).Read(text, Pages.Now)));

    [Theory]
    [InlineData("delivery", "2", "До склада клиента")]
    [InlineData("delivery", "самовывозом", "Самовывоз")]
    [InlineData("delivery", "до склада", "До склада клиента")]
    [InlineData("delivery", "транспортная", "Транспортной компанией")]
    [InlineData("delivery", "4", "unread")]
    [InlineData("delivery", "голубями", "unread")]
    [InlineData("delivery", "не обсуждали", "not discussed")]
    [InlineData("delivery", "потом заполню", "skipped")]
    public void An_answer_about_goods(string field, string text, string read) => Assert.Equal(read, Told(Pages.Ask(Pages.Goods, field).Read(text, Pages.Now)));

    [Theory]
    [InlineData("да, выделили", "yes")]
    [InlineData("нет", "no")]
    [InlineData("не спрашивал", "not discussed")]
    public void A_yes_or_no_about_a_lead(string text, string read) => Assert.Equal(read, Told(Pages.Ask(Pages.Leads, "budget_known").Read(text, Pages.Now)));

    [Theory]
    [InlineData(300_000, "не, 350", "350000 RUB")]
    [InlineData(1_200_000, "1,5", "1500000 RUB")]
    [InlineData(300_000, "350 000", "350000 RUB")]
    [InlineData(500, "350", "350 RUB")]
    public void A_bare_number_is_said_in_the_units_of_what_it_corrects(int standing, string text, string read) =>
        Assert.Equal(read, Told(Pages.Ask(Pages.Services, "budget", new FieldValue.Money(standing, standing, "RUB")).Read(text, Pages.Now)));

    [Theory]
    [InlineData("350, и решает директор Павлов", "budget", "budget: 350 RUB; decision_maker: Павлов, директор")]
    [InlineData("отправить смету в среду, бюджет 350 тысяч", "next_step", "next_step: Отправить смету | 02.12; budget: 350000 RUB")]
    [InlineData("решает Павлов", "next_step", "decision_maker: Павлов")]
    [InlineData("прислать каталог, потом позвонить в пятницу", "next_step", "next_step: Прислать каталог")]
    [InlineData("Павлов, директор", "decision_maker", "decision_maker: Павлов, директор")]
    public void One_message_may_answer_several_questions(string text, string asked, string read)
    {
        var page = Pages.Services;
        var others = page.Fields.Where(field => field.Key != asked).Select(field => Pages.Ask(page, field.Key)).ToList();

        var answers = SeveralAnswers.Read(text, Pages.Ask(page, asked), others, Pages.Now);

        Assert.Equal(read, string.Join("; ", answers.Select(answer => $"{answer.Field.Key}: {Told(answer.Answer)}")));
    }

    private static string Told(FieldAnswer answer) => answer switch
    {
        FieldAnswer.Answered { Value: FieldValue.Text text, Next: var next } => next is { } date ? $"{text.Said} | {Day(date)}" : text.Said,
        FieldAnswer.Answered { Value: FieldValue.Money money } => $"{(money.Min == money.Max ? Sum(money.Min) : $"{Sum(money.Min)}–{Sum(money.Max)}")} {money.Currency}",
        FieldAnswer.Answered { Value: FieldValue.Day day } => Day(day.At),
        FieldAnswer.Answered { Value: FieldValue.Choice choice } => choice.Name,
        FieldAnswer.Answered { Value: FieldValue.YesNo answered } => answered.IsYes ? "yes" : "no",
        FieldAnswer.NotDiscussed => "not discussed",
        FieldAnswer.BadDate => "bad date",
        FieldAnswer.Empty empty => $"empty: {empty.Why}",
        _ => answer.GetType().Name.ToLowerInvariant(),
    };

    private static string Day(DateTimeOffset at) => at.ToString("dd.MM", CultureInfo.InvariantCulture);

    private static string Sum(decimal? amount) => amount?.ToString("0", CultureInfo.InvariantCulture) ?? "";
}
