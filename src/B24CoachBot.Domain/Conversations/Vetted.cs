using B24CoachBot.Domain.Guardrails;

namespace B24CoachBot.Domain.Conversations;

/// <summary>A text on its way to a client as the black list sees it. Words of the person and of the safe variant go with the draft.</summary>
/// <param name="Places">Places that the list names, those permitted before among them.</param>
/// <param name="Safe">What may be sent; null where the library has no words for it.</param>
public sealed record Vetted(string Text, IReadOnlyList<BlockedPlace> Places, string? Safe)
{
    public static Vetted Of(string text, Tongue tongue, Known known) => new(
        text,
        BlackList.Check(text, GuardContext.Client, known.Permits),
        SafeText.Of(text, known.Permits, known.Library.Guardrails, tongue));

    public bool MayGo() => Places.All(place => place.IsPermitted);

    /// <summary>What has to be asked for: whole clauses.</summary>
    public IReadOnlyList<string> Quotes() => [.. Blocked().Select(place => place.Wording).Distinct()];

    public IReadOnlyList<WordingAsked> Wordings() =>
        [.. Blocked().Select(place => new WordingAsked(place.Wording, place.Finding.Category, BlackList.Mark(place.Wording))).DistinctBy(wording => (wording.Mark, wording.Category))];

    public IEnumerable<BlockedPlace> Blocked() => Places.Where(place => !place.IsPermitted);
}
