namespace B24CoachBot.Domain.Templates;

/// <summary>What a template may be given under one name; declared in its front matter, checked on every render.</summary>
public abstract record InputShape
{
    private InputShape()
    {
    }

    /// <summary>A person's words on one line; passes <see cref="PersonText.Line"/>.</summary>
    public sealed record Text : InputShape;

    /// <summary>A person's words with their line breaks; passes <see cref="PersonText.Block"/>.</summary>
    public sealed record Lines : InputShape;

    /// <summary>The program's own mark, left as it is.</summary>
    public sealed record Exact : InputShape;

    /// <summary>An http(s) address or a path of the portal that begins with a slash.</summary>
    public sealed record Link : InputShape;

    public sealed record Number : InputShape;

    /// <summary>An instant with the offset it is to be shown in.</summary>
    public sealed record Moment : InputShape;

    public sealed record Flag : InputShape;

    /// <summary>What a field of a task was or is: a text, a moment, a recurrence rule or a priority.</summary>
    public sealed record Value : InputShape;

    /// <summary>One of the listed words; an enum member is given as its name in kebab-case.</summary>
    public sealed record OneOf(IReadOnlyList<string> Words) : InputShape;

    public sealed record ListOf(InputShape Item) : InputShape;

    public sealed record Fields(IReadOnlyList<InputField> All) : InputShape
    {
        public static Fields None { get; } = new([]);

        public InputField? Find(string name) => All.FirstOrDefault(field => field.Name == name);
    }
}

/// <summary>A name in snake_case, as the template writes it; an optional one may be null.</summary>
public sealed record InputField(string Name, InputShape Shape, bool Optional);
