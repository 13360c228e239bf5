using B24CoachBot.Domain.Consents;
using CsCheck;

namespace B24CoachBot.Domain.Tests.Consents;

/// <summary>An answer in a task's description: the newest line first, and nothing of what was there is lost.</summary>
public sealed class ClarifiedTextTests
{
    private const string Heading = "[b]Готово, когда[/b]";

    private static readonly string[] Headings = [Heading, "[b]Done when[/b]"];
    private static readonly string[] Lines = ["• файл", "", "[b]Готово, когда[/b]", "[b]Другое[/b]", "#coach:1-1", "слова", "[quote]слова[/quote]"];
    private static readonly string[] Block = [Heading, "• xlsx", "[i]Уточнено[/i]"];

    [Fact]
    public void The_line_stands_first_and_what_was_there_below_it() => Assert.Equal(
        "начало\n[b]Готово, когда[/b]\n• xlsx\n[i]Уточнено[/i]\n[i]Раньше[/i]\n• файл в сделке\n• согласован\n\nИсточник: чат\n#coach:1-1",
        Clarified("начало\n[b]Готово, когда[/b]\n• файл в сделке\n• согласован\n\nИсточник: чат\n#coach:1-1"));

    [Fact]
    public void A_heading_of_the_other_language_is_the_same_heading() =>
        Assert.Equal("[b]Готово, когда[/b]\n• xlsx\n[i]Уточнено[/i]\n[i]Раньше[/i]\n• a file", Clarified("[b]Done when[/b]\n• a file"));

    [Fact]
    public void Without_a_heading_it_comes_last_before_the_bots_own_line()
    {
        Assert.Equal("начало\n\n[b]Готово, когда[/b]\n• xlsx\n[i]Уточнено[/i]\n\n#coach:1-1", Clarified("начало\n\n#coach:1-1"));
        Assert.Equal("начало\n\n[b]Готово, когда[/b]\n• xlsx\n[i]Уточнено[/i]", Clarified("начало"));
        Assert.Equal("[b]Готово, когда[/b]\n• xlsx\n[i]Уточнено[/i]", Clarified("").TrimEnd('\n'));
    }

    [Fact]
    public void Written_twice_it_stands_once() => Assert.Equal(Clarified("[b]Готово, когда[/b]\n• файл"), Clarified(Clarified("[b]Готово, когда[/b]\n• файл")));

    [Fact]
    public void No_line_of_the_description_is_ever_lost() =>
        Gen.Int[0, Lines.Length - 1].Select(piece => Lines[piece]).Array[0, 12].Sample(lines =>
        {
            var clarified = Clarified(string.Join('\n', lines)).Split('\n').ToList();
            Assert.All(lines.Where(line => line.Length > 0).GroupBy(line => line), same => Assert.True(clarified.Count(line => line == same.Key) >= same.Count()));
        });

    private static string Clarified(string description) => ClarifiedText.Of(description, Headings, Block, "[i]Раньше[/i]");
}
