using B24CoachBot.Domain.People;

namespace B24CoachBot.Domain.Conversations;

/// <summary>Which command shows what. Whoever may not see it is told in one sentence who does.</summary>
public static class Doors
{
    /// <summary>The refusal; null for whoever may come in, and for commands that show nothing of this kind.</summary>
    public static Hearing? Closed(BotEvent happened, string command, Words asked, Known known)
    {
        var roles = known.RolesOf(happened.By);
        return ShownBy(command) is not { } content || Roles.Of(roles, content) != Reach.Nothing ? null
            : roles.Contains(Role.Guest) || roles.Contains(Role.Stranger) ? Routing.Say(happened, "repairs/only-employees", asked.Tongue)
            : Refused(happened, content, asked.Tongue, known);
    }

    public static Hearing Refused(BotEvent happened, Content content, Tongue tongue, Known known) =>
        Routing.Say(happened, "repairs/seen-by", tongue, new SeenBy(Holders(content), known.OwnerName));

    /// <summary>Null for a command that shows no more than the person's own words.</summary>
    public static Content? ShownBy(string command) => command switch
    {
        OfficeCommands.Errors => Content.ErrorQueue,
        OfficeCommands.Readiness => Content.Readiness,
        OfficeCommands.Rollout or OfficeCommands.Inventory => Content.Settings,
        OfficeCommands.Journal => Content.Journal,
        OfficeCommands.Approvals or OfficeCommands.MyData or OfficeCommands.Connect or OfficeCommands.Disconnect => Content.OwnRecords,
        OfficeCommands.Regulation or OfficeCommands.Pilot or Phrases.Passport => Content.Rules,
        _ => null,
    };

    private static string Holders(Content content) => Roles.Of(Role.Administrator, content) == Reach.Nothing ? "owner" : "office";

    /// <param name="Who"><c>owner</c>, or <c>office</c> for the owner and the administrator.</param>
    /// <param name="Owner">By name; null where there are several.</param>
    public sealed record SeenBy(string Who, string? Owner);
}
