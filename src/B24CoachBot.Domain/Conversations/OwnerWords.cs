using B24CoachBot.Domain.Digest;
using B24CoachBot.Domain.People;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Conversations;

/// <summary>The owner's page as the template takes it: names as people know them, no keys of the library.</summary>
public static class OwnerWords
{
    public static Reply Reply(OwnerPage page, Tongue tongue, Known known) => Domain.Reply.Plain("digest/owner", Model(page, tongue, known), tongue);

    /// <summary>«/библиотека»: the page on request, for the owner alone.</summary>
    public static Hearing Of(BotEvent happened, Words asked, Known known) => Roles.Of(known.RolesOf(happened.By), Content.Library) != Reach.Nothing
        ? new Hearing.AnsweredBy(
            FactsNeeded.None with { Owner = true },
            facts => Decision.Only(new Effect.Say(Place.With(happened.By.Id), Reply(facts.Owner!, asked.Tongue, known))))
        : Routing.Say(happened, "digest/owner-only", asked.Tongue, new OnlyOwner(known.OwnerName));

    private static OwnerModel Model(OwnerPage page, Tongue tongue, Known known) => new()
    {
        From = known.Calendar.At(page.From, TimeOnly.MinValue),
        To = known.Calendar.At(page.To, TimeOnly.MinValue),
        Tasks = page.Used.Sum(kind => kind.Uses),
        Used = [.. page.Used.Take(3).Select(kind => Named(kind, tongue, known))],
        Changed = [.. page.Changed.Select(kind => Named(kind, tongue, known))],
        Unused = [.. page.Unused.Select(key => Kind(key, tongue, known))],
        Disliked = [.. page.Disliked.Select(item => new Opinion(Name(item.Item, tongue, known), item.Likes, item.Dislikes))],
        Messages = page.Messages.Values.Sum(),
        Likes = page.Likes,
        Dislikes = page.Dislikes,
        OldKinds = [.. page.Old.Kinds.Select(key => Kind(key, tongue, known))],
        OldPassports = page.Old.Passports.Count,
        OldPractice = page.Old.Practice,
        OldTemplates = page.Old.Templates,
        Overdue = page.Overdue,
    };

    private static NamedUse Named(KindUse use, Tongue tongue, Known known) => new(Kind(use.Key, tongue, known), use.Uses, use.Change);

    private static string Kind(string key, Tongue tongue, Known known) => known.Library.FindKind(key)?.In(tongue).Name ?? "";

    /// <summary>A kind by its own name; anything else of the bot is "another card".</summary>
    private static string? Name(string item, Tongue tongue, Known known) => LibraryItems.KindOf(item) is { } key ? Kind(key, tongue, known) : null;

    public sealed record OnlyOwner(string? Owner);

    /// <param name="Change">In per cent.</param>
    public sealed record NamedUse(string Name, int Uses, int Change);

    /// <param name="Name">Null for a card that is of no kind.</param>
    public sealed record Opinion(string? Name, int Likes, int Dislikes);

    public sealed record OwnerModel
    {
        public required DateTimeOffset From { get; init; }

        public required DateTimeOffset To { get; init; }

        public required int Tasks { get; init; }

        public required IReadOnlyList<NamedUse> Used { get; init; }

        public required IReadOnlyList<NamedUse> Changed { get; init; }

        public required IReadOnlyList<string> Unused { get; init; }

        public required IReadOnlyList<Opinion> Disliked { get; init; }

        public required int Messages { get; init; }

        public required int Likes { get; init; }

        public required int Dislikes { get; init; }

        public required IReadOnlyList<string> OldKinds { get; init; }

        public required int OldPassports { get; init; }

        public required int OldPractice { get; init; }

        public required int OldTemplates { get; init; }

        public required int Overdue { get; init; }
    }
}
