using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Lines;

/// <summary>The activity by which a line's dialogue stands in the client's card; a stranger's has none. Its provider's name is not documented.</summary>
internal static class LineActivity
{
    public static long? Begun(World world, SessionRow session, string client, LineRow line)
    {
        if (session.Cards.Count == 0)
        {
            return null;
        }

        var activity = new ActivityRow(
            world.NextId("activity"), session.Cards[0].OwnerTypeId, session.Cards[0].OwnerId, ActivityBook.Line, $"{client} - «{line.Name}»", session.OperatorId, session.Start)
        {
            Direction = 1,
            Start = session.Start,
            AssociatedId = session.Id,
            Bindings = [.. session.Cards.Skip(1)],
        };
        ActivityBook.Add(world, activity);
        return activity.Id;
    }

    public static void Handed(World world, SessionRow session) => Change(world, session, activity => activity with { ResponsibleId = session.OperatorId });

    public static void Finished(World world, SessionRow session) => Change(world, session, activity => activity with { Completed = true, End = world.Now });

    private static void Change(World world, SessionRow session, Func<ActivityRow, ActivityRow> change)
    {
        if (session.ActivityId is { } id && world.Table<ActivityRow>().Find(id) is { } activity)
        {
            ActivityBook.Change(world, change(activity));
        }
    }
}
