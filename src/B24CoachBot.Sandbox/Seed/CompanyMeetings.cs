using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Meetings;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Seed;

/// <summary>A meeting of the week before: nobody is told of it any more, but the next one of the same people, in their calendars today, finds it.</summary>
internal static class CompanyMeetings
{
    private const long Organiser = 9;
    private const string Name = "Планёрка склада и продаж";
    private const int Seconds = 35 * 60;
    private static readonly long[] People = [4, 6, Organiser];

    public static void Fill(World world)
    {
        var last = Eleven(world, daysAgo: 7);
        MeetingBook.End(world, new MeetingRow(0, 0, Organiser, People, Name, last, Seconds)
        {
            ActionItems = ["[USER=4]Марина Кузнецова[/USER] пришлёт остатки по краске", "[USER=6]Пётр Соколов[/USER] уточнит график машин"],
            Agreements = ["Отгрузки по пятницам до обеда"],
        });
        world.Table<CalendarEventRow>().Put(new CalendarEventRow(world.NextId("calendar"), Organiser, People, Name, Eleven(world, daysAgo: 0), Seconds));
    }

    private static DateTimeOffset Eleven(World world, int daysAgo)
    {
        var day = world.Now.Date.AddDays(-daysAgo) + TimeSpan.FromHours(11);
        return new DateTimeOffset(day, world.Zone.GetUtcOffset(day));
    }
}
