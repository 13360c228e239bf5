using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Tests.Language;

public sealed class InstructionFieldsTests
{
    private static Instruction Read(string text, params string[] projects) =>
        InstructionReader.Read(text, Office.Now, Office.Calendar, Office.People, Office.Author, Kinds.Few, projects: projects);

    [Theory]
    [InlineData("Котовой обзвонить пациентов до пятницы", "Обзвонить пациентов")]
    [InlineData("Оля, пожалуйста, обнови расписание врачей к среде", "Обновить расписание врачей")]
    [InlineData("надо бы починить кран в третьем кабинете", "Починить кран в третьем кабинете")]
    [InlineData("/task Зайцу до пятницы подготовить КП для Вектора с вариантом доставки", "Подготовить КП для Вектора с вариантом доставки")]
    [InlineData("поставь задачу Марине проверить остатки до обеда", "Проверить остатки")]
    [InlineData("срочно! Ткачук, упал сервер телефонии, подними", "Упал сервер телефонии: поднять")]
    [InlineData("Белая: акт сверки с поставщиком кафеля, срок вторник", "Акт сверки с поставщиком кафеля")]
    [InlineData("Глеб, протестируй оплату картой и напиши отчёт", "Протестировать оплату картой и написать отчёт")]
    [InlineData("закупить халаты, перчатки и маски", "Закупить халаты, перчатки и маски")]
    [InlineData("[USER=106]Глеб Ткачук[/USER] [b]обнови[/b] антивирус", "Обновить антивирус")]
    [InlineData("> Пётр: протекает крыша\nКоролёв, вызови кровельщика до завтра", "Вызвать кровельщика")]
    [InlineData("Котова, созвонись с заказчиком завтра в 11", "Созвониться с заказчиком")]
    [InlineData("Gleb, please update the booking page by Friday", "Update the booking page")]
    [InlineData("we need a new fridge for the lab", "A new fridge for the lab")]
    [InlineData("assign Kotova to call the supplier tomorrow at 11", "Call the supplier")]
    public void The_title_is_the_action_and_its_object(string text, string title) => Assert.Equal(title, Read(text).Title);

    [Theory]
    [InlineData("срочно оплатить аренду", Priority.High)]
    [InlineData("Оплатить аренду. Приоритет: высокий", Priority.High)]
    [InlineData("🔥 не работает касса", Priority.High)]
    [InlineData("pay the rent ASAP", Priority.High)]
    [InlineData("не срочно: оплатить аренду", Priority.Low)]
    [InlineData("оплатить аренду, не горит", Priority.Low)]
    [InlineData("разобрать шкаф, когда будет время", Priority.Low)]
    [InlineData("no rush, sort the archive", Priority.Low)]
    [InlineData("оплатить аренду сегодня!!!", Priority.Normal)]
    [InlineData("подготовить баннер «Срочно нужен врач»", Priority.Normal)]
    public void Urgency_is_what_is_said(string text, Priority priority) => Assert.Equal(priority, Read(text).Priority);

    [Theory]
    [InlineData("Ремонт кабинета:\n1. вынести мебель\n2. покрасить стены\n3. повесить лампы", "вынести мебель|покрасить стены|повесить лампы")]
    [InlineData("Приём врача\n- завести карту\n- выдать ключи\nсрок пятница", "завести карту|выдать ключи")]
    [InlineData("Марине подготовить склад, чек-лист: стеллажи, весы, этикетки. До пятницы", "стеллажи|весы|этикетки")]
    [InlineData("Глеб: 1) сделать копию 2) обновить базу 3) проверить вход. Срок среда", "сделать копию|обновить базу|проверить вход")]
    [InlineData("сначала замерь окна, потом закажи жалюзи", "замерить окна|заказать жалюзи")]
    [InlineData("заказать плитку, привезти клей и нанять мастера", "заказать плитку|привезти клей|нанять мастера")]
    [InlineData("подготовить КП для Вектора с вариантом доставки, согласовать скидку с юристом и положить файл в сделку", "подготовить КП для Вектора с вариантом доставки|согласовать скидку с юристом|положить файл в сделку")]
    [InlineData("first back up the data, then update the server and after that call me", "back up the data|update the server|call me")]
    [InlineData("Steps: measure; cut; assemble", "measure|cut|assemble")]
    [InlineData("посчитай и вышли смету", "")]
    [InlineData("купить бумагу, ручки и скрепки", "")]
    [InlineData("позвонить клиенту и уточнить адрес", "")]
    public void Lists_and_chains_become_items(string text, string items) => Assert.Equal(items, string.Join('|', Read(text).Checklist));

    [Theory]
    [InlineData("Покрасить забор. Готово, когда обе стороны сухие", "обе стороны сухие")]
    [InlineData("Собрать отзывы, на выходе — таблица из 20 строк", "таблица из 20 строк")]
    [InlineData("Провести инструктаж. Результат: подписи всех", "подписи всех")]
    [InlineData("Done when the report is in the folder: audit the stock", "the report is in the folder")]
    [InlineData("fix the printer, acceptance: test page printed", "test page printed")]
    [InlineData("встретить курьера на выходе из цеха", "")]
    [InlineData("проверить, готово ли платье", "")]
    public void Criteria_follow_their_words(string text, string criteria) => Assert.Equal(criteria, string.Join('|', Read(text).DoneCriteria));

    [Theory]
    [InlineData("подготовить договор для ООО «Северный берег»", "Company Северный берег")]
    [InlineData("выставить счёт Вектору", "Company Вектор")]
    [InlineData("встреча с Ромашкой по поставке", "Company Ромашка")]
    [InlineData("перезвонить по сделке № 4512", "Deal 4512")]
    [InlineData("оплатить счёт № СЧ-118 для Лотоса", "Invoice СЧ-118, Company Лотос")]
    [InlineData("клиент Техносклад просит скидку", "Company Техносклад")]
    [InlineData("разобрать лид 77031", "Lead 77031")]
    [InlineData("подготовить акт для «Ромашки»", "Company Ромашка")]
    [InlineData("send the offer to Initech", "Company Initech")]
    [InlineData("prepare the Umbrella contract", "Company Umbrella")]
    [InlineData("call Mr Hughes back", "Contact Hughes")]
    [InlineData("забрать груз из Твери", "")]
    [InlineData("согласовать с Котовой", "")]
    [InlineData("выгрузить отчёт из Excel в CRM", "")]
    [InlineData("подготовить презентацию «Итоги года»", "")]
    [InlineData("оплатить счёт на 150 000", "")]
    public void Clients_are_named_in_the_nominative(string text, string crm) =>
        Assert.Equal(crm, string.Join(", ", Read(text).Crm.Select(mention => $"{mention.Kind} {mention.Name}{mention.Number}")));

    [Theory]
    [InlineData("В проект «Ремонт клиники»: заказать двери", "Ремонт клиники")]
    [InlineData("Project Aurora: draft the plan", "Aurora")]
    [InlineData("задача по проекту Весна: разослать письма", "Весна")]
    [InlineData("подготовить проект договора", null)]
    [InlineData("рассчитать проект вентиляции", null)]
    public void A_project_only_when_named(string text, string? project) => Assert.Equal(project, Read(text).Project);

    [Fact]
    public void A_known_project_needs_no_capitals() => Assert.Equal("новый корпус", Read("в проект новый корпус: заказать двери", "Новый корпус").Project);

    [Theory]
    [InlineData("согласовать договор с Лотосом", "approval")]
    [InlineData("подготовить договор с Лотосом", "contract")]
    [InlineData("перезвонить по счёту", "call_back")]
    [InlineData("подготовить КП", "commercial_proposal")]
    [InlineData("Глеб, почини принтер", "bug")]
    [InlineData("заказать курьера до склада", "purchase")]
    [InlineData("полить цветы", null)]
    [InlineData("активный отдых для команды", null)]
    public void The_governing_word_decides_the_kind(string text, string? kind) => Assert.Equal(kind, Read(text).Kind);
}
