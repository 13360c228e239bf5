using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace B24CoachBot.Host.Tests.Metrics;

/// <summary>A mandatory field as its page has it.</summary>
/// <param name="Stage">The name of the stage from which it is due; null from the first.</param>
internal sealed record PageField(string Key, string Code, string? Stage);

/// <summary>Pipelines with their stages, as the portal lists them, and the pages of mandatory fields, read from their files line by line.</summary>
internal sealed partial class CrmPages
{
    private readonly Dictionary<(int Type, string Pipeline), List<(string Id, string Name, string? Semantics)>> stages = [];
    private readonly Dictionary<(int Type, string Pipeline), List<PageField>> fields = [];

    public HashSet<string> Undiscussed { get; } = [];

    public IEnumerable<(int Type, string Pipeline)> Pipelines => stages.Keys;

    /// <param name="statuses">The answer of crm.status.list.</param>
    public static CrmPages Of(JsonNode statuses, string templates)
    {
        var pages = new CrmPages();
        foreach (var (type, pipeline, entity) in new[] { (1, "", "STATUS"), (2, "0", "DEAL_STAGE"), (2, "1", "DEAL_STAGE_1") })
        {
            pages.stages[(type, pipeline)] = [.. statuses["result"]!.AsArray().Where(row => (string?)row!["ENTITY_ID"] == entity).OrderBy(row => int.Parse((string)row!["SORT"]!, System.Globalization.CultureInfo.InvariantCulture))
                .Select(row => ((string)row!["STATUS_ID"]!, (string)row["NAME"]!, (string?)row["SEMANTICS"]))];
        }

        foreach (var (type, pipeline, file) in new[] { (1, "", "leads"), (2, "0", "services"), (2, "1", "goods") })
        {
            pages.Read(type, pipeline, File.ReadAllText(Path.Combine(templates, "passport", $"{file}.yml")));
        }

        return pages;
    }

    public IReadOnlyList<PageField> Of(int type, string pipeline) => fields.GetValueOrDefault((type, pipeline)) ?? [];

    public IReadOnlyList<string> Working(int type, string pipeline) => [.. stages[(type, pipeline)].Where(stage => stage.Semantics is null).Select(stage => stage.Id)];

    public string Won(int type, string pipeline) => stages[(type, pipeline)].First(stage => stage.Semantics == "S").Id;

    public bool IsOpen(int type, string pipeline, string stage) => Working(type, pipeline).Contains(stage);

    public bool IsDue(PageField field, int type, string pipeline, string stage)
    {
        var order = stages[(type, pipeline)];
        return field.Stage is null || order.FindIndex(one => one.Id == stage) >= order.FindIndex(one => one.Name == field.Stage);
    }

    private void Read(int type, string pipeline, string yaml)
    {
        fields[(type, pipeline)] = [.. yaml.Split("  - key: ")[1..].Select(field => new PageField(
            field.Split('\n')[0].Trim(), Code().Match(field).Groups[1].Value, Stage().Match(field) is { Success: true } stage ? stage.Groups[1].Value : null))];
        Undiscussed.UnionWith(Words().Matches(yaml).Select(match => match.Groups[1].Value));
    }

    [GeneratedRegex(@"^    code: (\S+)", RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^    from_stage: (.+?)\r?$", RegexOptions.Multiline)]
    private static partial Regex Stage();

    [GeneratedRegex(@"^      undiscussed: (.+?)\r?$", RegexOptions.Multiline)]
    private static partial Regex Words();
}
