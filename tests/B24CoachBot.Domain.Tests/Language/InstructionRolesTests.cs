using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Tests.Language;

/// <summary>Who does, helps and watches; lines say «doer +helper @watcher», several candidates as «1|2», an unknown name as «?».</summary>
public sealed class InstructionRolesTests
{
    private static string Cast(string text)
    {
        var read = InstructionReader.Read(text, Office.Now, Office.Calendar, Office.People, Office.Author, Kinds.Few);
        return string.Join(' ', new[] { read.Responsible is { } doer ? Ids(doer) : "-" }
            .Concat(read.Accomplices.Select(person => "+" + Ids(person)))
            .Concat(read.Observers.Select(person => "@" + Ids(person))));
    }

    private static string Ids(PersonMention person) => person.Fits.Count == 0 ? "?" : string.Join("|", person.Fits);

    [Theory]
    [InlineData("Котовой обзвонить пациентов до пятницы", "102")]
    [InlineData("Оля, обнови расписание врачей", "102")]
    [InlineData("обнови расписание врачей, Оля", "102")]
    [InlineData("поручи Зайцу закупить перчатки", "111")]
    [InlineData("поставь задачу Марине пересчитать остатки до обеда", "103")]
    [InlineData("на Ткачука: настроить принтер в регистратуре", "106")]
    [InlineData("пусть Королёв проверит огнетушители завтра", "109")]
    [InlineData("ответственный — Гончаренко, проверить договор аренды", "107")]
    [InlineData("проверить договор аренды. Отв.: Гончаренко", "107")]
    [InlineData("исполнитель Белая: сдать декларацию до 25 декабря", "105")]
    [InlineData("Света Белая готовит платёжки каждый вторник", "105")]
    [InlineData("маша сделай фото склада", "?")]
    [InlineData("слушай пусть марина пересчитает бинты", "103")]
    [InlineData("нужно Глебу перенести сервер в субботу", "106")]
    [InlineData("скажи Павлу Белому забрать груз в 15:00", "104")]
    [InlineData("напомни Юле отправить иск", "107")]
    [InlineData("бухгалтеру оплатить аренду", "105")]
    [InlineData("юристу проверить доверенность", "107")]
    [InlineData("программисту починить терминал", "106")]
    [InlineData("закупщику найти поставщика масок", "111")]
    [InlineData("главврачу подписать приказ", "112")]
    [InlineData("[USER=106]Глеб Ткачук[/USER] посмотри почему не печатает касса", "106")]
    [InlineData("@Марина Кузнецова пришли остатки", "103")]
    [InlineData("Королёву подготовить инструктаж", "109")]
    [InlineData("Королёвой подготовить инструктаж", "110")]
    [InlineData("Заяц, найди новый склад", "111")]
    [InlineData("отвечает Котова: презентация для инвесторов", "102")]
    [InlineData("заменить лампы в коридоре (Королёв)", "109")]
    [InlineData("Tkachuk to restart the server", "106")]
    [InlineData("assign Kotova to call the clinic", "102")]
    [InlineData("please ask Gleb to reset my password", "106")]
    [InlineData("Gleb, reset the router password", "106")]
    [InlineData("передай Зайцу: закупить маски", "111")]
    [InlineData("надо, чтобы Королёв проверил вентиляцию", "109")]
    [InlineData("прошу Белую сдать отчёт в фонд", "105")]
    [InlineData("ответственная за склад Кузнецова, пересчитать остатки", "103")]
    [InlineData("Глебу сначала сделать копию, потом обновить базу", "106")]
    [InlineData("Заяц везёт маски в филиал", "111")]
    public void The_doer_is_named_in_many_ways(string text, string cast) => Assert.Equal(cast, Cast(text));

    [Theory]
    [InlineData("на меня: подготовить бюджет", "101")]
    [InlineData("напомни мне позвонить в банк", "101")]
    [InlineData("поставь себе задачу разобрать почту", "101")]
    [InlineData("я сам проверю кассу", "101")]
    [InlineData("мне завтра к 11 перезвонить в Вектор", "101")]
    [InlineData("мне до пятницы нужно выбрать склад", "101")]
    [InlineData("я заеду в банк", "101")]
    [InlineData("remind me to pay the rent", "101")]
    [InlineData("мне нужен отчёт от Оли", "-")]
    [InlineData("мне завтра привезут стол", "-")]
    [InlineData("сводку мне на почту", "-")]
    [InlineData("я думаю, надо обновить прайс", "-")]
    [InlineData("put it on me: budget review", "101")]
    [InlineData("напиши мне отчёт по складу", "-")]
    [InlineData("пришли мне договор", "-")]
    [InlineData("send me the contract", "-")]
    public void The_author_only_when_said(string text, string cast) => Assert.Equal(cast, Cast(text));

    [Theory]
    [InlineData("согласуй смету с Котовой", "-")]
    [InlineData("отправить акт Светлане Белой", "-")]
    [InlineData("узнай у Королёва про инструктаж", "-")]
    [InlineData("позвони Максиму Зайцу насчёт масок", "-")]
    [InlineData("оформить доверенность на Ткачука", "-")]
    [InlineData("подготовить подарок для Марины", "-")]
    [InlineData("Котова просила обновить прайс", "-")]
    [InlineData("Ivan called, send the offer to Kotova", "-")]
    [InlineData("навести порядок на складе", "-")]
    [InlineData("ask Kotova for the price list", "-")]
    [InlineData("нанять водителя на склад", "-")]
    [InlineData("обучить нового программиста", "-")]
    [InlineData("Гончаренко уехала, договор проверить до завтра", "-")]
    [InlineData("подготовить отчёт, чтобы Белая посмотрела", "-")]
    public void People_the_action_is_aimed_at_get_no_role(string text, string cast) => Assert.Equal(cast, Cast(text));

    [Theory]
    [InlineData("Котовой и Зайцу подготовить тендер", "102 +111")]
    [InlineData("Котова вместе с Зайцем готовит тендер", "102 +111")]
    [InlineData("Глеб, перенеси базу, Марина поможет", "106 +103")]
    [InlineData("Ткачуку перенести базу, соисполнители: Кузнецова и Королёв", "106 +103 +109")]
    [InlineData("Котовой закрыть сделку, подключи Гончаренко", "102 +107")]
    [InlineData("Марине провести инвентаризацию, Белую в копию", "103 @105")]
    [InlineData("Марине провести инвентаризацию, наблюдатели: Белая, Котова", "103 @105 @102")]
    [InlineData("в копию Гончаренко, Котовой подписать акт", "102 @107")]
    [InlineData("Зайцу заказать халаты, чтобы Толстая была в курсе", "111 @112")]
    [InlineData("водителям пройти медосмотр до пятницы", "104 +108")]
    [InlineData("Gleb together with Kotova prepare the demo", "106 +102")]
    [InlineData("Gleb to update the site, cc Kotova", "106 @102")]
    [InlineData("не Котовой, а Зайцу: заказать бумагу", "111")]
    public void Helpers_and_watchers_are_told_apart(string text, string cast) => Assert.Equal(cast, Cast(text));

    [Theory]
    [InlineData("шеф сказал Глебу обновить сайт", "106")]
    [InlineData("Котова просила Зайца закупить бумагу", "111")]
    [InlineData("Белая велела Ткачуку зайти", "106")]
    [InlineData("Kotova said Tkachuk must call the bank", "106")]
    [InlineData("Зайцу обновить прайс, Котова просила", "111")]
    [InlineData("клиент просил Котову перезвонить", "102")]
    [InlineData("Котова сказала, что Ткачук в отпуске", "-")]
    public void An_order_passed_on_is_for_whom_it_names(string text, string cast) => Assert.Equal(cast, Cast(text));

    [Theory]
    [InlineData("бухгалтерии оплатить аренду", "105")]
    [InlineData("складу выдать бинты", "103")]
    [InlineData("отделу продаж обзвонить базу", "102")]
    [InlineData("логистике забрать груз", "104|108")]
    [InlineData("IT should reset the router", "106")]
    [InlineData("it should reset the router", "-")]
    [InlineData("продажи упали, найти причину", "-")]
    [InlineData("склад закрыть на учёт", "-")]
    public void A_department_is_told_through_those_who_work_there(string text, string cast) => Assert.Equal(cast, Cast(text));

    [Theory]
    [InlineData("глеб почини терминал", "106")]
    [InlineData("оль, обнови прайс", "102")]
    [InlineData("починить терминал глеб", "106")]
    [InlineData("надежда подпиши приказ", "112")]
    [InlineData("надежде подписать приказ", "112")]
    [InlineData("проверить свет, звук и связь", "-")]
    [InlineData("надежда только на вас", "-")]
    public void Dictation_without_capitals_and_commas_calls_too(string text, string cast) => Assert.Equal(cast, Cast(text));

    [Theory]
    [InlineData("Тихонову проверить проводку", "?")]
    [InlineData("Павлу Сидорову забрать груз", "?")]
    [InlineData("поручи Виталию покрасить забор", "?")]
    [InlineData("Зюзюкину проверить остатки", "?")]
    [InlineData("Зюзюкиной завтра к 11 проверить остатки", "?")]
    [InlineData("проверить остатки, ответственный — Зюзюкин", "?")]
    [InlineData("кому: Пупкин, что: отчёт", "?")]
    [InlineData("Вектору отправить счёт", "-")]
    [InlineData("Магазину отгрузить товар", "-")]
    [InlineData("Машину помыть до завтра", "-")]
    [InlineData("Лотосу перезвонить", "-")]
    [InlineData("Основу покрасить дважды", "-")]
    [InlineData("водителю забрать анализы", "104|108")]
    public void A_name_that_fits_nobody_or_several_is_not_guessed(string text, string cast) => Assert.Equal(cast, Cast(text));
}
