using System.Collections.Concurrent;
using Scriban.Runtime;

namespace B24CoachBot.Domain.Templates;

/// <summary>Single words of one language from <c>captions.yml</c>: button captions, field names, days, months. Keys are <c>group.name</c>.</summary>
public sealed class Wording(Tongue tongue, IReadOnlyDictionary<string, string> words)
{
    // Functions are costly to bind and differ only by the year that goes without saying.
    private readonly ConcurrentDictionary<int, ScriptObject> functions = new();

    public Tongue Tongue { get; } = tongue;

    public IReadOnlyDictionary<string, string> Words { get; } = words;

    /// <exception cref="TemplateException">No such word.</exception>
    public string this[string key] => Words.TryGetValue(key, out var word)
        ? word
        : throw new TemplateException($"captions.yml ({Tongue}) has no word {key}");

    internal ScriptObject Functions(DateOnly? today) =>
        functions.GetOrAdd(today?.Year ?? 0, _ => TemplateFunctions.For(this, today?.Year));
}
