using System.Net;

namespace B24CoachBot.Adapters.Portal.OAuth;

/// <summary>Outermost of a call's way to an application's portal: gives it the token of the moment and, when the portal says that it has run out, sends the very same call once more with the next one.
/// A portal that is not paid for, or knows us no more, looks like one that cannot be reached: nothing is given up because of it.</summary>
internal sealed class TokenRenewal(PortalTokens tokens) : DelegatingHandler
{
    internal static readonly HttpRequestOptionsKey<Secret> TokenKey = new("token");

    // Set by a call that is made in a person's own name.
    private static readonly HttpRequestOptionsKey<object?> PersonKey = new("person");

    // The portal's word for: not now, and not by asking again. Of the tokens' own errors only "expired" can be mended.
    private static readonly string[] Resting = ["PAYMENT_REQUIRED", "NOT_INSTALLED", "PORTAL_DELETED", "APPLICATION_NOT_FOUND", "ERROR_OAUTH", "NO_AUTH_FOUND", "invalid_token", "wrong_token", "invalid_grant"];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var whose = request.Options.TryGetValue(PersonKey, out var told) && told is PortalTokens own ? own : tokens;
        if (await whose.Access(cancellationToken) is not { } token)
        {
            return Silent(request);
        }

        var response = await Send(request, token, cancellationToken);
        if (Failure(response) is PortalFailure.Expired)
        {
            if (await whose.Renew(token, cancellationToken) is not { } next || next.Equals(token))
            {
                return Silent(request);
            }

            response.Dispose();
            response = await Send(request, next, cancellationToken);
        }

        switch (Failure(response))
        {
            case PortalFailure.Refused refused when Resting.Any(refused.Is):
                await whose.Rest(refused.Code);
                return Silent(request);
            case PortalFailure.Expired:
                return Silent(request);
            default:
                return response;
        }
    }

    private Task<HttpResponseMessage> Send(HttpRequestMessage request, Secret token, CancellationToken cancel)
    {
        request.Options.Set(TokenKey, token);
        return base.SendAsync(request, cancel);
    }

    private static PortalFailure? Failure(HttpResponseMessage response) =>
        response.Content is ReplyContent { Reply: PortalReply.Failed { Why: var why } } ? why : null;

    private static HttpResponseMessage Silent(HttpRequestMessage request) =>
        new(HttpStatusCode.OK) { Content = new ReplyContent(new PortalReply.Failed(new PortalFailure.Unreachable())), RequestMessage = request };
}
