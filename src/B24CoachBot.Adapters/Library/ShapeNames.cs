using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Adapters.Library;

/// <summary>Writes inputs the way front matter does, so that two languages can be compared.</summary>
internal static class ShapeNames
{
    public static string Of(InputShape shape) => shape switch
    {
        InputShape.Fields fields => $"{{{string.Join(", ", fields.All.Select(Of))}}}",
        InputShape.ListOf list => $"[{Of(list.Item)}]",
        InputShape.OneOf of => string.Join(" | ", of.Words),
        _ => shape.GetType().Name.ToLowerInvariant(),
    };

    private static string Of(InputField field) => $"{field.Name}{(field.Optional ? "?" : "")}: {Of(field.Shape)}";
}
