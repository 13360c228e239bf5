using System.IO.Hashing;
using System.Text;

namespace B24CoachBot.Host.Cluster;

/// <summary>Highest random weight hashing: every node finds the same owner by itself, and one that comes or goes moves its own share only.</summary>
internal static class Rendezvous
{
    /// <summary>Null when there is no node.</summary>
    public static T? Owner<T>(string portal, IEnumerable<T> nodes, Func<T, string> name)
        where T : class =>
        nodes.MaxBy(node => (Weight(portal, name(node)), name(node)));

    private static ulong Weight(string portal, string node) => XxHash64.HashToUInt64(Encoding.UTF8.GetBytes($"{node}/{portal}"));
}
