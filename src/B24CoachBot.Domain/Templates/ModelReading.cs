using System.Collections;
using System.Globalization;
using System.Text.Json;
using Scriban.Runtime;

namespace B24CoachBot.Domain.Templates;

/// <summary>Turns a model into what a template may see: only declared names, every person's word defused on the way.</summary>
internal static class ModelReading
{
    /// <exception cref="TemplateException">A mandatory value is missing or of another shape; the message names its path.</exception>
    public static ScriptObject Read(object model, InputShape.Fields fields, string path = "")
    {
        var seen = new ScriptObject();
        foreach (var field in fields.All)
        {
            var here = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
            var value = ModelSource.Get(model, field.Name);
            if (value is null && !field.Optional)
            {
                throw new TemplateException($"{here} is missing");
            }

            seen.SetValue(field.Name, value is null ? null : Take(value, field.Shape, here), readOnly: true);
        }

        return seen;
    }

    private static object Take(object value, InputShape shape, string path) => (shape, value) switch
    {
        (InputShape.Text, string text) => PersonText.Line(text),
        (InputShape.Lines, string text) => PersonText.Block(text),
        (InputShape.Exact, string text) => text,
        (InputShape.Link, string text) when Address(text) is { } address => address,
        (InputShape.Number, int or long or double or decimal) => value,
        (InputShape.Moment or InputShape.Value, DateTimeOffset) => value,
        (InputShape.Value, string text) => PersonText.Line(text),
        (InputShape.Value, Enum) => Word(value),
        (InputShape.Flag, bool) => value,
        (InputShape.OneOf of, _) when of.Words.Contains(Word(value)) => Word(value),
        (InputShape.Fields fields, not string) => Read(value, fields, path),
        (InputShape.ListOf of, IEnumerable list and not string) => List(list, of.Item, path),
        _ => throw new TemplateException($"{path} is not of its declared shape {Name(shape)}"),
    };

    private static ScriptArray List(IEnumerable values, InputShape item, string path)
    {
        var list = new ScriptArray();
        foreach (var value in values)
        {
            var here = string.Create(CultureInfo.InvariantCulture, $"{path}[{list.Count}]");
            list.Add(Take(value ?? throw new TemplateException($"{here} is missing"), item, here));
        }

        return list;
    }

    private static string Word(object value) => value switch
    {
        Enum member => JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString()),
        _ => value as string ?? "",
    };

    // A bracket or a space would end the BB code that carries the address.
    private static string? Address(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || (text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal))
            ? string.Concat(text.Where(each => !char.IsControl(each)))
                .Replace("[", "%5B", StringComparison.Ordinal)
                .Replace("]", "%5D", StringComparison.Ordinal)
                .Replace(" ", "%20", StringComparison.Ordinal)
            : null;

    private static string Name(InputShape shape) => shape is InputShape.OneOf of ? string.Join(" | ", of.Words) : shape.GetType().Name;
}
