using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Crm;

/// <summary>Where comments come into a card's timeline.</summary>
internal static class TimelineBook
{
    public static TimelineCommentRow Comment(World world, long by, string entityType, long entityId, string text)
    {
        var comment = new TimelineCommentRow(world.NextId("timeline"), entityType, entityId, text, by, world.Now);
        world.Table<TimelineCommentRow>().Put(comment);
        return comment;
    }
}
