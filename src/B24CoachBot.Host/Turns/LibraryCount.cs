using B24CoachBot.Domain;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Host.Turns;

/// <summary>What a decision tells of the library: texts that go out anew, proposals that were approved, cards that were liked or not.</summary>
internal static class LibraryCount
{
    public static IReadOnlyList<ItemUse> Of(Decision decision) =>
        [.. decision.Effects.Select(Of).OfType<ItemUse>().GroupBy(use => use.Item).Select(same => new ItemUse(
            same.Key, same.Sum(use => use.Uses), same.Sum(use => use.Changed), same.Sum(use => use.Likes), same.Sum(use => use.Dislikes)))];

    private static ItemUse? Of(Effect effect) => effect switch
    {
        Effect.Say say => Shown(say.Reply.Template),
        Effect.ShowCard { How: not Domain.Placing.InPlace } card => Shown(card.Reply.Template),
        Effect.Used used => new ItemUse(used.Use.Item, 1, used.Use.Changed, 0, 0),
        Effect.Rated rated => new ItemUse(rated.Item, 0, 0, rated.Liked ? rated.By : 0, rated.Liked ? 0 : rated.By),
        _ => null,
    };

    private static ItemUse Shown(string template) => new(LibraryItems.Template(template), 1, 0, 0, 0);
}
