using System.Text.Json.Nodes;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Commands;
using B24CoachBot.Host.Tests.Faults;
using B24CoachBot.Host.Tests.Storage;
using B24CoachBot.Sandbox;
using Microsoft.Extensions.Logging.Abstractions;

namespace B24CoachBot.Host.Tests.Cluster;

/// <summary>A vendor's machines: real processes of the bot that share a PostgreSQL and a Redis, and portals that installed the application.</summary>
internal sealed class Vendor : IAsyncDisposable
{
    private const string Code = "coach";
    private static readonly string[] Scopes = ["imbot", "im", "imopenlines", "crm", "task", "tasks", "user", "user_brief", "department", "calendar", "sonet_group", "telephony", "bizproc", "placement"];

    private readonly string folder = Directory.CreateTempSubdirectory("b24-cluster-").FullName;
    private readonly List<Node> nodes = [];
    private readonly string address = $"http://127.0.0.1:{Node.FreePort()}";
    private SandboxPortal sandbox = null!;
    private Database database = null!;
    private IReadOnlyList<string> settings = [];

    public RedisServer Redis { get; private set; } = null!;

    public PortalControl Control { get; private set; } = null!;

    /// <summary>By member id.</summary>
    public List<string> Portals { get; } = [];

    public IReadOnlyList<Node> Living => [.. nodes.Where(node => !node.HasEnded)];

    /// <summary>Nodes run, and every portal has installed the application and is served.</summary>
    public static async Task<Vendor> Open(int portals, int nodes, params string[] more)
    {
        var vendor = new Vendor();
        try
        {
            await vendor.Begin(portals, nodes, more);
            return vendor;
        }
        catch
        {
            await vendor.DisposeAsync();
            throw;
        }
    }

    public Node AddNode()
    {
        // Portals call the first one; another door would be a balancer's work.
        var door = nodes.Count == 0 ? address : "http://127.0.0.1:0";
        var node = Node.Start(settings, Path.Combine(folder, $"node{nodes.Count}"), door);
        nodes.Add(node);
        return node;
    }

    /// <summary>The node, other than the door, that serves most portals now.</summary>
    public async Task<Node> Busiest()
    {
        var shares = (await Leases()).Values.CountBy(lease => lease.Port).ToDictionary();
        return Living.Where(node => node != nodes[0]).MaxBy(node => shares.GetValueOrDefault(node.Port))!;
    }

    public async Task<IReadOnlyCollection<string>> ServedBy(Node node) => [.. (await Leases()).Where(lease => lease.Value.Port == node.Port).Select(lease => lease.Key)];

    /// <summary>Of all nodes that live.</summary>
    public TimeSpan ProcessorTime => Living.Aggregate(TimeSpan.Zero, (sum, node) => sum + node.ProcessorTime);

    /// <summary>What all nodes have logged.</summary>
    public string Said => string.Join('\n', nodes.SelectMany(node => node.Said));

    /// <summary>Who serves each portal, and under which number.</summary>
    public async Task<IReadOnlyDictionary<string, (int Port, long Number)>> Leases() => (await database.Read(
        row => (Portal: row.GetString(0), Node: row.GetString(1), Number: row.GetInt64(2)), "SELECT portal, node, number FROM leases"))
        .ToDictionary(row => row.Portal, row => (row.Node.Length == 0 ? 0 : int.Parse(row.Node.Split(':')[1].Split('@')[0], System.Globalization.CultureInfo.InvariantCulture), row.Number));

    /// <summary>What the doctor says of the cluster, asked at a machine where no node runs.</summary>
    public async Task<IReadOnlyList<Finding>> Doctor()
    {
        await using var asked = CoachHost.Build([.. settings, $"--Coach:DataFolder={Path.Combine(folder, "doctor")}", $"--Coach:Cluster:Port={Node.FreePort()}"]);
        return await new ClusterExamination(asked.Services).Examine(TestContext.Current.CancellationToken);
    }

    /// <summary>Until every portal is held by a living node.</summary>
    public Task AllServed() => Until("every portal is served", async () =>
    {
        var living = Living.Select(node => node.Port).ToHashSet();
        var leases = await Leases();
        return Portals.TrueForAll(portal => leases.TryGetValue(portal, out var held) && living.Contains(held.Port));
    });

    /// <summary>Rows of all portals that were accepted and not heard, or are still to be carried.</summary>
    public async Task<long> Waiting() => (await database.Read(
        row => row.GetInt64(0), "SELECT (SELECT COUNT(*) FROM inbox WHERE state = 0) + (SELECT COUNT(*) FROM outbox WHERE state IN (0, 1))"))[0];

    /// <summary>Events of that person at all portals, without the bot's own notes of a flood.</summary>
    public async Task<long> Accepted(int user) => (await database.Read(row => row.GetInt64(0), "SELECT COUNT(*) FROM inbox WHERE subject = @user AND key NOT LIKE 'flooded:%'", ("user", user)))[0];

    public async Task<long> Unheard() => (await database.Read(row => row.GetInt64(0), "SELECT COUNT(*) FROM inbox WHERE state = 0"))[0];

    /// <summary>How far each portal's feed is stored.</summary>
    public Task<List<(string Portal, long Offset)>> Offsets() => database.Read(row => (row.GetString(0), row.GetInt64(1)), "SELECT portal, feed_offset FROM portals");

    public async Task<IReadOnlyList<Message>> Messages(string portal, int user) =>
        [.. (await Control.Get($"dialogs/bot/messages?user={user}&portal={portal}")).AsArray().Select(Message.Read)];

    /// <summary>What the bot said, as it stands there now.</summary>
    public async Task<IReadOnlyList<Message>> Answers(string portal, int user) =>
        [.. (await Control.Get($"dialogs/bot/messages?user={user}&portal={portal}")).AsArray().Where(message => (int)message!["authorId"]! != user).Select(Message.Read)];

    public Task Say(string portal, int user, string text) => Control.Post($"messages?portal={portal}", new { user, dialog = "bot", text });

    public Task Press(string portal, int user, Message card, string button) => Control.Post($"press?portal={portal}", new { user, messageId = card.Id, button });

    public async Task<JsonArray> Tasks(string portal) => (await Control.Get($"state?portal={portal}"))["tasks"]!.AsArray();

    public static async Task Until(string what, Func<Task<bool>> isSo, int seconds = 90)
    {
        for (var look = 0; look < seconds * 5; look++)
        {
            if (await isSo())
            {
                return;
            }

            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"In {seconds} s it was not so: {what}.");
    }

    public async ValueTask DisposeAsync()
    {
        nodes.ForEach(node => node.Dispose());
        if (database is not null)
        {
            await database.DisposeAsync();
        }

        if (Redis is not null)
        {
            await Redis.DisposeAsync();
        }

        if (sandbox is not null)
        {
            Control.Dispose();
            await sandbox.DisposeAsync();
            Directory.Delete(sandbox.DataFolder, recursive: true);
        }

        Directory.Delete(folder, recursive: true);
    }

    private async Task Begin(int portals, int count, string[] more)
    {
        var connection = await Storage.PostgresServer.Fresh();
        Redis = await RedisServer.Begin();
        database = Database.On(connection, TimeProvider.System, NullLogger.Instance);
        sandbox = await SandboxPortal.StartAsync(new SandboxOptions { Urls = "http://127.0.0.1:0", PortalOnly = true, Seed = "small" });
        Control = new PortalControl(sandbox.Url);
        Portals.Add((string)(await Control.Get("portals")).AsArray()[0]!["portal"]!);
        for (var at = 1; at < portals; at++)
        {
            Portals.Add((string)(await Control.Post("portals", new { name = $"branch{at}", seed = "small" }))["portal"]!);
        }

        var card = await Control.Post("applications", new { code = Code, handler = $"{address}/install", scopes = Scopes });
        settings =
        [
            $"--Coach:Application:ClientId={card["client_id"]}", $"--Coach:Application:ClientSecret={card["client_secret"]}", $"--Coach:Application:PublicUrl={address}",
            $"--Coach:Application:AuthServer={card["server"]}", "--Coach:Application:AllowLocalPortals=true", $"--Coach:Database={connection}",
            $"--Coach:Cluster:Redis={Redis.Connection}", "--Coach:Cluster:PatienceSeconds=6", "--Coach:BotName=Коуч", "--Coach:RolloutFrom=Digest", "--Coach:QualityOwners=1", .. more,
        ];
        for (var at = 0; at < count; at++)
        {
            AddNode();
        }

        await Until("the first node answers", IsThere);
        foreach (var portal in Portals)
        {
            await Control.Post($"applications/{Code}/install", new { portal });
        }

        await AllServed();
        foreach (var portal in Portals)
        {
            await Until("the bot's last command stands", async () => (await Control.Get($"state?portal={portal}"))["commands"]!.AsArray().Any(command => (string?)command!["command"] == "coach"));
        }
    }

    private async Task<bool> IsThere()
    {
        using var http = new HttpClient();
        try
        {
            using var answer = await http.GetAsync(new Uri(address + "/install"), TestContext.Current.CancellationToken);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
