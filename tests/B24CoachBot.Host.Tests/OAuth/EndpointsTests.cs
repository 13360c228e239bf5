using B24CoachBot.Adapters.Portal;
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

    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_not_connected_to()
    {
        using var http = new HttpClient(PortalSocket.OfApplication(local: false));

        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri("http://localhost:1/"), TestContext.Current.CancellationToken));
    }
}
