using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Seed;

/// <summary>Five people of one department and one webhook.</summary>
internal static class SmallSeed
{
    public static void Fill(World world, SeedOptions options)
    {
        var users = world.Table<UserRow>();
        users.Put(new UserRow(1, "Ольга", "Котова") { IsAdmin = true, Gender = "F", Position = "Директор", DepartmentIds = [1] });
        users.Put(new UserRow(2, "Марина", "Кузнецова") { Gender = "F", Position = "Кладовщик", DepartmentIds = [1] });
        users.Put(new UserRow(3, "Пётр", "Соколов") { Position = "Менеджер", DepartmentIds = [1] });
        users.Put(new UserRow(4, "Ирина", "Лебедева") { Gender = "F", Position = "Менеджер", DepartmentIds = [1] });
        users.Put(new UserRow(5, "Илья", "Орлов") { Position = "Юрист", DepartmentIds = [1] });
        world.SkipTo("user", 5);
        world.Table<DepartmentRow>().Put(new DepartmentRow(1, "Контора", null, 1));
        WorkingTimeSeed.Fill(world);
        CrmStructure.Fill(world);
        world.Table<PortalRow>().Put(PortalRow.Default with { Seed = "small" });
        Webhooks.Add(world, options.Webhook == "ordinary" ? 2 : 1);
    }
}
