using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Digest;

/// <summary>Makes the owner's page of what was counted.</summary>
public static class OwnerPages
{
    /// <summary>The days that a page looks back.</summary>
    public const int Days = 28;

    /// <summary>Fewer uses say nothing of a kind.</summary>
    public const int Fewest = 5;

    /// <summary>A kind of which less is changed is in order.</summary>
    public const int Noticeable = 20;

    /// <summary>Texts are looked through once in so many days.</summary>
    public const int ReviewedEvery = 90;

    /// <summary>Of fewer tasks nobody can say which kind is not needed.</summary>
    public const int Telling = 20;

    private const int Longest = 5;

    /// <param name="to">The last day that <paramref name="items"/> hold.</param>
    public static OwnerPage Of(DateOnly to, IReadOnlyList<ItemUse> items, BotLibrary library, int overdue)
    {
        var kinds = items.Select(item => (Key: LibraryItems.KindOf(item.Item), Item: item)).Where(one => one.Key is not null && one.Item.Uses > 0)
            .Select(one => new KindUse(one.Key!, one.Item.Uses, one.Item.AverageChange)).ToList();
        return new OwnerPage(
            to.AddDays(1 - Days),
            to,
            [.. kinds.Where(kind => kind.Uses >= Fewest && kind.Change >= Noticeable).OrderByDescending(kind => kind.Change).ThenBy(kind => kind.Key, StringComparer.Ordinal).Take(Longest)],
            [.. kinds.OrderByDescending(kind => kind.Uses).ThenBy(kind => kind.Key, StringComparer.Ordinal)],
            kinds.Sum(kind => kind.Uses) < Telling ? [] : [.. library.Kinds.Where(kind => kind.IsForErrands).Select(kind => kind.Key).Where(key => kinds.TrueForAll(used => used.Key != key)).Order(StringComparer.Ordinal)],
            [.. items.Where(item => item.Dislikes > item.Likes).OrderByDescending(item => item.Dislikes - item.Likes).ThenBy(item => item.Item, StringComparer.Ordinal).Take(Longest)],
            OldOn(to, library))
        {
            Messages = items.Select(item => (Folder: Folder(item), item.Uses)).Where(one => one.Folder is not null)
                .GroupBy(one => one.Folder!, one => one.Uses).ToDictionary(folder => folder.Key, folder => folder.Sum()),
            Likes = items.Sum(item => item.Likes),
            Dislikes = items.Sum(item => item.Dislikes),
            Overdue = overdue,
        };
    }

    /// <summary>What was last looked through more than <see cref="ReviewedEvery"/> days before <paramref name="today"/>.</summary>
    public static OldTexts OldOn(DateOnly today, BotLibrary library)
    {
        bool Old(DateOnly reviewed) => reviewed.AddDays(ReviewedEvery) < today;
        return new OldTexts(
            [.. library.Kinds.Where(kind => Old(kind.Reviewed)).Select(kind => kind.Key)],
            [.. library.Passports.All.Where(page => Old(page.Reviewed)).Select(page => page.Key)],
            library.Practice.Count(call => Old(call.Reviewed)),
            library.Templates.All.Count(template => Old(template.Header.Reviewed)));
    }

    private static string? Folder(ItemUse item) => LibraryItems.TemplateOf(item.Item) is { } id && id.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? id[..slash] : null;
}
