using System.ComponentModel.DataAnnotations;
using System.Net;
using StackExchange.Redis;

namespace B24CoachBot.Host.Cluster;

/// <summary>The section <c>Coach:Cluster</c>: several processes that share an application's portals. Without <see cref="Redis"/> there is one process and nothing of this.</summary>
public sealed class ClusterSettings
{
    public const string Section = $"{CoachSettings.Section}:{nameof(CoachSettings.Cluster)}";

    /// <summary>Where the nodes find each other, as StackExchange.Redis writes it: <c>redis.example.com:6379,password=…</c>.</summary>
    public string Redis { get; set; } = "";

    /// <summary>The same at all nodes; another name is another cluster.</summary>
    public string Name { get; set; } = "b24coachbot";

    /// <summary>The IP address at which the other nodes reach this one.</summary>
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>The port at which the other nodes reach this one. Whoever reaches it can speak for any portal: it is the nodes' own network's.</summary>
    public int Port { get; set; } = 11111;

    /// <summary>Seconds for which a node that does not answer, but was not seen to end, keeps its portals.</summary>
    public int PatienceSeconds { get; set; } = 6;

    internal bool IsSet => Redis.Length > 0;

    internal IEnumerable<ValidationResult> Problems(CoachSettings all)
    {
        if (!IsConnection(Redis))
        {
            yield return new ValidationResult("Coach:Cluster:Redis is no address of a Redis: it looks like redis.example.com:6379,password=secret.");
        }

        if (!all.Application.IsSet)
        {
            yield return new ValidationResult("Coach:Cluster shares an application's portals: set Coach:Application (docs/connecting.md, \"As an application\"), or leave Coach:Cluster:Redis empty. One process is plenty for one webhook.");
        }

        if (all.Database.Length == 0)
        {
            yield return new ValidationResult("Coach:Cluster needs Coach:Database: nodes share what is stored, and a file belongs to one process.");
        }

        if (Name.Length is 0 or > 40 || Name.Any(letter => letter is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')))
        {
            yield return new ValidationResult("Coach:Cluster:Name takes small latin letters, digits and dashes.");
        }

        if (!IPAddress.TryParse(Address, out _))
        {
            yield return new ValidationResult("Coach:Cluster:Address is no IP address: give the one at which the other nodes reach this one.");
        }

        if (Port is < 1 or > 65535)
        {
            yield return new ValidationResult("Coach:Cluster:Port is a port from 1 to 65535.");
        }

        if (PatienceSeconds is < 2 or > 120)
        {
            yield return new ValidationResult("Coach:Cluster:PatienceSeconds is a number of seconds from 2 to 120.");
        }
    }

    private static bool IsConnection(string written)
    {
        try
        {
            return ConfigurationOptions.Parse(written).EndPoints.Count > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
