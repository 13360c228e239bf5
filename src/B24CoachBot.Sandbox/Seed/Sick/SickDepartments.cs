using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Seed.Sick;

/// <summary>Departments that nobody at work heads: two have no head at all, that of the third has left.</summary>
internal static class SickDepartments
{
    private static readonly (DepartmentRow Department, long[] People)[] Headless =
    [
        (new(7, "Сервис", CompanyPeople.Board, null), [25, 26]),
        (new(8, "Маркетинг", CompanyPeople.Board, null), [23, 32]),
        (new(9, "Тендерный отдел", CompanyPeople.Board, SickDeals.Left), [21, 22, SickDeals.Left]),
    ];

    public static void Fill(World world)
    {
        foreach (var (department, people) in Headless)
        {
            world.Table<DepartmentRow>().Put(department);
            foreach (var person in people)
            {
                world.Table<UserRow>().Put(world.Table<UserRow>().Find(person)! with { DepartmentIds = [department.Id] });
            }
        }

        world.SkipTo("department", Headless.Max(each => each.Department.Id));
    }
}
