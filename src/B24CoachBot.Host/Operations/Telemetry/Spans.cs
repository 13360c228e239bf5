using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using B24CoachBot.Adapters.Portal;

namespace B24CoachBot.Host.Operations.Telemetry;

/// <summary>
/// The way of an event as spans: accept, turn, commit, carry. Between two of them lie rows of the database, perhaps a restart and another node, so what ties them is
/// made of what is stored: the trace of a row is the digest of its own name. Tags hold numbers of rows and kinds of work.
/// </summary>
internal static class Spans
{
    public const string RowTag = "messaging.message.id";
    public const string CountTag = "messaging.batch.message_count";

    private static readonly ActivitySource Source = new(CoachMeter.Name);

    /// <summary>A page of events goes into the inbox; each is linked by its key.</summary>
    public static Activity? Accept(string portal, IReadOnlyCollection<string> keys)
    {
        var span = Source.StartActivity("accept inbox", ActivityKind.Producer);
        if (span is null)
        {
            return null;
        }

        foreach (var key in keys)
        {
            span.AddLink(new ActivityLink(OfEvent(portal, key)));
        }

        return span.SetTag(CountTag, keys.Count);
    }

    public static Activity? Turn(string portal, string key, long row) =>
        Source.StartActivity("turn inbox", ActivityKind.Consumer, OfEvent(portal, key))?.SetTag(RowTag, row);

    /// <summary>The rows that a turn has planned are linked when they have their numbers.</summary>
    public static Activity? Commit() => Source.StartActivity("commit", ActivityKind.Internal);

    public static void Planned(this Activity span, string portal, IReadOnlyList<long> rows)
    {
        span.SetTag(CountTag, rows.Count);
        foreach (var row in rows)
        {
            span.AddLink(new ActivityLink(OfRow(portal, row)));
        }
    }

    public static Activity? Carry(string portal, long row, string errand) =>
        Source.StartActivity("carry outbox", ActivityKind.Consumer, OfRow(portal, row))?.SetTag(RowTag, row).SetTag(CoachMeter.ErrandTag, errand);

    public static void Failed(this Activity? span, string failure) => span?.SetTag(PortalMeter.ErrorTag, failure).SetStatus(ActivityStatusCode.Error);

    private static ActivityContext OfEvent(string portal, string key) => Of($"inbox\n{portal}\n{key}");

    private static ActivityContext OfRow(string portal, long row) => Of($"outbox\n{portal}\n{row}");

    private static ActivityContext Of(string name)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), digest);
        return new ActivityContext(
            ActivityTraceId.CreateFromBytes(digest[..16]), ActivitySpanId.CreateFromBytes(digest[16..24]), ActivityTraceFlags.Recorded, isRemote: true);
    }
}
