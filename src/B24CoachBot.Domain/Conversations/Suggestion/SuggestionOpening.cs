using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Conversations.Suggestion;

/// <summary>«шаблон договор: …»: what the staff would change goes to the owner as it was said.</summary>
public static class SuggestionOpening
{
    /// <summary>Shorter beginnings of a word name nothing.</summary>
    private const int ShortestName = 4;

    /// <summary>Said in so many words, whatever else is open.</summary>
    public static Hearing? Summoned(BotEvent happened, Words said, string newId, Known known) =>
        said.Forward is null && SuggestionSpoken.Ordered(said.Text) is { } order ? Of(happened, order, said, newId, known) : null;

    public static Hearing Of(BotEvent happened, string text, Words said, string newId, Known known)
    {
        var parts = text.Split(':', 2, StringSplitOptions.TrimEntries);
        var kind = Named(parts[0], known);
        return parts.Length < 2 || parts[1].Length == 0 || kind is null
            ? Routing.Say(happened, "suggestion/how", said.Tongue, new SuggestionModels.How(kind?.In(said.Tongue).Name, [.. known.Library.Kinds.Where(each => each.IsForErrands).Select(each => each.In(said.Tongue).Name)]))
            : Sent(new SuggestionMade(happened.By.Id, known.People.Find(happened.By.Id)?.FullName ?? happened.By.Name, kind.Key, parts[1]), kind, said, newId, known);
    }

    public static Hearing? Made(BotEvent.Suggested made, string newId, Frames frames, Known known)
    {
        var draft = new SuggestionDraft
        {
            Id = newId,
            Author = made.By.Id,
            Tongue = SpokenTongue.Of(known),
            OpenedAt = made.At,
            TouchedAt = made.At,
            MessageId = 0,
            State = SuggestionState.Waiting,
            Made = made.Made,
        };
        return Hearing.For(draft, Woken(draft, frames, made.At));
    }

    public static SuggestionHeard Woken(SuggestionDraft draft, Frames frames, DateTimeOffset at) =>
        frames.BusyUntil(draft, at) is { } free ? new SuggestionHeard.NotYet(free) : new SuggestionHeard.Free();

    private static Hearing.Answered Sent(SuggestionMade made, TaskKind kind, Words said, string newId, Known known)
    {
        var owner = known.Offices.QualityOwners.OrderBy(each => each.Value).First();
        return new Hearing.Answered(Decision.Only(
            new Effect.Say(Place.With(made.Author), Reply.Plain("suggestion/sent", new SuggestionModels.Sent(kind.In(said.Tongue).Name, known.People.Find(owner)?.FullName ?? "", kind.Critical), said.Tongue)),
            new Effect.Pass($"suggested:{newId}", new BotEvent.Suggested(said.At, new Speaker(owner, "", ""), Place.With(owner), made))));
    }

    /// <summary>The kind whose name the words are, or begin; only when no other kind's does.</summary>
    private static TaskKind? Named(string words, Known known)
    {
        var said = words.Trim(' ', '«', '»', '"');
        var kinds = known.Library.Kinds.Where(kind => kind.IsForErrands).ToList();
        var fit = kinds.Where(kind => Same(kind.Russian.Name, said) || Same(kind.English.Name, said)).ToList();
        return fit is [var exact] ? exact
            : said.Length >= ShortestName && kinds.Where(kind => Begins(kind.Russian.Name, said) || Begins(kind.English.Name, said)).ToList() is [var one] ? one
            : null;
    }

    private static bool Same(string name, string said) => string.Equals(name, said, StringComparison.OrdinalIgnoreCase);

    /// <summary>Endings apart: «договора» begins as «договор» does.</summary>
    private static bool Begins(string name, string said) =>
        name.StartsWith(said, StringComparison.OrdinalIgnoreCase) || (said.Length > ShortestName && name.StartsWith(said[..^1], StringComparison.OrdinalIgnoreCase));
}
