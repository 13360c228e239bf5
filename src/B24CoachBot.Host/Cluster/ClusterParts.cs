using System.Net;
using B24CoachBot.Host.Tenancy;
using Orleans.Configuration;
using StackExchange.Redis;

namespace B24CoachBot.Host.Cluster;

/// <summary>Several processes that share the portals: Orleans says who lives and carries words between nodes, Redis is where they find each other, PostgreSQL holds all that must not be lost.</summary>
internal static class ClusterParts
{
    public static void AddCoachCluster(this WebApplicationBuilder builder, ClusterSettings settings)
    {
        builder.Services
            .AddSingleton<Nodes>()
            .AddSingleton<RelayHere>()
            .AddSingleton<IPortalRelay, RelayOfCluster>()
            .AddHostedService<PulseWatch>();
        builder.UseOrleans(silo => silo
            .Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (settings.Name, settings.Name))
            .Configure<EndpointOptions>(options =>
            {
                options.AdvertisedIPAddress = IPAddress.TryParse(settings.Address, out var address) ? address : IPAddress.Loopback;
                options.SiloPort = settings.Port;

                // Nobody calls from outside the cluster.
                options.GatewayPort = 0;
            })
            .Configure<ClusterMembershipOptions>(options =>
            {
                // A node that ended is found by its pulse at once; this is for one that hangs, or cannot be reached.
                options.NumMissedProbesLimit = 3;
                options.ProbeTimeout = TimeSpan.FromSeconds(settings.PatienceSeconds / 3.0);
                options.NumVotesForDeathDeclaration = 1;
                options.TableRefreshTimeout = TimeSpan.FromSeconds(5);
                options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(30);
            })
            .UseRedisClustering(options => options.ConfigurationOptions = ConfigurationOptions.Parse(settings.Redis))
            .AddGrainService<PortalDoor>());
        builder.Services.AddHostedService<PortalKeeper>();
    }
}
