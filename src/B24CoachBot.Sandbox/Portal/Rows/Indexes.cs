using B24CoachBot.Sandbox.Portal.Crm;

namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>What rows are looked up by besides their id.</summary>
internal static class Indexes
{
    public static RowIndex<TimelineCommentRow, (string EntityType, long EntityId)> CommentsOfCard { get; } = new(row => [(row.EntityType, row.EntityId)]);

    public static RowIndex<ActivityRow, ActivityBinding> ActivitiesOfCard { get; } = new(row => row.Cards);

    public static RowIndex<CrmItemRow, CrmLink> CardsOfClient { get; } = new(CrmLink.Of);

    public static RowIndex<CallRow, long> CallOfActivity { get; } = new(row => row.ActivityId is { } id ? [id] : []);

    public static RowIndex<StageHistoryRow, (int EntityTypeId, long OwnerId)> StagesOfCard { get; } = new(row => [(row.EntityTypeId, row.OwnerId)]);

    public static RowIndex<FieldChangeRow, (int EntityTypeId, long ItemId)> ChangesOfCard { get; } = new(row => [(row.EntityTypeId, row.ItemId)]);

    public static RowIndex<TaskHistoryRow, long> HistoryOfTask { get; } = new(row => [row.TaskId]);

    public static RowIndex<ChecklistRow, long> ChecklistOfTask { get; } = new(row => [row.TaskId]);

    public static RowIndex<MessageRow, long> MessagesOfChat { get; } = new(row => [row.ChatId]);

    public static RowIndex<ChatRow, long> ChatsOfPerson { get; } = new(row => row.UserIds);

    public static RowIndex<TokenRow, string> TokenOfAccess { get; } = new(row => [row.Access]);

    public static RowIndex<TokenRow, string> TokenOfRefresh { get; } = new(row => row.Refresh is { } refresh ? [refresh] : []);
}
