namespace B24CoachBot.Domain.Templates;

/// <summary>Compares a model record with the inputs a template declares, without rendering anything.</summary>
public static class ModelMirror
{
    /// <returns>Paths of declared inputs that the record has no property for; empty when it mirrors them all.</returns>
    public static IReadOnlyList<string> Missing(InputShape.Fields inputs, Type model) => [.. Walk(inputs, model, "")];

    private static IEnumerable<string> Walk(InputShape.Fields inputs, Type model, string path)
    {
        foreach (var field in inputs.All)
        {
            if (ModelSource.TypeOf(model, field.Name) is not { } type)
            {
                yield return path + field.Name;
                continue;
            }

            var (shape, inner) = field.Shape is InputShape.ListOf list ? (list.Item, Item(type)) : (field.Shape, type);
            if (shape is InputShape.Fields nested)
            {
                foreach (var missing in Walk(nested, inner, $"{path}{field.Name}."))
                {
                    yield return missing;
                }
            }
        }
    }

    private static Type Item(Type list) => list.IsArray ? list.GetElementType()! : list.GetGenericArguments().FirstOrDefault() ?? typeof(object);
}
