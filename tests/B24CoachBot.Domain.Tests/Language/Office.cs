using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.People;

namespace B24CoachBot.Domain.Tests.Language;

/// <summary>A made-up company for the readers' tests: a clinic with a workshop, so that names and jobs of many kinds meet.</summary>
internal static class Office
{
    public static readonly TimeZoneInfo Moscow = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow");

    public static readonly WorkCalendar Calendar = WorkCalendar.Usual(Moscow);

    /// <summary>Wednesday.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 25, 11, 0, 0, TimeSpan.FromHours(3));

    public static readonly UserId Author = new(101);

    public static readonly PeopleDirectory People = new(
    [
        new(new(101), "Вадим", "Рябов", "Сергеевич", "Директор", "Дирекция"),
        new(new(102), "Ольга", "Котова", "Павловна", "Старший менеджер", "Отдел продаж"),
        new(new(103), "Марина", "Кузнецова", "Игоревна", "Кладовщик", "Склад"),
        new(new(104), "Павел", "Белый", "Андреевич", "Водитель", "Логистика"),
        new(new(105), "Светлана", "Белая", "Юрьевна", "Бухгалтер", "Бухгалтерия"),
        new(new(106), "Глеб", "Ткачук", "Олегович", "Программист", "ИТ"),
        new(new(107), "Юлия", "Гончаренко", "Викторовна", "Юрист", "Юридический отдел"),
        new(new(108), "Пётр", "Седых", "Ильич", "Водитель", "Логистика"),
        new(new(109), "Артём", "Королёв", "Денисович", "Инженер по охране труда", "Производство"),
        new(new(110), "Инна", "Королёва", "Львовна", "Администратор", "Регистратура"),
        new(new(111), "Максим", "Заяц", "Романович", "Менеджер по закупкам", "Снабжение"),
        new(new(112), "Надежда", "Толстая", "Михайловна", "Главный врач", "Клиника"),
    ]);
}
