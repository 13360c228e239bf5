using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Tests.Language;

public sealed class CorrectionReaderTests
{
    private static IReadOnlyList<Edit> Read(string text) =>
        CorrectionReader.Read(text, Office.Now, Office.Calendar, Office.People, Office.Author);

    /// <summary>Each edit in a short line, so that a table can say what is expected.</summary>
    private static string Told(string text) => string.Join(" + ", Read(text).Select(edit => edit switch
    {
        Edit.Time time => $"time {time.Clock:HH:mm}",
        Edit.Deadline { When: Heard<When>.Value value } => $"deadline {value.Said.Deadline:dd.MM HH:mm}",
        Edit.Deadline => "deadline unclear",
        Edit.NotADeadline => "not a deadline",
        Edit.NoDeadline => "no deadline",
        Edit.Responsible who => $"responsible {Ids([who.Person])}",
        Edit.Accomplices who => $"accomplices {Ids(who.People)}",
        Edit.Observers who => $"observers {Ids(who.People)}",
        Edit.RemovePeople who => $"remove {Ids(who.People)}",
        Edit.Title title => $"title {title.Text}",
        Edit.AddItem item => $"add {item.Text}",
        Edit.RemoveItem item => $"remove {item.Number}",
        Edit.ReplaceItem item => $"item {item.Number} {item.Text}",
        Edit.SwapItems swap => $"swap {swap.First},{swap.Second}",
        Edit.NoChecklist => "no checklist",
        Edit.AddCriterion criterion => $"add criterion {criterion.Text}",
        Edit.RemoveCriterion criterion => $"remove criterion {criterion.Number}",
        Edit.NoProject => "no project",
        Edit.Client client => $"{client.Mention.Kind} {client.Mention.Name}{client.Mention.Number}",
        Edit.NoClient => "no client",
        Edit.DoneCriteria done => $"done {string.Join("; ", done.Texts)}",
        Edit.Importance importance => $"priority {importance.Priority}",
        Edit.Project project => $"project {project.Name}",
        Edit.ReplaceWords words => $"{words.Old} -> {words.New}",
        _ => throw new InvalidOperationException("an edit without a line in this table"),
    }));

    private static string Ids(IReadOnlyList<PersonMention> people) => string.Join(",", people.Select(person => string.Join("|", person.Fits)));

    [Theory]
    [InlineData("нет, срок — понедельник", "deadline 30.11 18:00")]
    [InlineData("срок понедельник", "deadline 30.11 18:00")]
    [InlineData("Нет, срок до вторника!", "deadline 01.12 18:00")]
    [InlineData("на пятницу", "deadline 27.11 18:00")]
    [InlineData("это на пятницу", "deadline 27.11 18:00")]
    [InlineData("сегодня", "deadline 25.11 18:00")]
    [InlineData("завтра к 15:00", "deadline 26.11 15:00")]
    [InlineData("к концу дня", "deadline 25.11 18:00")]
    [InlineData("до вторника", "deadline 01.12 18:00")]
    [InlineData("лучше в пятницу", "deadline 27.11 18:00")]
    [InlineData("вместо пятницы — вторник", "deadline 01.12 18:00")]
    [InlineData("не в пятницу, а в понедельник", "deadline 30.11 18:00")]
    [InlineData("перенеси на четверг", "deadline 26.11 18:00")]
    [InlineData("no, the deadline is Monday", "deadline 30.11 18:00")]
    [InlineData("make it Friday", "deadline 27.11 18:00")]
    [InlineData("срок 31 февраля", "deadline unclear")]
    public void The_term_changes(string text, string edits) => Assert.Equal(edits, Told(text));

    [Theory]
    [InlineData("точнее до 15:00", "time 15:00")]
    [InlineData("лучше к 16", "time 16:00")]
    [InlineData("в 11", "time 11:00")]
    [InlineData("не в 11, а в 12", "time 12:00")]
    [InlineData("срок 17:30", "time 17:30")]
    [InlineData("к обеду", "time 13:00")]
    [InlineData("make it 3pm", "time 15:00")]
    [InlineData("by 5 pm", "time 17:00")]
    public void An_hour_alone_keeps_the_drafts_day(string text, string edits) => Assert.Equal(edits, Told(text));

    [Theory]
    [InlineData("это не срок")]
    [InlineData("Нет, это не срок")]
    [InlineData("не срок!")]
    [InlineData("это просто дата")]
    [InlineData("that's not a deadline")]
    [InlineData("it's not the deadline")]
    public void Words_taken_for_a_term_go_back_to_the_title(string text) => Assert.Equal("not a deadline", Told(text));

    [Theory]
    [InlineData("без срока")]
    [InlineData("срок — никакой")]
    [InlineData("срок: нет")]
    [InlineData("пока без срока")]
    [InlineData("убери срок")]
    [InlineData("no deadline")]
    public void The_term_goes(string text) => Assert.Equal("no deadline", Told(text));

    [Theory]
    [InlineData("кому: Котова", "responsible 102")]
    [InlineData("не Марине, а Ольге", "responsible 102")]
    [InlineData("нет, Ткачуку", "responsible 106")]
    [InlineData("исполнитель — Заяц", "responsible 111")]
    [InlineData("assign to Kotova", "responsible 102")]
    [InlineData("на меня", "responsible 101")]
    [InlineData("Котовой", "responsible 102")]
    [InlineData("Королёву", "responsible 109")]
    [InlineData("поручи водителю Седых", "responsible 108")]
    [InlineData("кому: Тихонов", "responsible ")]
    [InlineData("в наблюдатели Гончаренко", "observers 107")]
    [InlineData("в копию Белую и Зайца", "observers 105,111")]
    [InlineData("соисполнитель: Ткачук", "accomplices 106")]
    [InlineData("кому — Марина", "responsible 103")]
    [InlineData("на Ольгу", "responsible 102")]
    [InlineData("пусть Глеб", "responsible 106")]
    [InlineData("это для Марины", "responsible 103")]
    [InlineData("кому — Зюзюкин", "responsible ")]
    [InlineData("на Пупкина", "responsible ")]
    [InlineData("it's for Kotova", "responsible 102")]
    [InlineData("убери Зайца", "remove 111")]
    public void People_change(string text, string edits) => Assert.Equal(edits, Told(text));

    [Theory]
    [InlineData("добавь пункт проверить остатки", "add Проверить остатки")]
    [InlineData("добавь пункт: сверить цены, сроки и адрес", "add Сверить цены, сроки и адрес")]
    [InlineData("убери 2", "remove 2")]
    [InlineData("убери второй пункт", "remove 2")]
    [InlineData("удали последний пункт", "remove -1")]
    [InlineData("убери пункты 1 и 3", "remove 3 + remove 1")]
    [InlineData("remove item 2", "remove 2")]
    [InlineData("delete the second item", "remove 2")]
    [InlineData("пункт 2: позвонить на склад", "item 2 Позвонить на склад")]
    [InlineData("второй пункт — позвонить на склад", "item 2 Позвонить на склад")]
    [InlineData("замени пункт 3 на сдать отчёт", "item 3 Сдать отчёт")]
    [InlineData("без чек-листа", "no checklist")]
    [InlineData("убери второй и третий пункт", "remove 3 + remove 2")]
    [InlineData("поменяй местами 1 и 2", "swap 1,2")]
    [InlineData("поменяй 1 и 3 местами", "swap 1,3")]
    [InlineData("swap 1 and 2", "swap 1,2")]
    [InlineData("clear the checklist", "no checklist")]
    [InlineData("add item check the stock", "add Check the stock")]
    public void The_checklist_changes(string text, string edits) => Assert.Equal(edits, Told(text));

    [Theory]
    [InlineData("готово, когда файл в сделке", "done файл в сделке")]
    [InlineData("приоритет высокий", "priority High")]
    [InlineData("добавь критерий: акт подписан", "add criterion Акт подписан")]
    [InlineData("убери критерий 2", "remove criterion 2")]
    [InlineData("убери второй критерий", "remove criterion 2")]
    [InlineData("без критериев", "done ")]
    [InlineData("add criterion: the act is signed", "add criterion The act is signed")]
    [InlineData("remove criterion 1", "remove criterion 1")]
    [InlineData("это срочно", "priority High")]
    [InlineData("переименуй: Ремонт крыши", "title Ремонт крыши")]
    [InlineData("rename to Roof repair", "title Roof repair")]
    [InlineData("сделка — Лотос", "Deal Лотос")]
    [InlineData("сделка № 1542", "Deal 1542")]
    [InlineData("клиент Лотос", "Company Лотос")]
    [InlineData("клиент: ООО «Северный берег»", "Company Северный берег")]
    [InlineData("client: Acme", "Company Acme")]
    [InlineData("без сделки", "no client")]
    [InlineData("без клиента", "no client")]
    [InlineData("no deal", "no client")]
    [InlineData("без проекта", "no project")]
    [InlineData("no project", "no project")]
    [InlineData("не срочно", "priority Low")]
    [InlineData("название: Ремонт крыши", "title Ремонт крыши")]
    [InlineData("назови «Ремонт крыши»", "title Ремонт крыши")]
    [InlineData("title: Roof repair", "title Roof repair")]
    [InlineData("проект: Новый склад", "project Новый склад")]
    [InlineData("не Ромашка, а Ромашка-Юг", "Ромашка -> Ромашка-Юг")]
    [InlineData("замени Вектор на Лотос", "Вектор -> Лотос")]
    [InlineData("not Acme but Globex", "Acme -> Globex")]
    public void Other_fields_change(string text, string edits) => Assert.Equal(edits, Told(text));

    [Theory]
    [InlineData("нет, срок — понедельник, и убери второй пункт", "deadline 30.11 18:00 + remove 2")]
    [InlineData("кому: Котова, срок вторник, приоритет высокий", "responsible 102 + deadline 01.12 18:00 + priority High")]
    [InlineData("убери 1, добавь пункт взвесить груз", "remove 1 + add Взвесить груз")]
    [InlineData("no, the deadline is Monday and remove item 2", "deadline 30.11 18:00 + remove 2")]
    [InlineData("без срока и в копию Белую", "no deadline + observers 105")]
    public void One_message_may_hold_several(string text, string edits) => Assert.Equal(edits, Told(text));

    [Theory]
    [InlineData("да")]
    [InlineData("создай")]
    [InlineData("отмена")]
    [InlineData("")]
    [InlineData("нет")]
    [InlineData("спасибо, всё отлично")]
    [InlineData("поставь задачу Марине проверить остатки до обеда")]
    [InlineData("подготовить договор с Вектором")]
    [InlineData("что записать после звонка?")]
    [InlineData("на складе потоп")]
    [InlineData("кто такая Котова?")]
    [InlineData("убери мусор на складе")]
    [InlineData("not bad")]
    [InlineData("клиент просит скидку")]
    [InlineData("сделка почти закрыта")]
    [InlineData("для чего это")]
    [InlineData("пусть будет так")]
    [InlineData("swap the printers")]
    [InlineData("не понял")]
    public void Other_messages_are_no_correction(string text) => Assert.Equal("", Told(text));
}
