namespace B24CoachBot.Domain.Templates;

/// <summary>All that the bot says, immutable; a reload makes another set.</summary>
public sealed class TemplateSet
{
    private readonly Dictionary<(string Id, Tongue Tongue), BotTemplate> templates;
    private readonly Dictionary<Tongue, Wording> words;

    public TemplateSet(IEnumerable<BotTemplate> templates, IEnumerable<Wording> words)
    {
        this.templates = templates.ToDictionary(template => (template.Header.Id, template.Header.Tongue));
        this.words = words.ToDictionary(each => each.Tongue);
    }

    public IReadOnlyCollection<BotTemplate> All => templates.Values;

    public BotTemplate? Find(string id, Tongue tongue) => templates.GetValueOrDefault((id, tongue));

    public Wording? FindWords(Tongue tongue) => words.GetValueOrDefault(tongue);

    /// <summary>The text of a state as BB code, at most 20,000 characters as the library's lint holds.</summary>
    /// <param name="model">A record whose properties in snake_case are the template's inputs; null when there are none.</param>
    /// <param name="today">The portal's date; a moment in another year is then shown with its year.</param>
    /// <exception cref="TemplateException">No such template, or the model is not the declared one.</exception>
    public string Render(string id, Tongue tongue, object? model = null, DateOnly? today = null) =>
        Find(id, tongue) is { } template
            ? template.Render(model, Words(tongue), today)
            : throw new TemplateException($"There is no template {id} in {tongue}");

    /// <summary>What a button says, by its key such as <c>create</c>.</summary>
    public string Caption(string key, Tongue tongue) => Words(tongue)[$"captions.{key}"];

    private Wording Words(Tongue tongue) =>
        FindWords(tongue) ?? throw new TemplateException($"There is no captions.yml in {tongue}");
}
