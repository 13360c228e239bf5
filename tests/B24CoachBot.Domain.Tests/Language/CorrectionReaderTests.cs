using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Tests.Language;

public sealed class CorrectionReaderTests
{
    private static IReadOnlyList<Edit> Read(string text) =>
        CorrectionReader.Read(text, Office.Now, Office.Calendar, Office.People, Office.Author);

    /// <summary>Each edit in a short line, so that a table can say what is expected.</summary>
    private static string Told(string text) => string.Join(" + ", Read(text).Select(edit => edit switch
    {
        Edit.Deadline { When: Heard<When>.Value value } => $"deadline {value.Said.Deadline:dd.MM HH:mm}",
        Edit.Deadline => "deadline unclear",
        Edit.NoDeadline => "no deadline",
        Edit.Responsible who => $"responsible {Ids([who.Person])}",
        Edit.Accomplices who => $"accomplices {Ids(who.People)}",
        Edit.Observers who => $"observers {Ids(who.People)}",
        Edit.RemovePeople who => $"remove {Ids(who.People)}",
        Edit.Title title => $"title {title.Text}",
        Edit.AddItem item => $"add {item.Text}",
        Edit.RemoveItem item => $"remove {item.Number}",
        Edit.ReplaceItem item => $"item {item.Number} {item.Text}",
        Edit.NoChecklist => "no checklist",
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
    [InlineData("точнее до 15:00", "deadline 25.11 15:00")]
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
    [InlineData("без срока")]
    [InlineData("это не срок")]
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
    [InlineData("add item check the stock", "add Check the stock")]
    public void The_checklist_changes(string text, string edits) => Assert.Equal(edits, Told(text));

    [Theory]
    [InlineData("готово, когда файл в сделке", "done файл в сделке")]
    [InlineData("приоритет высокий", "priority High")]
    [InlineData("это срочно", "")]
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
    [InlineData("не понял")]
    public void Other_messages_are_no_correction(string text) => Assert.Equal("", Told(text));
}
