using System.Net;

namespace B24CoachBot.Adapters.Portal;

/// <summary>Every call's way to the portal: wait for the pace, send, be patient, read. Only what was surely not executed
/// is sent again here; everything else is the caller's to decide.</summary>
internal sealed class PortalLine(PortalPace pace, PortalMeter meter, TimeProvider clock) : DelegatingHandler
{
    internal static readonly HttpRequestOptionsKey<object?> UrgencyKey = new("urgency");

    private const int Knocks = 4;
    private const long LargestAnswer = 64 * 1024 * 1024;

    // The portal cuts a request off at 60 s; a batch may use all of them.
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ForBatch = TimeSpan.FromSeconds(65);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        var method = Uri.UnescapeDataString(address.Segments[^1]);
        var urgency = request.Options.TryGetValue(UrgencyKey, out var told) && told is Urgency known ? known : Urgency.Chat;
        for (var knock = 1; ; knock++)
        {
            if (pace.ClosedUntil(method) is { } until)
            {
                return Carry(new PortalReply.Failed(new PortalFailure.Operating(method, until)));
            }

            await Admitted(urgency, method, cancellationToken);
            var reply = pace.Learn(method, await Measured(request, method, cancellationToken));

            // The door has put the secret into the address; nobody further out may see it.
            request.RequestUri = address;
            if (knock == Knocks || reply is not PortalReply.Failed { Why: PortalFailure.Busy })
            {
                return Carry(reply);
            }
        }

        HttpResponseMessage Carry(PortalReply reply) => new(HttpStatusCode.OK) { Content = new ReplyContent(reply), RequestMessage = request };
    }

    private async Task Admitted(Urgency urgency, string method, CancellationToken cancel)
    {
        meter.Waits();
        try
        {
            await pace.Admit(urgency, method, cancel);
        }
        catch
        {
            meter.GivesUp();
            throw;
        }

        meter.Leaves(pace.Level);
    }

    private async Task<PortalReply> Measured(HttpRequestMessage request, string method, CancellationToken cancel)
    {
        using var span = PortalMeter.Span(method);
        var begun = clock.GetTimestamp();
        var reply = await Send(request, method, cancel);
        meter.Ended(method, reply, clock.GetElapsedTime(begun), span);
        return reply;
    }

    private async Task<PortalReply> Send(HttpRequestMessage request, string method, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(method == "batch" ? ForBatch : Usual, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            using var response = await base.SendAsync(request, either.Token);
            await response.Content.LoadIntoBufferAsync(LargestAnswer, either.Token);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            return PortalAnswer.Read(response.StatusCode, body, method, clock.GetUtcNow(), RetryAfter(response), Replayed(response));
        }
        catch (OperationCanceledException stopped) when (!cancel.IsCancellationRequested)
        {
            // The socket's own time-out is for connecting only: nothing was sent. Ours may have run out after sending.
            return stopped.InnerException is TimeoutException && !patience.IsCancellationRequested
                ? new PortalReply.Failed(new PortalFailure.Unreachable())
                : new PortalReply.Failed(new PortalFailure.Unknown(Answered: false));
        }
        catch (HttpRequestException broken) when (broken.HttpRequestError is HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return new PortalReply.Failed(new PortalFailure.Unreachable());
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return new PortalReply.Failed(new PortalFailure.Unknown(Answered: false));
        }
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => null,
    };

    private static bool Replayed(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Idempotent-Replayed", out var values) && values.Contains("true", StringComparer.OrdinalIgnoreCase);
}
