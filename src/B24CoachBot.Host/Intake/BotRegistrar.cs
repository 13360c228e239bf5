using System.Security.Cryptography;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Host.Commands;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Tenancy;
using B24CoachBot.Host.Turns;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Intake;

/// <summary>Makes the bot and its commands stand on the portal, at start and again whenever an administrator removes them.</summary>
internal sealed partial class BotRegistrar(
    Registration registration, ApplicationBinding binding, ServedPortal served, Portals portals, Bot bot, Knowledge knowledge, FeedReader feed, CommandTitles titles,
    IOptions<CoachSettings> settings, Signals signals, Lookouts lookouts, TimeProvider clock, ILogger<BotRegistrar> log) : BackgroundService
{
    private static readonly TimeSpan Rarely = TimeSpan.FromHours(6);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await GoOn();
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = await Ensure(stoppingToken);
            if (!await signals.RegistrationOr(pause, clock, stoppingToken) && pause == Rarely)
            {
                await lookouts.Duty(stoppingToken);
            }
        }
    }

    /// <summary>Where the bot stood a moment ago it is heard at once; whether all of it is still there is looked at beside that.</summary>
    private async Task GoOn()
    {
        if (served.TakenOver && await portals.Find(bot.Portal) is { BotId: > 0 } stored)
        {
            knowledge.Bot = new UserId(stored.BotId);
            bot.Is(stored.BotId, new Secret(stored.BotToken));
        }
    }

    /// <summary>Returns how long nothing is looked at again.</summary>
    private async Task<TimeSpan> Ensure(CancellationToken stop)
    {
        bot.PutOffUntil = null;
        var token = await Token();
        switch (await registration.Ensure(Plan(token), stop))
        {
            case Registered.Ready ready:
                await portals.Registered(bot.Portal, ready.BotId);
                if (ready.Anew || ready.BotId != bot.Id)
                {
                    // Also when the answer to the registration was lost and it was found standing afterwards.
                    feed.Restart();
                }

                knowledge.Bot = new UserId(ready.BotId);
                var learned = await Learn(stop);
                bot.Is(ready.BotId, token);
                if (served.IsTenant)
                {
                    await binding.Ensure(stop);
                }

                Log.Ready(log, ready.BotId, ready.Anew, ready.Changes);
                return learned ? Rarely : Soon;
            case Registered.Failed failed:
                Log.NotYet(log, failed.Step, failed.Why.ToString());
                return PutOff(failed.Why);
            default:
                return Soon;
        }
    }

    /// <summary>A method that the portal has closed for a while is not knocked at before it opens.</summary>
    private TimeSpan PutOff(PortalFailure why)
    {
        if (why is PortalFailure.Operating { Until: var opens } && opens - clock.GetUtcNow() is var closed && closed > Soon)
        {
            bot.PutOffUntil = opens;
            return closed;
        }

        return Soon;
    }

    /// <summary>People, calendar and projects are read before the first event is heard, not at it.</summary>
    private async Task<bool> Learn(CancellationToken stop)
    {
        try
        {
            var known = await knowledge.Get(stop);
            if (!known.Offices.QualityOwners.Any(owner => known.People.Find(owner) is not null))
            {
                Log.NobodyOwns(log, OwnerExamination.Nobody);
            }

            return true;
        }
        catch (PortalSilentException)
        {
            // The first turn asks again, and so does the next look at the registration.
            return false;
        }
    }

    /// <summary>Kept before it is first used: a token that was lost can't be read back from the portal.</summary>
    private async Task<Secret?> Token()
    {
        if (served.IsTenant)
        {
            await portals.Know(bot.Portal);
            return null;
        }

        if (await portals.Find(bot.Portal) is { } stored)
        {
            return new Secret(stored.BotToken);
        }

        var token = settings.Value.BotToken is { Length: > 0 } given ? given : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        await portals.Keep(bot.Portal, token);
        return new Secret(token);
    }

    private BotPlan Plan(Secret? token) => new(
        settings.Value.BotCode,
        token,
        new BotProperties(settings.Value.BotName, WorkPosition: titles.Of("position"), Color: "azure"),
        [
            new CommandFields("task", titles.Both("task"), titles.Both("task_params"), Common: true),
            new CommandFields("passport", titles.Both("passport"), titles.Both("passport_params")),
            new CommandFields("learn", titles.Both("learn"), null),
            new CommandFields("digest", titles.Both("digest"), null),
            new CommandFields("check", titles.Both("check"), titles.Both("check_params")),
            new CommandFields("text", titles.Both("text"), titles.Both("text_params")),
            new CommandFields("feedback", titles.Both("feedback"), titles.Both("feedback_params")),
            new CommandFields("unclear", titles.Both("unclear"), titles.Both("unclear_params")),
            new CommandFields("mydata", titles.Both("mydata"), null),
            new CommandFields("readiness", titles.Both("readiness"), null),
            new CommandFields("pilot", titles.Both("pilot"), null),
            new CommandFields("rollout", titles.Both("rollout"), null),
            new CommandFields("approvals", titles.Both("approvals"), null),
            new CommandFields("errors", titles.Both("errors"), null),
            new CommandFields("journal", titles.Both("journal"), null),
            new CommandFields("regulation", titles.Both("regulation"), null),
            new CommandFields("template", titles.Both("template"), titles.Both("template_params")),
            new CommandFields("library", titles.Both("library"), null),
            new CommandFields("funnel", titles.Both("funnel"), null),
            new CommandFields("inventory", titles.Both("inventory"), null),
            .. served.IsTenant ? [new CommandFields("connect", titles.Both("connect"), null), new CommandFields("disconnect", titles.Both("disconnect"), null)] : Array.Empty<CommandFields>(),
            new CommandFields("help", titles.Both("help"), null),
            new CommandFields(CarryMessage.PressCommand, Hidden: true, Common: true),
        ])
    {
        // It only allows an administrator to put the bot before a line's operators: by itself it stands at none.
        IsSupportOpenline = true,
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "{Sentence}")]
        public static partial void NobodyOwns(ILogger logger, string sentence);

        [LoggerMessage(Level = LogLevel.Information, Message = "The bot is user {BotId} of the portal; new: {Anew}, put right: {Changes}")]
        public static partial void Ready(ILogger logger, int botId, bool anew, int changes);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The bot is not registered yet: {Step} gave {Failure}; it is tried again")]
        public static partial void NotYet(ILogger logger, string step, string failure);
    }
}
