using System.Net;
using System.Net.Sockets;

namespace B24CoachBot.Adapters.Portal;

/// <summary>Which addresses are the open internet's: an address that somebody else named may be called only there, never inside the office's own network.</summary>
public static class PublicAddress
{
    // Of IPv4 what RFC 6890 keeps for special use; of IPv6 everything that is not global unicast is refused anyway.
    private static readonly IPNetwork[] Reserved =
    [
        .. ((string[])["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3"]).Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    // These carry an IPv4 address inside, which would come out at a relay's other end.
    private static readonly IPNetwork[] Carriers = [IPNetwork.Parse("2001::/32"), IPNetwork.Parse("2002::/16"), IPNetwork.Parse("2001:db8::/32")];

    public static bool Is(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetwork
            ? !Reserved.Any(network => network.Contains(plain))
            : GlobalUnicast.Contains(plain) && !Carriers.Any(network => network.Contains(plain));
    }
}
