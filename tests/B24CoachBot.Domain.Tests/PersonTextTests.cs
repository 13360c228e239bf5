using CsCheck;

namespace B24CoachBot.Domain.Tests;

public sealed class PersonTextTests
{
    private static readonly string[] Hostile =
        ["[user=all]", "[b]", "[/b]", "[", "]", "user=all", "\u200B", "\u202E", ">>", "------", "\n", " ", "\ud83d", "a"];

    [Theory]
    [InlineData("позови [user=all] сюда", "позови сюда")]
    [InlineData("[send=/task]Жми[/send]", "Жми")]
    [InlineData("[put=/secret]сюда[/put]", "сюда")]
    [InlineData("[USER=7]Пётр[/USER], сделай", "Пётр, сделай")]
    [InlineData("[url=https://evil.example]банк[/url]", "банк")]
    [InlineData("[us[b]er=all]", "(user=all)")]
    [InlineData("[\u200Buser=all]", "")]
    [InlineData("[важно] проверить [1]", "(важно) проверить (1)")]
    [InlineData("[ user = all ]", "( user = all )")]
    public void A_bb_code_never_acts(string said, string shown) => Assert.Equal(shown, PersonText.Line(said));

    [Theory]
    [InlineData("про\u200Bверить\u00AD склад", "проверить склад")]
    [InlineData("срок \u202Eацинтяп\u202C", "срок ацинтяп")]
    [InlineData("в\u0000 пол\tя\r\n\r\nвине", "в пол я вине")]
    [InlineData("👨\u200D👩\u200D👧 семья", "👨\u200D👩\u200D👧 семья")]
    [InlineData("\u200D\u200D", "")]
    [InlineData(null, "")]
    public void Invisible_characters_are_gone_and_a_line_is_one_line(string? said, string shown) =>
        Assert.Equal(shown, PersonText.Line(said));

    [Fact]
    public void A_block_keeps_its_lines_but_not_the_messenger_s_quotes() => Assert.Equal(
        "первая\n> чужая цитата\n—\nвторая\n\nтретья",
        PersonText.Block("первая\r\n>> чужая цитата\n------\nвторая  \n\n\n\nтретья"));

    [Fact]
    public void A_long_line_is_cut_between_characters_and_says_so()
    {
        Assert.Equal("а…", PersonText.Line("ааа", 2));
        Assert.Equal("а…", PersonText.Line("а😀😀", 3));
        Assert.Equal("ааа", PersonText.Line("ааа", 3));
        Assert.Equal(PersonText.LineLimit, PersonText.Line(new string('я', 20_000)).Length);
    }

    [Fact]
    public void Whatever_is_said_no_bracket_and_no_control_survives_and_twice_is_as_once() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Hostile.Length - 1].Select(piece => Hostile[piece]).Array[0, 12].Select(string.Concat))
            .Sample(said =>
            {
                foreach (var shown in new[] { PersonText.Line(said), PersonText.Block(said) })
                {
                    Assert.DoesNotContain('[', shown);
                    Assert.DoesNotContain(']', shown);
                    Assert.DoesNotContain('\u202E', shown);
                    Assert.DoesNotContain(shown, each => char.IsControl(each) && each != '\n');
                }

                Assert.Equal(PersonText.Line(said), PersonText.Line(PersonText.Line(said)));
                Assert.Equal(PersonText.Block(said), PersonText.Block(PersonText.Block(said)));
            });
}
