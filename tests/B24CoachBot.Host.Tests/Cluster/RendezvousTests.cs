using B24CoachBot.Host.Cluster;

namespace B24CoachBot.Host.Tests.Cluster;

/// <summary>Who serves a portal is found by every node alike, and moves as little as it can.</summary>
public sealed class RendezvousTests
{
    private static readonly List<string> Portals = [.. Enumerable.Range(0, 3000).Select(at => $"member{at:x8}")];

    [Fact]
    public void The_order_in_which_nodes_are_known_does_not_matter() =>
        Assert.All(Portals, portal => Assert.Equal(Owner(portal, "a", "b", "c"), Owner(portal, "c", "a", "b")));

    [Fact]
    public void Nodes_get_about_equal_shares()
    {
        var shares = Portals.CountBy(portal => Owner(portal, "a", "b", "c")!).ToList();

        Assert.Equal(3, shares.Count);
        Assert.All(shares, share => Assert.InRange(share.Value, 850, 1150));
    }

    [Fact]
    public void A_node_that_comes_or_goes_moves_its_own_share_only() => Assert.All(Portals, portal =>
    {
        var before = Owner(portal, "a", "b", "c");
        Assert.True(Owner(portal, "a", "b", "c", "d") is { } after && (after == before || after == "d"));
        Assert.Equal(before == "b" ? Owner(portal, "a", "c") : before, Owner(portal, "a", "c"));
    });

    [Fact]
    public void Without_nodes_nobody_serves() => Assert.Null(Owner("member"));

    private static string? Owner(string portal, params string[] nodes) => Rendezvous.Owner(portal, nodes, node => node);
}
