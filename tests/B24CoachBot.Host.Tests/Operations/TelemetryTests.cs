using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Host.Operations.Telemetry;
using B24CoachBot.Host.Tests.Faults;
using B24CoachBot.Host.Tests.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace B24CoachBot.Host.Tests.Operations;

/// <summary>What a collector would get of a task's way, and that it gets no more than that. Spans are the process's, so nothing runs beside.</summary>
[Collection(nameof(TelemetryTests))]
[CollectionDefinition(nameof(TelemetryTests), DisableParallelization = true)]
public sealed class TelemetryTests : IAsyncLifetime
{
    private const string Words = "переложить хрустальные подсвечники";

    private readonly Office office = new();
    private readonly MeterListener meters = new();
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> measured = new();
    private readonly ConcurrentQueue<Activity> spans = new();
    private ActivityListener? listener;

    [Fact]
    public async Task A_tasks_way_is_measured()
    {
        await Walk();
        await office.Control.Fault(new Misbehaviour("imbot.v2.Chat.Message.send", "lost-answer"));
        await office.Control.Say(5, "помощь");
        await office.Control.Settle();
        meters.RecordObservableInstruments();


        // The portal's answer to the task is an event too, which comes by the outbox.
        Assert.Equal(measured.Count(one => one.Name == CoachMeter.Turns), Sum(CoachMeter.Accepted) + 1);
        Assert.Contains(measured, one => one.Name == CoachMeter.Turns && one.Tags == "messaging.destination.name=inbox messaging.operation.name=turn");
        Assert.Contains(measured, one => one.Name == CoachMeter.Carried && one.Tags.Contains("b24coachbot.errand=CreateTask", StringComparison.Ordinal));
        Assert.Equal(["b24coachbot.change=CreateTask b24coachbot.consent.state=Asked", "b24coachbot.change=CreateTask b24coachbot.consent.state=Granted"], Tags(CoachMeter.Consents));
        Assert.Contains(measured, one => one.Name == PortalMeter.Duration && one.Tags == "b24coachbot.method=tasks.task.add");
        Assert.Contains(measured, one => one.Name == PortalMeter.Duration && one.Tags == "b24coachbot.method=imbot.v2.Chat.Message.send error.type=Unknown");
        Assert.Contains(measured, one => one is { Name: PortalMeter.Level, Value: > 0 });
        Assert.Equal(0, Sum(PortalMeter.Waiting));
        Assert.All(measured.Where(one => one.Name == CoachMeter.FeedLag), one => Assert.InRange(one.Value, 0, 60));
        Assert.Equal([0, 0, 0, 0], new[] { BacklogGauges.InboxDepth, BacklogGauges.InboxAge, BacklogGauges.OutboxDepth, BacklogGauges.OutboxAge }.Select(name => measured.Last(one => one.Name == name).Value));
    }

    [Fact]
    public async Task What_waits_is_seen_with_its_age()
    {
        await office.Control.Fault(new Misbehaviour("imbot.v2.Chat.Message.send", "busy"), 1000);
        await office.Control.Say(5, "помощь");
        for (var minute = 0; minute < 5; minute++)
        {
            await office.Control.Advance(60);
        }

        meters.RecordObservableInstruments();

        Assert.Equal(1, measured.Last(one => one.Name == BacklogGauges.OutboxDepth).Value);
        Assert.InRange(measured.Last(one => one.Name == BacklogGauges.OutboxAge).Value, 240, 400);
        Assert.Equal(0, measured.Last(one => one.Name == BacklogGauges.InboxDepth).Value);
        await office.Control.Delete("faults");
    }

    [Fact]
    public async Task Spans_are_tied_by_what_is_stored()
    {
        await Walk();

        var created = Assert.Single(spans, span => span.OperationName == "call tasks.task.add");
        var carry = Assert.Single(spans, span => span.SpanId == created.ParentSpanId);
        Assert.Equal(("carry outbox", "CreateTask"), (carry.OperationName, carry.GetTagItem(CoachMeter.ErrandTag)));
        var commit = Assert.Single(spans, span => span.OperationName == "commit" && span.Links.Any(link => link.Context.TraceId == carry.TraceId));
        var turn = Assert.Single(spans, span => span.SpanId == commit.ParentSpanId);
        Assert.Equal("turn inbox", turn.OperationName);
        Assert.Single(spans, span => span.OperationName == "accept inbox" && span.Links.Any(link => link.Context.TraceId == turn.TraceId));
    }

    [Fact]
    public async Task Nothing_measured_or_traced_tells_a_word_a_person_a_host_or_a_secret()
    {
        await Walk();
        meters.RecordObservableInstruments();

        var secret = office.Method("x").Segments[3].Trim('/');
        string[] told =
        [
            .. measured.Select(one => one.Tags),
            .. spans.SelectMany(span => span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Append(span.OperationName).Append(span.DisplayName).Append($"{span.StatusDescription}")),
            .. spans.SelectMany(span => span.Events.SelectMany(one => one.Tags.Select(tag => $"{tag.Value}"))),
        ];
        Assert.NotEmpty(told);
        string[] allowed = ["messaging.", "b24coachbot.", "error.type"];
        Assert.All(told.Where(text => text.Contains('=', StringComparison.Ordinal)), text => Assert.Contains(allowed, name => text.StartsWith(name, StringComparison.Ordinal)));
        string[] never = ["подсвечник", "127.0.0.1", secret, "webhook", "person", "user"];
        Assert.All(never, word => Assert.DoesNotContain(told, text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Without_an_endpoint_nothing_is_exported_and_with_one_the_collector_gets_our_own_and_nothing_else()
    {
        Assert.Null(office.Bot.GetService<OpenTelemetry.Metrics.MeterProvider>());
        Assert.Null(office.Bot.GetService<OpenTelemetry.Trace.TracerProvider>());

        await using var collector = await PortalStub.Start((context, _) => PortalStub.Say(context, ""));
        var watched = new Office { Settings = [$"--{TelemetryExport.Endpoint}={collector.Host}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"] };
        await watched.InitializeAsync();
        await watched.Control.Say(5, "помощь");
        await watched.Control.Settle();
        await watched.DisposeAsync();

        Assert.Equal(["/v1/metrics", "/v1/traces"], collector.Requests.Select(request => request.Path).Distinct().Order());
        var sent = string.Concat(collector.Requests.Select(request => System.Text.Encoding.Latin1.GetString(request.Body)));
        Assert.Contains(CoachMeter.Turns, sent, StringComparison.Ordinal);
        Assert.Contains("carry outbox", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("server.address", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("/rest/", sent, StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        await office.InitializeAsync();
        var ours = office.Bot.GetRequiredService<IMeterFactory>();
        meters.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Scope == ours && instrument.Meter.Name is CoachMeter.Name or PortalMeter.Name)
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        meters.Start();
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is CoachMeter.Name or PortalMeter.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
    }

    public async ValueTask DisposeAsync()
    {
        meters.Dispose();
        listener?.Dispose();
        await office.DisposeAsync();
    }

    private async Task Walk()
    {
        await office.Control.Say(5, $"/task Марине {Words} до пятницы");
        await office.Control.Settle();
        await office.Control.Press(5, (await office.Control.Messages(5)).Last(message => message.Live.Contains("Создать")), "Создать");
        await office.Control.Settle();
    }

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => measured.Enqueue((
        instrument.Name, value, string.Join(' ', tags.ToArray().OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => string.Create(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}")))));

    private double Sum(string name) => measured.Where(one => one.Name == name).Sum(one => one.Value);

    private IEnumerable<string> Tags(string name) => measured.Where(one => one.Name == name).Select(one => one.Tags).Distinct().Order(StringComparer.Ordinal);
}
