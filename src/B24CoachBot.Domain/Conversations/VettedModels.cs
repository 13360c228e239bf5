namespace B24CoachBot.Domain.Conversations;

/// <summary>What the templates about a vetted text are given; property names in snake_case are their inputs.</summary>
public static class VettedModels
{
    /// <summary>Places of one category, and why they may not go.</summary>
    public sealed record Group(IReadOnlyList<string> Quotes, string Reason);

    /// <param name="By">Null where that person has left.</param>
    public sealed record Permitted(string Quote, string? By, DateTimeOffset Until);

    /// <param name="Safe">Null where the library has no words for it.</param>
    public sealed record Blocked(int Count, IReadOnlyList<Group> Groups, IReadOnlyList<Permitted> Permitted, string? Safe);

    public sealed record Lead(string Name, IReadOnlyList<string> Quotes);

    public sealed record Closed(string Verdict, string Lead, IReadOnlyList<string> Quotes, DateTimeOffset? Until, string? Safe);

    public sealed record Text(string Safe);

    public static Blocked Of(Vetted vetted, Tongue tongue, Known known) => new(
        vetted.Blocked().Count(),
        [.. vetted.Blocked().GroupBy(place => place.Finding.Category)
            .Select(same => new Group([.. same.Select(place => place.Quote).Distinct()], known.Library.Guardrails.Of(same.Key)?.In(tongue).Reason ?? ""))],
        Allowed(vetted, known),
        vetted.Safe);

    /// <summary>What was permitted before, by whom and until when.</summary>
    public static IReadOnlyList<Permitted> Allowed(Vetted vetted, Known known) =>
        [.. vetted.Places.Where(place => place.IsPermitted).DistinctBy(place => place.Wording)
            .Select(place => new Permitted(place.Wording, known.People.Find(place.Permit!.By)?.FullName, place.Permit.Until.ToOffset(known.Calendar.Zone.GetUtcOffset(place.Permit.Until))))];
}
