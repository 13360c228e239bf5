using B24CoachBot.Domain.Language;

namespace B24CoachBot.Adapters.Portal.Lists;

/// <summary>Names under which it is kept how far each list was read; stored.</summary>
public static class ListNames
{
    public const string Statistics = "seen-statistics";
    public const string CallActivities = "seen-calls";
    public const string Activities = "seen-activities";
    public const string Tasks = "seen-tasks";
    public const string Returns = "seen-returns";
    public const string Discussions = "seen-discussions";
    public const string Approvals = "seen-approvals";
    public const string Ended = "seen-approvals-ended";
    public const string Todos = "seen-todos";

    public static string Cards(CrmKind kind) => kind == CrmKind.Lead ? "seen-leads" : "seen-deals";

    public static string Moves(CrmKind kind) => kind == CrmKind.Lead ? "seen-lead-moves" : "seen-deal-moves";
}
