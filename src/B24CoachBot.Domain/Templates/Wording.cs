namespace B24CoachBot.Domain.Templates;

/// <summary>Single words of one language from <c>captions.yml</c>: button captions, field names, days, months. Keys are <c>group.name</c>.</summary>
public sealed record Wording(Tongue Tongue, IReadOnlyDictionary<string, string> Words)
{
    /// <exception cref="TemplateException">No such word.</exception>
    public string this[string key] => Words.TryGetValue(key, out var word)
        ? word
        : throw new TemplateException($"captions.yml ({Tongue}) has no word {key}");
}
