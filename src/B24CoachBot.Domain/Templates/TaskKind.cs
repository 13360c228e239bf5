using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Templates;

/// <summary>A kind of work from <c>templates/kinds/*.yml</c>: what reveals it, its steps, and when it is done.</summary>
/// <param name="Key">A key of CONVENTIONS 12, or <c>generic</c>, or a kind of the bot's own tasks, which no words reveal.</param>
/// <param name="RequireResult">The outcome is a file or a fact: the portal then asks for it on completion.</param>
public sealed record TaskKind(
    string Key,
    int Version,
    string Owner,
    DateOnly Reviewed,
    TaskKindWords Words,
    KindText Russian,
    KindText English,
    bool RequireResult)
{
    public const string GenericKey = "generic";

    /// <summary>A change of the library that its owner accepted.</summary>
    public const string LibraryChangeKey = "library_change";

    /// <summary>Its steps and criteria stand as the owner wrote them: nobody takes one out or words it otherwise on a card. Own ones may be added.</summary>
    public bool Critical { get; init; }

    /// <summary>An errand can be of it; the others are kinds of the bot's own tasks.</summary>
    public bool IsForErrands => Key == GenericKey || Words.Russian.Count + Words.English.Count > 0;

    public KindText In(Tongue tongue) => tongue == Tongue.Russian ? Russian : English;
}

/// <summary>One language of a kind. <paramref name="Name"/> is how a card calls it.</summary>
/// <param name="Title">A title for an instruction that named none.</param>
public sealed record KindText(string Name, KindLine? Title, IReadOnlyList<KindLine> Checklist, IReadOnlyList<KindLine> DoneCriteria)
{
    /// <param name="client">The client's name as it is to be read, in the nominative, quotes included; null when unknown.</param>
    public IReadOnlyList<string> Steps(string? client) => [.. Checklist.Select(line => line.For(client))];

    /// <inheritdoc cref="Steps"/>
    public IReadOnlyList<string> Criteria(string? client) => [.. DoneCriteria.Select(line => line.For(client))];
}

/// <summary>A step or criterion; <paramref name="WithClient"/> has the slot <c>{{ client }}</c> and is used only when the client is known.</summary>
public sealed record KindLine(string Plain, string? WithClient = null)
{
    public const string Slot = "{{ client }}";

    public string For(string? client) =>
        WithClient is null || string.IsNullOrWhiteSpace(client) ? Plain : WithClient.Replace(Slot, client, StringComparison.Ordinal);
}
