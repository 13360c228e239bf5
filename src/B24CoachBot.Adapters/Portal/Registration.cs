using B24CoachBot.Adapters.Portal.Calls;

namespace B24CoachBot.Adapters.Portal;

/// <summary>What the bot should be on the portal; <paramref name="Commands"/> are all it has. An application's bot belongs to the application and has no token.</summary>
public sealed record BotPlan(string Code, Secret? BotToken, BotProperties Properties, IReadOnlyList<CommandFields> Commands)
{
    public string Type { get; init; } = "bot";

    /// <summary>Where the portal pushes events; with none, the feed is read.</summary>
    public string? WebhookUrl { get; init; }

    public bool IsSupportOpenline { get; init; }
}

/// <summary>How a registration ended. Every step may be repeated, so a failed one is simply run again.</summary>
public abstract record Registered
{
    private Registered()
    {
    }

    /// <summary><paramref name="Anew"/>: the portal did not know the bot, so its feed starts over.
    /// <paramref name="Changes"/>: how many other things had to be put right; 0 on a usual start.</summary>
    public sealed record Ready(int BotId, bool Anew, int Changes) : Registered;

    public sealed record Failed(string Step, PortalFailure Why) : Registered;
}

/// <summary>Brings bot and commands to the plan: get, register what is missing, compare, update what differs. The portal's own
/// register returns what exists and changes nothing, so several starts leave one bot and one set of commands.</summary>
public sealed class Registration(IBots bots, ICommands commands)
{
    public async Task<Registered> Ensure(BotPlan plan, CancellationToken cancel)
    {
        var anew = false;
        var reply = await bots.Get(new GetBot(plan.Code, plan.BotToken), Urgency.WriteBack, cancel);
        if (reply is PortalReply.Failed { Why: PortalFailure.Refused { BotIsGone: true } })
        {
            anew = true;
            reply = await bots.Register(new RegisterBot(Fields(plan) with { Code = plan.Code, BotToken = plan.BotToken, Type = plan.Type }), Urgency.WriteBack, cancel);
        }

        if (reply is not PortalReply.Answered { Result: var result } || BotSeen.Read(result) is not { } bot)
        {
            return Failed(anew ? "Bot.register" : "Bot.get", reply);
        }

        var changes = 0;
        if (Differs(bot, plan))
        {
            changes++;
            var updated = await bots.Update(new UpdateBot(bot.Id, plan.BotToken, Fields(plan)), Urgency.WriteBack, cancel);
            if (updated is PortalReply.Failed)
            {
                return Failed("Bot.update", updated);
            }
        }

        return await new CommandRegistration(commands, bot.Id, plan).Ensure(cancel) switch
        {
            Registered.Ready told => told with { Anew = anew, Changes = changes + told.Changes },
            var failed => failed,
        };
    }

    internal static Registered Failed(string step, PortalReply reply) =>
        new Registered.Failed(step, reply is PortalReply.Failed { Why: var why } ? why : new PortalFailure.Unknown(Answered: true));

    // The address of pushes cannot be read back, so with one the update is always made. Colour and picture cannot either.
    private static bool Differs(BotSeen bot, BotPlan plan) =>
        bot.FirstName != plan.Properties.Name || bot.LastName != (plan.Properties.LastName ?? "")
        || bot.WorkPosition != (plan.Properties.WorkPosition ?? "") || bot.IsSupportOpenline != plan.IsSupportOpenline
        || plan.WebhookUrl is not null || bot.EventMode != "fetch";

    private static BotFields Fields(BotPlan plan) => new()
    {
        EventMode = plan.WebhookUrl is null ? "fetch" : "webhook",
        WebhookUrl = plan.WebhookUrl,
        IsSupportOpenline = plan.IsSupportOpenline,
        Properties = plan.Properties,
    };
}
