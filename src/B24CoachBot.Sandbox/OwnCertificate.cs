using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace B24CoachBot.Sandbox;

/// <summary>A certificate made at the start for https addresses: some client libraries refuse a portal without https.</summary>
internal static class OwnCertificate
{
    public static X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
    }
}
