using B24CoachBot.Domain.Digest;
using B24CoachBot.Domain.Templates;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Digest;

/// <summary>The owner's week: which templates fit, which are changed, which nobody needs, which nobody looked through.</summary>
public sealed class OwnerPagesTests
{
    private static readonly BotLibrary Library = Repository.Reading.Library;
    private static readonly DateOnly Today = Library.Kinds.Max(kind => kind.Reviewed).AddDays(1);

    [Fact]
    public void A_kind_is_told_as_changed_from_five_uses_and_a_fifth_of_its_words()
    {
        var page = Page(Kind("report", 5, 100), Kind("invoice", 5, 95), Kind("bug", 4, 400), Kind("delivery", 10, 500));

        Assert.Equal([new KindUse("delivery", 10, 50), new KindUse("report", 5, 20)], page.Changed);
        Assert.Equal(["delivery", "invoice", "report", "bug"], page.Used.Select(kind => kind.Key));
    }

    [Fact]
    public void A_kind_that_nobody_used_is_named_from_twenty_tasks_on()
    {
        var page = Page(Kind("report", 20, 0));

        Assert.DoesNotContain("report", page.Unused);
        Assert.Equal(Library.Kinds.Count(kind => kind.IsForErrands) - 1, page.Unused.Count);
        Assert.Empty(Page(Kind("report", 19, 0)).Unused);
    }

    [Fact]
    public void Opinions_count_together_and_only_what_is_disliked_more_is_named()
    {
        var page = Page(new ItemUse("kind/report", 0, 0, 2, 2), new ItemUse("kind/bug", 0, 0, 1, 3), new ItemUse("conversation/DigestShown", 0, 0, 0, 1));

        Assert.Equal(["kind/bug", "conversation/DigestShown"], page.Disliked.Select(item => item.Item));
        Assert.Equal((3, 6), (page.Likes, page.Dislikes));
    }

    [Fact]
    public void Messages_are_counted_by_the_folder_of_their_template()
    {
        var page = Page(new ItemUse("template/task/preview", 4, 0, 0, 0), new ItemUse("template/task/undone", 1, 0, 0, 0), new ItemUse("template/greeting", 9, 0, 0, 0));

        Assert.Equal(5, page.Messages["task"]);
        Assert.Single(page.Messages);
    }

    [Theory]
    [InlineData(90, false)]
    [InlineData(91, true)]
    public void A_text_grows_old_after_ninety_days(int days, bool old)
    {
        var newest = Library.Kinds.Max(kind => kind.Reviewed);

        Assert.Equal(old, OwnerPages.OldOn(newest.AddDays(days), Library).Kinds.Count == Library.Kinds.Count);
    }

    [Fact]
    public void An_empty_week_is_no_page()
    {
        Assert.True(OwnerPages.Of(Today, [], Library, overdue: 0).IsEmpty);
        Assert.False(OwnerPages.Of(Today, [], Library, overdue: 1).IsEmpty);
        Assert.False(Page(Kind("report", 1, 0)).IsEmpty);
    }

    private static ItemUse Kind(string key, int uses, int changed) => new(LibraryItems.Kind(key), uses, changed, 0, 0);

    private static OwnerPage Page(params IReadOnlyList<ItemUse> items) => OwnerPages.Of(Today, items, Library, overdue: 0);
}
