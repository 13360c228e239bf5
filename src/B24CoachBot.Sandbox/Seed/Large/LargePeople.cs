using System.Globalization;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Seed.Weeks;

namespace B24CoachBot.Sandbox.Seed.Large;

/// <summary>A sales tree of four regions with five teams each, twenty-five people a team, their heads among them, and the rest of the company.</summary>
internal static class LargePeople
{
    public const int Teams = 20;
    public const int TeamSize = 25;

    private const int Regions = 4;
    private const int FirstOfTeams = 11;
    private const int Rest = 20;
    private const int SalesDepartment = 2;
    private const int FirstRegion = 3;
    private const int FirstTeam = FirstRegion + Regions;
    private const int Office = FirstTeam + Teams;

    private static readonly string[] Men = ["Артём", "Богдан", "Вадим", "Глеб", "Денис", "Егор", "Захар", "Игорь", "Лев", "Никита", "Павел", "Роман", "Семён"];
    private static readonly string[] Women = ["Алина", "Вера", "Дарья", "Елена", "Жанна", "Ирина", "Ксения", "Лидия", "Нина", "Ольга", "Раиса", "Таисия", "Юлия"];

    private static readonly string[] LastNames =
    [
        "Агапов", "Булгаков", "Вавилов", "Гаврилов", "Дорофеев", "Елисеев", "Жигалов", "Завьялов", "Игнатов", "Кабанов", "Логинов", "Макаров", "Некрасов", "Овчинников", "Панфилов",
        "Родионов", "Сафонов", "Тарасов", "Устинов", "Федотов", "Харитонов", "Царёв", "Чернов", "Шаров", "Щукин", "Юрасов", "Яшин", "Афонин", "Беликов", "Воробьёв", "Голубев", "Дьячков",
        "Ермаков", "Жилин", "Зотов", "Ильинский", "Кириллов", "Лапин", "Мамонтов", "Наумов",
    ];

    public static Staff Staff { get; } = new(
        [.. Enumerable.Range(0, Teams).SelectMany(Sellers)],
        [.. Enumerable.Range(0, Teams).Select(team => (Head(team), (IReadOnlyList<long>)[.. Sellers(team)]))],
        [2, 3, 4], [5, 6], [.. Enumerable.Range(0, Teams).Select(Head)]);

    public static long Head(int team) => FirstOfTeams + (team * TeamSize);

    public static void Fill(World world)
    {
        var departments = world.Table<DepartmentRow>();
        departments.Put(new DepartmentRow(1, "Горизонт", null, 2));
        departments.Put(new DepartmentRow(SalesDepartment, "Продажи", 1, 3));
        departments.Put(new DepartmentRow(Office, "Администрация", 1, 4));
        for (var region = 0; region < Regions; region++)
        {
            departments.Put(new DepartmentRow(FirstRegion + region, $"Регион {region + 1}", SalesDepartment, 7 + region));
        }

        for (var team = 0; team < Teams; team++)
        {
            departments.Put(new DepartmentRow(FirstTeam + team, $"Команда {team + 1}", FirstRegion + (team % Regions), Head(team)));
        }

        for (var id = 1; id < FirstOfTeams + (Teams * TeamSize) + Rest; id++)
        {
            world.Table<UserRow>().Put(Person(id));
        }

        world.SkipTo("user", FirstOfTeams + (Teams * TeamSize) + Rest);
        world.SkipTo("department", Office);
    }

    private static IEnumerable<long> Sellers(int team) => Enumerable.Range(1, TeamSize - 1).Select(place => Head(team) + place);

    private static UserRow Person(int id)
    {
        var isWoman = id % 2 == 0;
        var last = LastNames[id % LastNames.Length] + (isWoman ? "а" : "");
        var first = (isWoman ? Women : Men)[id / LastNames.Length % Men.Length];
        var team = (id - FirstOfTeams) / TeamSize;
        var (position, department) = id switch
        {
            1 => ("Системный администратор", Office),
            2 => ("Генеральный директор", 1),
            3 => ("Директор по продажам", SalesDepartment),
            < 7 => ("Специалист", Office),
            < FirstOfTeams => ("Руководитель региона", FirstRegion + id - 7),
            _ when team >= Teams => ("Специалист", Office),
            _ when Head(team) == id => ("Руководитель команды", FirstTeam + team),
            _ => ("Менеджер по продажам", FirstTeam + team),
        };
        return new UserRow(id, first, last.Replace("ийа", "ая", StringComparison.Ordinal))
        {
            Position = position,
            DepartmentIds = [department],
            Gender = isWoman ? "F" : "M",
            Email = string.Create(CultureInfo.InvariantCulture, $"user{id}@gorizont.example"),
            IsAdmin = id == 1,
        };
    }
}
