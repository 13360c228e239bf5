using B24CoachBot.Domain.Templates;
using YamlDotNet.RepresentationModel;

namespace B24CoachBot.Adapters.Library;

/// <summary>
/// The <c>inputs</c> of a template: <c>title: text</c>, <c>deadline?: moment</c>, <c>why: past | no-such-date</c>,
/// <c>checklist: [text]</c>, <c>crm?: {title: text}</c>.
/// </summary>
internal static class InputsReading
{
    public static InputShape.Fields Read(YamlNode node, ProblemNotes notes)
    {
        // "inputs: {}" and "inputs:" both say that nothing is needed.
        if (node is YamlScalarNode { Value: null or "" })
        {
            return InputShape.Fields.None;
        }

        var fields = YamlMap.Of(node, notes, "inputs").All
            .Select(pair => new InputField(pair.Key.TrimEnd('?'), Shape(pair.Value, notes), pair.Key.EndsWith('?'))).ToList();
        if (fields.GroupBy(field => field.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            notes.Add(node, $"{twice.Key} stands twice among the inputs");
        }

        return new InputShape.Fields([.. fields.DistinctBy(field => field.Name)]);
    }

    private static InputShape Shape(YamlNode node, ProblemNotes notes) => node switch
    {
        YamlMappingNode => Read(node, notes),
        YamlSequenceNode { Children.Count: 1 } list => new InputShape.ListOf(Shape(list[0], notes)),
        YamlScalarNode { Value: { } word } => Word(word) ?? notes.Add<InputShape>(node, $"{word} is not a type of input", new InputShape.Text()),
        _ => notes.Add<InputShape>(node, "a list of inputs names exactly one type", new InputShape.Text()),
    };

    private static InputShape? Word(string word) => word switch
    {
        "text" => new InputShape.Text(),
        "lines" => new InputShape.Lines(),
        "exact" => new InputShape.Exact(),
        "link" => new InputShape.Link(),
        "number" => new InputShape.Number(),
        "moment" => new InputShape.Moment(),
        "flag" => new InputShape.Flag(),
        "value" => new InputShape.Value(),
        _ when word.Contains('|', StringComparison.Ordinal) =>
            new InputShape.OneOf(word.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
        _ => null,
    };
}
