using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace B24CoachBot.Adapters.Portal;

/// <summary>What is measured of the calls to portals. Methods and outcomes only: no host, no person, no word of anybody.</summary>
public sealed class PortalMeter
{
    /// <summary>Of the meter and of the source of spans.</summary>
    public const string Name = "B24CoachBot.Portal";

    public const string Duration = "http.client.request.duration";
    public const string Waiting = "b24coachbot.pace.waiting";
    public const string Level = "b24coachbot.pace.level";

    /// <summary>The portal's own name of the method.</summary>
    public const string MethodTag = "b24coachbot.method";

    /// <summary>Why there was no result, as the semantic conventions name it; absent when there was one.</summary>
    public const string ErrorTag = "error.type";

    private static readonly ActivitySource Spans = new(Name);

    private readonly Histogram<double> duration;
    private readonly UpDownCounter<long> waiting;
    private readonly Histogram<double> level;

    public PortalMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        duration = meter.CreateHistogram<double>(Duration, "s", "Calls to portals, from the first byte to the read answer.");
        waiting = meter.CreateUpDownCounter<long>(Waiting, "{request}", "Calls that wait for the portal's pace.");
        level = meter.CreateHistogram<double>(Level, "{request}", "How full a portal's bucket was when a call left.");
    }

    internal static Activity? Span(string method) => Spans.StartActivity($"call {method}", ActivityKind.Client)?.SetTag(MethodTag, method);

    internal void Waits() => waiting.Add(1);

    /// <param name="full">Requests in the portal's bucket, this one included.</param>
    internal void Leaves(double full)
    {
        waiting.Add(-1);
        level.Record(full);
    }

    internal void GivesUp() => waiting.Add(-1);

    internal void Ended(string method, PortalReply reply, TimeSpan took, Activity? span)
    {
        var tags = new TagList { { MethodTag, method } };
        if (reply is PortalReply.Failed { Why: var why })
        {
            tags.Add(ErrorTag, why.GetType().Name);
            span?.SetTag(ErrorTag, why.GetType().Name).SetStatus(ActivityStatusCode.Error);
        }

        duration.Record(took.TotalSeconds, tags);
    }
}
