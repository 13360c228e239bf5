using B24CoachBot.Adapters.Portal.Calls;

namespace B24CoachBot.Adapters.Portal;

/// <summary>The bot's commands: what is missing is registered, what differs updated, what is no longer planned removed.</summary>
internal sealed class CommandRegistration(ICommands commands, int botId, BotPlan plan)
{
    public async Task<Registered> Ensure(CancellationToken cancel)
    {
        var listed = await commands.List(new ListCommands(botId, plan.BotToken), Urgency.WriteBack, cancel);
        if (listed is not PortalReply.Answered { Result: var result })
        {
            return Registration.Failed("Command.list", listed);
        }

        // The list also holds the messenger's own commands, which belong to bot 0.
        var standing = CommandSeen.ReadList(result).Where(command => command.BotId == botId).ToLookup(command => command.Name, StringComparer.OrdinalIgnoreCase);
        var steps = plan.Commands.Select(wanted => Step(wanted, standing[wanted.Command].FirstOrDefault(), cancel))
            .Concat(Surplus(standing).Select(command => Remove(command, cancel)))
            .OfType<(string Name, Func<Task<PortalReply>> Do)>();
        var changes = 0;
        foreach (var step in steps)
        {
            var reply = await step.Do();
            if (reply is PortalReply.Failed { Why: not PortalFailure.Refused { Code: "COMMAND_NOT_FOUND" } })
            {
                return Registration.Failed(step.Name, reply);
            }

            changes++;
        }

        return new Registered.Ready(botId, Anew: false, changes);
    }

    private (string, Func<Task<PortalReply>>)? Step(CommandFields wanted, CommandSeen? standing, CancellationToken cancel) => standing switch
    {
        null => ("Command.register", () => commands.Register(new RegisterCommand(botId, plan.BotToken, wanted), Urgency.WriteBack, cancel)),
        _ when Differs(wanted, standing) => ("Command.update",
            () => commands.Update(new UpdateCommand(botId, plan.BotToken, standing.Id, wanted), Urgency.WriteBack, cancel)),
        _ => null,
    };

    private (string, Func<Task<PortalReply>>)? Remove(CommandSeen command, CancellationToken cancel) =>
        ("Command.unregister", () => commands.Unregister(new UnregisterCommand(botId, plan.BotToken, command.Id), Urgency.WriteBack, cancel));

    private IEnumerable<CommandSeen> Surplus(ILookup<string, CommandSeen> standing) => standing.SelectMany(same =>
        plan.Commands.Any(wanted => string.Equals(wanted.Command, same.Key, StringComparison.OrdinalIgnoreCase)) ? same.Skip(1) : same);

    // Titles come back in one language of the portal's choice: any of ours will do, and none at all for a hidden command.
    private static bool Differs(CommandFields wanted, CommandSeen standing) =>
        wanted.Common != standing.Common || wanted.Hidden != standing.Hidden || wanted.ExtranetSupport != standing.ExtranetSupport
        || (!wanted.Hidden && (!Known(wanted.Title, standing.Title) || !Known(wanted.Params, standing.Params)));

    private static bool Known(IReadOnlyDictionary<string, string>? ours, string theirs) =>
        ours is null || ours.Count == 0 ? theirs.Length == 0 : ours.Values.Contains(theirs);
}
