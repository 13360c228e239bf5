using System.Globalization;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Seed;

/// <summary>The staff. The first twelve are present employees whose first and last names nobody else has.</summary>
internal static class CompanyPeople
{
    public const int Board = 1;
    public const int SalesOne = 2;
    public const int SalesTwo = 3;
    public const int Warehouse = 4;
    public const int Legal = 5;
    public const int Accounting = 6;

    /// <summary>Who is on leave when the portal starts, and for how many days yet.</summary>
    public static IReadOnlyDictionary<long, int> Away { get; } = new Dictionary<long, int> { [13] = 8, [34] = 5, [35] = 20 };

    private static readonly DepartmentRow[] Departments =
    [
        new(Board, "Меридиан", null, 12),
        new(SalesOne, "Продажи-1", Board, 2),
        new(SalesTwo, "Продажи-2", Board, 9),
        new(Warehouse, "Склад", Board, 4),
        new(Legal, "Юридический отдел", Board, 3),
        new(Accounting, "Бухгалтерия", Board, 10),
    ];

    // Last name, first name, patronymic; the number in the list is the id.
    private static readonly (string Name, string Position, int Department)[] Employees =
    [
        ("Белов Андрей Викторович", "Системный администратор", Board),
        ("Котова Анна Сергеевна", "Руководитель отдела продаж", SalesOne),
        ("Котова Ольга Андреевна", "Руководитель юридического отдела", Legal),
        ("Кузнецова Марина Игоревна", "Заведующая складом", Warehouse),
        ("Иванова Мария Павловна", "Менеджер по продажам", SalesOne),
        ("Соколов Пётр Алексеевич", "Логист", Warehouse),
        ("Лебедева Ирина Олеговна", "Менеджер по продажам", SalesOne),
        ("Орлов Илья Дмитриевич", "Менеджер по продажам", SalesOne),
        ("Морозов Олег Николаевич", "Руководитель отдела продаж", SalesTwo),
        ("Смирнова Елена Викторовна", "Главный бухгалтер", Accounting),
        ("Волков Дмитрий Андреевич", "Бухгалтер", Accounting),
        ("Громов Сергей Ильич", "Генеральный директор", Board),
        ("Иванов Иван Сергеевич", "Юрист", Legal),
        ("Иванов Иван Петрович", "Кладовщик", Warehouse),
        ("Фролова Наталья Романовна", "Менеджер по продажам", SalesOne),
        ("Зайцев Алексей Игоревич", "Менеджер по продажам", SalesOne),
        ("Белая Ксения Михайловна", "Менеджер по продажам", SalesOne),
        ("Черных Роман Олегович", "Менеджер по работе с ключевыми клиентами", SalesOne),
        ("Ковалёва Юлия Андреевна", "Менеджер по продажам", SalesTwo),
        ("Дроздов Виктор Павлович", "Менеджер по продажам", SalesTwo),
        ("Ким Светлана Владимировна", "Менеджер по продажам", SalesTwo),
        ("Шевченко Артём Юрьевич", "Менеджер по продажам", SalesTwo),
        ("Орлова Екатерина Денисовна", "Маркетолог", SalesTwo),
        ("Седых Николай Фёдорович", "Кладовщик", Warehouse),
        ("Петров Максим Олегович", "Водитель-экспедитор", Warehouse),
        ("Егорова Галина Петровна", "Комплектовщик", Warehouse),
        ("Лебедь Степан Андреевич", "Кладовщик", Warehouse),
        ("Тихонова Вера Николаевна", "Юрист", Legal),
        ("Никитин Кирилл Сергеевич", "Специалист по договорам", Legal),
        ("Зуева Людмила Ивановна", "Бухгалтер", Accounting),
        ("Крылов Павел Денисович", "Экономист", Accounting),
        ("Гусева Татьяна Михайловна", "Офис-менеджер", Board),
        ("Маслов Георгий Львович", "Руководитель филиала", Board),
        ("Полякова Дарья Ильинична", "Менеджер по продажам", SalesTwo),
        ("Власов Игорь Николаевич", "Логист", Warehouse),
        ("Савельев Тимур Олегович", "Менеджер по продажам", SalesTwo),
        ("Мельник Алла Борисовна", "Бухгалтер", Accounting),
        ("Быков Александр Петрович", "Кладовщик", Warehouse),
        ("Рябов Антон Юрьевич", "Закупщик «Ромашки»", 0),
        ("Ершова Жанна Сергеевна", "Снабженец «Вектора»", 0),
    ];

    public static void Fill(World world)
    {
        foreach (var department in Departments)
        {
            world.Table<DepartmentRow>().Put(department);
        }

        for (var index = 0; index < Employees.Length; index++)
        {
            world.Table<UserRow>().Put(Person(world, index + 1, Employees[index]));
        }

        world.SkipTo("user", Employees.Length);
        world.SkipTo("department", Departments.Length);
    }

    private static UserRow Person(World world, int id, (string Name, string Position, int Department) employee)
    {
        var name = employee.Name.Split(' ');
        return new UserRow(id, name[1], name[0])
        {
            Patronymic = name[2],
            Position = employee.Position,
            DepartmentIds = employee.Department == 0 ? [] : [employee.Department],
            Gender = name[2].EndsWith("на", StringComparison.Ordinal) ? "F" : "M",
            Email = string.Create(CultureInfo.InvariantCulture, $"user{id}@meridian.example"),
            WorkPhone = string.Create(CultureInfo.InvariantCulture, $"+7495000{id:0000}"),
            IsAdmin = id == 1,
            Extranet = employee.Department == 0,
            Active = id is not (36 or 37 or 38),
            TimeZone = id == 33 ? "Asia/Novosibirsk" : null,
            AbsentUntil = Away.TryGetValue(id, out var days) ? FirstWorkingDay(world, days) : null,
        };
    }

    private static DateOnly FirstWorkingDay(World world, int days)
    {
        var day = DateOnly.FromDateTime(world.Now.DateTime).AddDays(days);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
