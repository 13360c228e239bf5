using System.Net;
using B24CoachBot.Adapters.Portal.OAuth;

namespace B24CoachBot.Host.Tests.OAuth;

/// <summary>No address that somebody names leads into one's own network.</summary>
public sealed class EndpointsTests
{
    [Theory]
    [InlineData("https://portal.bitrix24.ru/rest/", true)]
    [InlineData("https://portal.bitrix24.ru:8443/rest/", true)]
    [InlineData("http://portal.bitrix24.ru/rest/", false)]
    [InlineData("https://localhost/rest/", false)]
    [InlineData("https://127.0.0.1/rest/", false)]
    [InlineData("https://10.0.0.5/rest/", false)]
    [InlineData("https://169.254.169.254/rest/", false)]
    [InlineData("https://[::1]/rest/", false)]
    [InlineData("https://[fd00::1]/rest/", false)]
    [InlineData("https://2130706433/rest/", false)]
    [InlineData("https://user:pass@portal.bitrix24.ru/rest/", false)]
    [InlineData("ftp://portal.bitrix24.ru/rest/", false)]
    public void A_portal_is_public_and_https(string endpoint, bool allowed) => Assert.Equal(allowed, Endpoints.TryRoot(new Uri(endpoint), local: false, out _));

    [Fact]
    public void With_the_setting_ones_own_network_may_be_called()
    {
        Assert.True(Endpoints.TryRoot(new Uri("http://127.0.0.1:5024/rest/"), local: true, out var root));
        Assert.Equal(new Uri("http://127.0.0.1:5024"), root);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2a00:1450:4010::1", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("127.8.8.8", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.19.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd12:3456::1", false)]
    [InlineData("::ffff:192.168.1.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    public void Inner_addresses_are_known_however_they_are_written(string address, bool isPublic) => Assert.Equal(isPublic, Endpoints.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_not_connected_to()
    {
        using var http = new HttpClient(new SocketsHttpHandler { ConnectCallback = Endpoints.ConnectToPublic });

        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri("http://localhost:1/"), TestContext.Current.CancellationToken));
    }
}
