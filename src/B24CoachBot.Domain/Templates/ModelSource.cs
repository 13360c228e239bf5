using System.Collections.Concurrent;
using System.Reflection;
using Scriban.Runtime;

namespace B24CoachBot.Domain.Templates;

/// <summary>Reads a model by snake_case names: a record's properties, or a dictionary as an example in front matter has it.</summary>
internal static class ModelSource
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, PropertyInfo>> Known = new();

    public static object? Get(object model, string name) => model switch
    {
        IReadOnlyDictionary<string, object?> named => named.GetValueOrDefault(name),
        _ => Of(model.GetType()).TryGetValue(name, out var property) ? property.GetValue(model) : null,
    };

    public static Type? TypeOf(Type model, string name) => Of(model).GetValueOrDefault(name)?.PropertyType;

    private static IReadOnlyDictionary<string, PropertyInfo> Of(Type type) => Known.GetOrAdd(type, static each =>
        each.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .ToDictionary(property => StandardMemberRenamer.Rename(property.Name)));
}
