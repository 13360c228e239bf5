using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Methods;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Applications;

/// <summary>An application's life at a portal (settings/app-installation, common/events): installed, finished, updated, taken away.</summary>
internal static class InstallationBook
{
    public const string Installed = "ONAPPINSTALL";
    public const string Updated = "ONAPPUPDATE";
    public const string Uninstalled = "ONAPPUNINSTALL";

    /// <summary>An application without an interface is finished at once and told so; one with a page says itself when it is.</summary>
    public static TokenRow Install(World world, ApplicationRow card, long userId)
    {
        world.Table<InstallationRow>().Put(new InstallationRow(card.Id, card.Code, card.ClientId, card.Scopes)
        {
            ApplicationToken = TokenBook.Secret(world, "application"),
            UserId = userId,
        });
        if (card.InstallPage is not null)
        {
            return TokenBook.Pair(world, card.Id, userId);
        }

        Finish(world, card);
        return world.Table<TokenRow>().All[^1];
    }

    /// <summary>BX24.installFinish: from now on the portal tells the application what happens. A second time it does nothing.</summary>
    public static void Finish(World world, ApplicationRow card)
    {
        var application = world.Table<InstallationRow>().Find(card.Id)!;
        if (application.IsFinished)
        {
            return;
        }

        world.Table<InstallationRow>().Put(application = application with { IsFinished = true });
        Tell(world, application, [card.Handler], Installed, TokenBook.Pair(world, card.Id, application.UserId), new JsonObject
        {
            ["VERSION"] = application.Version,
            ["ACTIVE"] = "Y",
            ["INSTALLED"] = "Y",
            ["LANGUAGE_ID"] = world.Settings.Language,
        });
    }

    /// <summary>The next version: what the old one had bound is gone, its events have another token, and the installer is called again.</summary>
    public static void Update(World world, ApplicationRow card)
    {
        var before = world.Table<InstallationRow>().Find(card.Id)!;
        var listeners = ApplicationEvents.Listeners(world, card.Id, Updated);
        Wipe(world, card.Id);
        var application = before with { Version = before.Version + 1, ApplicationToken = TokenBook.Secret(world, "application"), Scopes = card.Scopes };
        world.Table<InstallationRow>().Put(application);
        Tell(world, application, [.. listeners.Union([card.Handler])], Updated, TokenBook.Pair(world, card.Id, application.UserId), new JsonObject
        {
            ["VERSION"] = application.Version,
            ["PREVIOUS_VERSION"] = before.Version,
            ["LANGUAGE_ID"] = world.Settings.Language,
        });
    }

    /// <summary>Only who bound the event hears of it, by the application's own token: the others open nothing any more.</summary>
    public static void Uninstall(World world, InstallationRow application, bool clean)
    {
        Tell(world, application, ApplicationEvents.Listeners(world, application.Id, Uninstalled), Uninstalled, token: null, new JsonObject
        {
            ["LANGUAGE_ID"] = world.Settings.Language,
            ["CLEAN"] = clean ? 1 : 0,
        });
        Wipe(world, application.Id);
        world.Table<InstallationRow>().Remove(application.Id);
        TokenBook.Void(world, application.Id);
        foreach (var bot in world.Table<BotRow>().All.Where(bot => bot.ClientId == application.ClientId))
        {
            BotMethods.Remove(world, bot);
        }
    }

    /// <summary>Whether the portal has paid is told to those who asked. This event carries no token at all, not even the application's: who gets it asks the server.</summary>
    public static void Paid(World world)
    {
        foreach (var application in world.Table<InstallationRow>().All.Where(row => row.IsFinished && world.Settings.Status != PortalStatus.Deleted))
        {
            var auth = TokenView.Auth(world, application, token: null);
            auth.Remove("application_token");
            foreach (var url in ApplicationEvents.Listeners(world, application.Id, "ONAPPPAYMENT"))
            {
                ApplicationEvents.Send(world, url, "ONAPPPAYMENT", new JsonObject
                {
                    ["CODE"] = application.Code,
                    ["VERSION"] = application.Version,
                    ["STATUS"] = TokenView.Status,
                    ["PAYMENT_EXPIRED"] = world.Settings.Status == PortalStatus.Active ? "N" : "Y",
                    ["DAYS"] = null,
                    ["LANGUAGE_ID"] = world.Settings.Language,
                }, auth);
            }
        }
    }

    private static void Tell(World world, InstallationRow application, IReadOnlyList<string> urls, string type, TokenRow? token, JsonObject data)
    {
        foreach (var url in application.IsFinished ? urls : [])
        {
            // These events write their scopes with spaces, all others with commas.
            ApplicationEvents.Send(world, url, type, data, TokenView.Auth(world, application, token, between: ' '));
        }
    }

    private static void Wipe(World world, long applicationId)
    {
        Remove<EventHandlerRow>(world, row => row.ApplicationId == applicationId);
        Remove<OfflineRow>(world, row => row.ApplicationId == applicationId);
        Remove<PlacementRow>(world, row => row.ApplicationId == applicationId);
    }

    private static void Remove<T>(World world, Func<T, bool> which)
        where T : class, IRow
    {
        foreach (var row in world.Table<T>().All.Where(which))
        {
            world.Table<T>().Remove(row.Id);
        }
    }
}
