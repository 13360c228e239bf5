using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Tests.Language;

/// <summary>One message, several tasks: each line says «doer: title (day)»; ? is a name nobody has, - nobody named.</summary>
public sealed class SeveralTasksTests
{
    private static IReadOnlyList<Instruction> Read(string text) =>
        InstructionReader.ReadAll(text, Office.Now, Office.Calendar, Office.People, Office.Author, Kinds.Few);

    private static string Told(string text) => string.Join(" / ", Read(text).Select(task =>
        $"{(task.Responsible is not { } doer ? "-" : doer.Fits.Count == 0 ? "?" : string.Join('|', doer.Fits))}: {task.Title}"
        + (task.When is Heard<When>.Value { Said.Deadline: { } deadline } ? $" ({deadline:dd.MM})" : "")));

    [Theory]
    [InlineData("1. Ольга: подготовить КП\n2. Глеб: починить принтер\n3. Марина: пересчитать остатки", "102: Подготовить КП / 106: Починить принтер / 103: Пересчитать остатки")]
    [InlineData("До пятницы:\n- Котова — подготовить КП\n- Ткачук — починить принтер", "102: Подготовить КП (27.11) / 106: Починить принтер (27.11)")]
    [InlineData("Задачи:\n1. вынести мебель до четверга\n2. покрасить стены до пятницы", "-: Вынести мебель (26.11) / -: Покрасить стены (27.11)")]
    [InlineData("Котовой:\n1. вынести мебель до четверга\n2. покрасить стены до пятницы", "102: Вынести мебель (26.11) / 102: Покрасить стены (27.11)")]
    [InlineData("1) Глебу обновить сайт 2) Марине заказать бумагу", "106: Обновить сайт / 103: Заказать бумагу")]
    [InlineData("Tasks for tomorrow:\n- Gleb: restart the server\n- Kotova: call the clinic", "106: Restart the server (26.11) / 102: Call the clinic (26.11)")]
    public void Items_with_a_doer_or_a_term_of_their_own_are_tasks(string text, string tasks) => Assert.Equal(tasks, Told(text));

    [Theory]
    [InlineData("Ольга: подготовить КП до пятницы\nГлеб: починить принтер завтра", "102: Подготовить КП (27.11) / 106: Починить принтер (26.11)")]
    [InlineData("Оле подготовить КП\nГлебу починить принтер\nСрок — пятница", "102: Подготовить КП (27.11) / 106: Починить принтер (27.11)")]
    [InlineData("Gleb: fix the printer\nKotova: call Acme\nAll by Friday", "106: Fix the printer (27.11) / 102: Call Acme (27.11)")]
    [InlineData("Оля, подготовь КП. Глеб, почини принтер.", "102: Подготовить КП / 106: Починить принтер")]
    [InlineData("Оля, подготовь КП. Готово, когда отправлено. Глеб, почини принтер до завтра", "102: Подготовить КП / 106: Починить принтер (26.11)")]
    [InlineData("Зайцу найти поставщика; Белой оплатить аренду", "111: Найти поставщика / 105: Оплатить аренду")]
    [InlineData("Зюзюкину проверить кассу. Глебу сменить пароли.", "?: Проверить кассу / 106: Сменить пароли")]
    public void Lines_and_sentences_with_their_own_doers_are_tasks(string text, string tasks) => Assert.Equal(tasks, Told(text));

    [Theory]
    [InlineData("Ольге — КП для Вектора, Глебу — принтер", "102: КП для Вектора / 106: Принтер")]
    [InlineData("Котовой и Зайцу подготовить тендер, Белой проверить цены", "102: Подготовить тендер / 105: Проверить цены")]
    [InlineData("Завтра выставка. Оля готовит стенд, Глеб везёт буклеты", "102: Подготовить стенд (26.11) / 106: Отвезти буклеты (26.11)")]
    [InlineData("Оля, подготовь КП, а Глеб пусть починит принтер", "102: Подготовить КП / 106: Починить принтер")]
    [InlineData("мне завтра к 11 перезвонить в Вектор, Оле подготовить договор", "101: Перезвонить в Вектор (26.11) / 102: Подготовить договор")]
    [InlineData("Глебу — сервер, Марине — склад, мне — бюджет, всё до пятницы", "106: Сервер (27.11) / 103: Склад (27.11) / 101: Бюджет (27.11)")]
    [InlineData("Задача Глебу: починить принтер. Задача Марине: пересчитать остатки. Обе до завтра", "106: Починить принтер (26.11) / 103: Пересчитать остатки (26.11)")]
    [InlineData("Gleb to fix the printer by Friday, Kotova to call the client", "106: Fix the printer (27.11) / 102: Call the client")]
    public void Clauses_that_begin_with_a_name_are_tasks(string text, string tasks) => Assert.Equal(tasks, Told(text));

    [Theory]
    [InlineData("Ремонт кабинета:\n1. вынести мебель\n2. покрасить стены\n3. повесить лампы")]
    [InlineData("Оле до пятницы:\n- подготовить КП\n- отправить договор")]
    [InlineData("Оля, организуй выставку: 1) стенд до среды 2) буклеты до пятницы")]
    [InlineData("Оля, подготовь встречу: 1) позвонить Глебу 2) узнать у Марины бюджет")]
    [InlineData("Оля, подготовь КП, согласуй с юристом и отправь клиенту")]
    [InlineData("Глеб, перенеси базу, Марина поможет")]
    [InlineData("Марине провести инвентаризацию, Белую в копию")]
    [InlineData("Подготовить КП. Ответственный — Котова. Наблюдатель Ткачук")]
    [InlineData("сначала Оля готовит макет, потом Глеб верстает")]
    [InlineData("Оля, подготовь КП для Вектора. Глеб в отпуске, Марина подменит. Срок пятница")]
    [InlineData("Глеб, обнови сайт. Марина дала тексты, Оля утвердила макет")]
    [InlineData("Оля, свяжись с Вектором: Петров ждёт звонка. Глеб знает детали")]
    [InlineData("Подготовить встречу с Вектором. Будут: Котова, Ткачук, Заяц. Ответственная Гончаренко")]
    [InlineData("Оля подготовит договор. Юля его проверит")]
    [InlineData("Глеб, Оле отправь договор")]
    [InlineData("Котова просила обновить прайс. Глеб, обнови")]
    [InlineData("> Оля: подготовь КП\n> Глеб: почини принтер\nМарина, пересчитай остатки")]
    [InlineData("")]
    public void One_task_stays_one(string text) => Assert.Single(Read(text));

    [Theory]
    [InlineData("Ольга: подготовить КП\nГлеб: починить принтер", "Ольга: подготовить КП", "Глеб: починить принтер")]
    [InlineData("Оля, подготовь КП. Глеб, почини принтер.", "Оля, подготовь КП", "Глеб, почини принтер")]
    [InlineData("Ольге — КП, Глебу — принтер", "Ольге — КП", "Глебу — принтер")]
    public void Each_task_knows_the_words_it_was_read_from(string text, string first, string second)
    {
        Assert.Equal([first, second], Read(text).Select(task => task.From.In(text)));
        Assert.All(Read(text), task => Assert.All(task.Spans, span => Assert.InRange(span.From.End, span.From.Start, text.Length)));
    }

    [Theory]
    [InlineData("сделай нормально")]
    [InlineData("разберись")]
    [InlineData("Глеб, разберись с этим")]
    [InlineData("реши вопрос")]
    [InlineData("Оля, реши проблему до завтра")]
    [InlineData("посмотри там")]
    [InlineData("сделай как обычно")]
    [InlineData("надо что-то с этим делать")]
    [InlineData("sort it out")]
    [InlineData("take care of it")]
    [InlineData("Gleb, please fix this")]
    public void An_order_without_an_object_is_vague(string text) => Assert.True(Assert.Single(Read(text)).IsVague);

    [Theory]
    [InlineData("разберись с возвратом Вектора")]
    [InlineData("реши вопрос с поставкой")]
    [InlineData("Глеб, почини принтер")]
    [InlineData("перезвонить Вектору")]
    [InlineData("сделай отчёт нормально")]
    [InlineData("посмотри договор")]
    [InlineData("sort out the invoices")]
    [InlineData("take care of the printer")]
    [InlineData("разобраться. Готово, когда касса сходится")]
    [InlineData("подготовить «Вопрос»")]
    [InlineData("")]
    public void A_named_object_makes_it_clear(string text) => Assert.False(Assert.Single(Read(text)).IsVague);
}
