using System.Globalization;
using B24CoachBot.Domain.Templates;
using YamlDotNet.RepresentationModel;

namespace B24CoachBot.Adapters.Library;

/// <summary>The <c>example</c> of a template, read by the shapes of its inputs; a name that is no input is a problem.</summary>
internal static class ExampleReading
{
    public static IReadOnlyDictionary<string, object?> Read(YamlNode node, InputShape.Fields inputs, ProblemNotes notes)
    {
        var example = new Dictionary<string, object?>();
        if (node is YamlScalarNode { Value: null or "" })
        {
            return example;
        }

        foreach (var (key, value) in YamlMap.Of(node, notes, "an example").All)
        {
            if (inputs.Find(key) is { } field)
            {
                example[key] = Value(value, field.Shape, notes);
            }
            else
            {
                notes.Add(value, $"the example has {key}, which is not among the inputs");
            }
        }

        return example;
    }

    private static object? Value(YamlNode node, InputShape shape, ProblemNotes notes) => (shape, node) switch
    {
        (InputShape.Fields fields, YamlMappingNode) => Read(node, fields, notes),
        (InputShape.ListOf of, YamlSequenceNode list) => list.Select(each => Value(each, of.Item, notes)).ToList(),
        (InputShape.Number, YamlScalarNode { Value: { } text }) when decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) =>
            decimal.IsInteger(number) && Math.Abs(number) <= int.MaxValue ? (int)number : number,
        (InputShape.Flag, YamlScalarNode { Value: { } text }) when bool.TryParse(text, out var flag) => flag,
        (InputShape.Moment, YamlScalarNode { Value: { } text }) when Moment(text) is { } moment => moment,
        (InputShape.Value, YamlScalarNode { Value: { } text }) => Moment(text) as object ?? text,
        (InputShape.Moment or InputShape.Number or InputShape.Flag or InputShape.Fields or InputShape.ListOf, _) =>
            notes.Add<object?>(node, "the example's value is not of its declared type", null),
        (_, YamlScalarNode { Value: { } text }) => text,
        _ => notes.Add<object?>(node, "the example's value is not of its declared type", null),
    };

    private static DateTimeOffset? Moment(string text) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
}
