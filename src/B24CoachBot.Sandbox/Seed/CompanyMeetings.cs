using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Meetings;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Seed;

/// <summary>A meeting of the week before: nobody is told of it any more, but the next one of the same people finds it.</summary>
internal static class CompanyMeetings
{
    public static void Fill(World world)
    {
        var day = world.Now.Date.AddDays(-7) + TimeSpan.FromHours(11);
        MeetingBook.End(world, new MeetingRow(0, 0, OrganiserId: 9, [9, 4, 6], "Планёрка склада и продаж", new DateTimeOffset(day, world.Zone.GetUtcOffset(day)), 35 * 60)
        {
            ActionItems = ["[USER=4]Марина Кузнецова[/USER] пришлёт остатки по краске", "[USER=6]Пётр Соколов[/USER] уточнит график машин"],
            Agreements = ["Отгрузки по пятницам до обеда"],
        });
    }
}
