using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using B24CoachBot.Sandbox.Clock;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Transport;

namespace B24CoachBot.Sandbox.Sites;

/// <summary>
/// All portals of this process. Each has a world in a folder of its own, filled by the same seeds, so that the same id names a thing in
/// every one of them; member_id and the webhook's secret differ.
/// </summary>
internal sealed class SiteBook : IAsyncDisposable
{
    private readonly SandboxOptions options;
    private readonly string folder;
    private readonly PortalClock clock;
    private readonly Func<Site, RestEndpoint> rest;
    private readonly SemaphoreSlim one = new(1, 1);
    private ImmutableArray<Site> sites;
    private Door? authority;

    /// <summary>Opens the worlds of all portals that the folder holds, and the clock where the latest of them stood.</summary>
    /// <exception cref="ArgumentException">The seed is not known.</exception>
    public SiteBook(SandboxOptions options, string folder, PortalClock clock, Func<Site, RestEndpoint> rest)
    {
        this.options = options;
        this.folder = folder;
        this.clock = clock;
        this.rest = rest;
        var first = new World(folder, clock);
        List<(string Name, World World)> worlds = [(Site.FirstName, first)];
        try
        {
            foreach (var row in first.Table<SiteRow>().All)
            {
                worlds.Add((row.Name, new World(FolderOf(row.Name), clock)));
            }

            if (worlds.Select(one => one.World.Table<ClockRow>().Find(1)?.Now).Max() is { } stood)
            {
                clock.ResumeAt(options.Now is { } later && later > stood ? later : stood);
            }

            sites = [.. worlds.Select(one => Filled(one.Name, one.World, options.Seed, options.Webhook))];
        }
        catch
        {
            worlds.ForEach(one => one.World.Dispose());
            throw;
        }
    }

    public Site First => sites[0];

    public IReadOnlyList<Site> All => sites;

    /// <summary>The applications of all vendors, installed or not.</summary>
    public IReadOnlyList<ApplicationRow> Cards => First.World.Note(() => First.World.Table<ApplicationRow>().All);

    /// <summary>By client_id. Never asked inside a call of a portal's world: worlds wait for each other in one direction only.</summary>
    public ApplicationRow? Card(string? client) => Cards.FirstOrDefault(card => card.ClientId == client);

    /// <summary>By name or member_id.</summary>
    public Site? Find(string portal) => sites.FirstOrDefault(site => site.Name == portal || site.MemberId == portal);

    public async Task OpenDoors()
    {
        foreach (var site in sites)
        {
            await site.OpenDoors(options.Urls);
        }

        if (Cards.Count > 0)
        {
            await OpenAuthority();
        }
    }

    /// <summary>The authorisation server opens with the first application, and at its old port if nobody has taken it.</summary>
    public async Task OpenAuthority()
    {
        await one.WaitAsync();
        try
        {
            if (authority is not null)
            {
                return;
            }

            var port = First.World.Note(() => First.World.Table<AuthorityRow>().Find(1)?.Port ?? 0);
            authority = await Door.Open(app => app.Run(new Authority(this).Answer), options.Urls, port);
            First.World.Run(() => First.World.Table<AuthorityRow>().Put(new AuthorityRow(1, new Uri(authority.Url).Port)));
            foreach (var site in sites)
            {
                site.World.Authority = authority.Url;
            }
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>One more portal; the same one again when the name is known.</summary>
    /// <exception cref="ArgumentException">The seed is not known.</exception>
    public async Task<Site> Add(string name, string seed, string webhook)
    {
        await one.WaitAsync();
        try
        {
            if (Find(name) is { } known)
            {
                return known;
            }

            var world = new World(FolderOf(name), clock);
            if (authority is not null)
            {
                world.Authority = authority.Url;
            }

            Site site;
            try
            {
                site = Filled(name, world, seed, webhook);
            }
            catch
            {
                world.Dispose();
                throw;
            }

            await site.MoveToNewDoor(options.Urls);
            First.World.Run(() => First.World.Table<SiteRow>().Put(new SiteRow(First.World.NextId("site"), name)));
            sites = sites.Add(site);
            return site;
        }
        finally
        {
            one.Release();
        }
    }

    public Task Rename(Site site) => site.MoveToNewDoor(options.Urls);

    public void Flush()
    {
        foreach (var site in sites)
        {
            site.World.Flush();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (authority is not null)
        {
            await authority.DisposeAsync();
        }

        foreach (var site in sites.Reverse())
        {
            await site.DisposeAsync();
        }

        one.Dispose();
    }

    private string FolderOf(string name) => Path.Combine(folder, "portals", name);

    /// <summary>A first start fills the world; a later one goes on where it stood. What the plan has for the time before has happened then.</summary>
    private Site Filled(string name, World world, string seed, string webhook)
    {
        var filled = world.Table<ClockRow>().Find(1) is not null;
        var fill = filled ? null : Seed.Seeds.Find(seed) ?? throw new ArgumentException($"There is no seed '{seed}'; there are: {string.Join(", ", Seed.Seeds.Names)}.");
        var plan = world.Run(() =>
        {
            fill?.Invoke(world, new Seed.SeedOptions(webhook, options.WeeksBefore));
            if (!filled && name != Site.FirstName)
            {
                MakeOwn(world, name);
            }

            var work = Seed.Seeds.Plan(world);
            work.DoDue(clock.GetUtcNow());
            return work;
        });
        return new Site(name, world, plan, clock, rest, Card);
    }

    /// <summary>What must not be alike in two portals: whoever mixes them up has to be refused.</summary>
    private static void MakeOwn(World world, string name)
    {
        var member = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("portal/" + name)))[..32];
        world.Table<PortalRow>().Put(world.Settings with { MemberId = member });
        foreach (var webhook in world.Table<WebhookRow>().All)
        {
            world.Table<WebhookRow>().Put(webhook with { Secret = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"webhook/{member}/{webhook.Id}")))[..16] });
        }
    }
}
