namespace B24CoachBot.Adapters.Portal;

/// <summary>Open to-dos of cards. Source: crm/timeline/activities/activity-base/crm-activity-list.md.</summary>
internal static class CardTodos
{
    public static BatchQuery Open(BatchQuery query) => query
        .Set("filter[PROVIDER_ID]", ActivityProviders.Todo).Set("filter[COMPLETED]", "N").Set("order[DEADLINE]", "ASC").Set("start", -1);

    public static DateTimeOffset? Next(IEnumerable<PortalJson> todos, int entityType, PortalJson card) =>
        Next(todos.Where(todo => todo.Number("OWNER_TYPE_ID") == entityType && todo.Number("OWNER_ID") == card.Number("id")));

    // The portal writes "no deadline" as the year 9999.
    public static DateTimeOffset? Next(IEnumerable<PortalJson> todos) =>
        todos.Select(row => row.Instant("DEADLINE")).Where(at => at is { Year: < 9999 }).Max();
}
