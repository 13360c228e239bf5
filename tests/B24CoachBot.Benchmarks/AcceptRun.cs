using System.Security.Cryptography;
using System.Text;
using B24CoachBot.Adapters.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace B24CoachBot.Benchmarks;

/// <summary>Durable acceptance behind Kestrel against Kestrel that does nothing: alternating rounds of one run, the same 64 connections.</summary>
internal static class AcceptRun
{
    private const int Connections = 64;
    private const int Warming = 64_000;
    private const int Requests = 32_000;
    private const int Rounds = 7;

    /// <param name="postgres">The connection string of an empty database; without it a file.</param>
    /// <param name="portals">How many portals the events are of; each one's are stored one group after another.</param>
    public static async Task Measure(string? postgres, int portals)
    {
        var folder = Directory.CreateTempSubdirectory("b24-accept-").FullName;
        await using (var database = postgres is null ? Database.At(Path.Combine(folder, "coach.db")) : Database.On(postgres, TimeProvider.System, NullLogger.Instance))
        {
            await database.Prepare();
            await using var app = Serve(new Inbox(database), portals);
            await app.StartAsync();
            var address = new Uri(app.Urls.First());
            await using var load = await Load.Connect(address, Connections);

            await load.Send("/bare", Warming);
            await load.Send("/accept", Warming);
            var shares = new Times(Rounds);
            for (var round = 1; round <= Rounds; round++)
            {
                var bare = await load.Send("/bare", Requests);
                var accept = await load.Send("/accept", Requests);
                shares.Add(100 * accept / bare);
                Console.WriteLine($"round {round}: bare {bare:0}/s, accepted {accept:0}/s, {100 * accept / bare:0.0} %");
            }

            await app.StopAsync();
            var stored = await database.Read(row => row.GetInt32(0), "SELECT COUNT(*) FROM inbox");
            Console.WriteLine($"median {shares.Median:0.0} % of bare Kestrel; {stored[0]} of {Warming + (Rounds * Requests)} events are in the database");
        }

        Directory.Delete(folder, recursive: true);
    }

    private static WebApplication Serve(Inbox inbox, int portals)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var names = Enumerable.Range(1, portals).Select(number => $"portal{number}").ToArray();
        var heard = 0;
        app.Run(context => context.Request.Path == "/accept" ? Accept(context, inbox, names[Interlocked.Increment(ref heard) % portals]) : Task.CompletedTask);
        return app;
    }

    private static async Task Accept(HttpContext context, Inbox inbox, string portal)
    {
        var body = new byte[(int)context.Request.ContentLength!.Value];
        await context.Request.Body.ReadExactlyAsync(body);
        var key = $"push:{Convert.ToHexStringLower(SHA256.HashData(body))}";
        await inbox.Accept(portal, [new Arrival(key, 1, Encoding.UTF8.GetString(body), Workbench.Monday)]);
    }
}
