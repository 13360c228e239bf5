using B24CoachBot.Sandbox.Clock;
using B24CoachBot.Sandbox.Delivery;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Seed.Weeks;
using B24CoachBot.Sandbox.Transport;

namespace B24CoachBot.Sandbox.Sites;

/// <summary>One portal of this process: its world, its REST, its pushes and its doors. All of them share one clock.</summary>
internal sealed class Site : IAsyncDisposable
{
    /// <summary>The portal that the process starts with, and that control calls mean when they name none.</summary>
    public const string FirstName = "first";

    private readonly PortalAlarm alarm;
    private readonly List<Door> doors = [];

    public Site(string name, World world, PlannedWork plan, PortalClock clock, Func<Site, RestEndpoint> rest, Func<string?, ApplicationRow?> card)
    {
        Name = name;
        World = world;
        Pushes = new PushCourier(world);
        alarm = new PortalAlarm(world, clock, plan);
        Rest = rest(this);
        Card = card;
    }

    public string Name { get; }

    public World World { get; }

    public PushCourier Pushes { get; }

    public RestEndpoint Rest { get; }

    /// <summary>The card of an application by its client_id.</summary>
    public Func<string?, ApplicationRow?> Card { get; }

    public string MemberId => World.Note(() => World.Settings.MemberId);

    /// <summary>The address at which the portal answers now, without a closing slash.</summary>
    public string Url => World.Origin;

    /// <summary>The incoming webhook's address, with a closing slash.</summary>
    public string WebhookUrl
    {
        get
        {
            var webhook = World.Note(() => World.Table<WebhookRow>().All[0]);
            return $"{Url}/rest/{webhook.UserId}/{webhook.Secret}/";
        }
    }

    /// <summary>Opens the doors that the portal had, at the same ports if nobody has taken them; the last one is its address.</summary>
    public async Task OpenDoors(string urls)
    {
        foreach (var row in World.Note(() => World.Table<DoorRow>().All))
        {
            await Open(urls, row);
        }
    }

    /// <summary>A new address; those before it only say where the portal has gone.</summary>
    public Task MoveToNewDoor(string urls) => Open(urls, new DoorRow(World.Note(() => World.Table<DoorRow>().Count) + 1, 0));

    public async ValueTask DisposeAsync()
    {
        foreach (var door in doors)
        {
            await door.DisposeAsync();
        }

        alarm.Dispose();
        await Pushes.DisposeAsync();
        World.Dispose();
    }

    private async Task Open(string urls, DoorRow row)
    {
        var door = await Door.Open(app => WebParts.MapPortal(app, this), urls, row.Port);
        doors.Add(door);
        World.Run(() => World.Table<DoorRow>().Put(row with { Port = new Uri(door.Url).Port }));
        World.Origin = door.Url;
    }
}
