using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Host.Tests.Faults;

namespace B24CoachBot.Host.Tests.Metrics;

/// <summary>All that a reckoning needs of a portal, asked of the portal itself.</summary>
internal static class Account
{
    private static readonly TimeSpan Collecting = TimeSpan.FromMinutes(10);

    /// <param name="earlier">Requests of a bot that was stopped meanwhile.</param>
    public static async Task<Reckoning> Of(Office office, IReadOnlyList<JsonNode>? earlier = null)
    {
        IReadOnlyList<JsonNode> requests = [.. earlier ?? [], .. await Requests(office)];
        return new Reckoning(await office.Control.State(), Moments(requests, "bizproc.task.list"), Collections(Moments(requests, "crm.stagehistory.list")), await Pages(office));
    }

    public static async Task<IReadOnlyList<JsonNode>> Requests(Office office) => [.. (await office.Control.Get("requests")).AsArray().Select(request => request!.DeepClone())];

    private static async Task<CrmPages> Pages(Office office)
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsJsonAsync(office.Method("crm.status.list"), new { });
        return CrmPages.Of((await answer.Content.ReadFromJsonAsync<JsonNode>())!, Path.Combine(AppContext.BaseDirectory, "templates"));
    }

    /// <summary>The day's collection reads the history of stages as the day begins; whoever reads it later that day only measures readiness.</summary>
    private static IReadOnlyList<DateTimeOffset> Collections(IReadOnlyList<DateTimeOffset> moments) =>
        [.. moments.GroupBy(WorkingClock.Day).SelectMany(day => day.Where(at => at - day.Min() < Collecting))];

    private static IReadOnlyList<DateTimeOffset> Moments(IReadOnlyList<JsonNode> requests, string method) =>
        [.. requests.Where(request => request["inner"]?.AsArray().Any(inner => (string?)inner == method) == true).Select(request => DateTimeOffset.Parse((string)request["time"]!, CultureInfo.InvariantCulture)).Distinct().Order()];
}
