using System.Net;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.Transport;

public sealed class HttpsTests
{
    [Fact]
    public async Task An_https_address_answers_with_a_certificate_of_its_own()
    {
        await using var portal = await TestPortal.Start(options => options with { Urls = "https://127.0.0.1:0" });
        string? subject = null;
        using var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, certificate, _, _) => (subject = certificate?.Subject) is not null,
        };
        using var http = new HttpClient(handler);

        var reply = await http.GetAsync(portal.Portal.WebhookUrl + "profile", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, "CN=localhost"), (reply.StatusCode, subject));
    }
}
