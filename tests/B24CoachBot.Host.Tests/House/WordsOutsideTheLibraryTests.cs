using System.Text.RegularExpressions;
using B24CoachBot.Domain.Tests.House;

namespace B24CoachBot.Host.Tests.House;

/// <summary>The bot's words live in templates/. Russian stands in the sources only where it is read, not spoken.</summary>
public sealed partial class WordsOutsideTheLibraryTests
{
    // What people write: the readers and their lexicons, the guardrails' detectors, and the typed twins of commands.
    private static readonly string[] ReadNotSpoken =
        ["src/B24CoachBot.Domain/Language/", "src/B24CoachBot.Domain/Guardrails/", "src/B24CoachBot.Domain/Conversations/OfficeCommands.cs"];

    // By the house's names, these read what people say to a conversation.
    private static readonly string[] Readers = ["Phrases.cs", "Spoken.cs"];

    [Fact]
    public void No_russian_text_stands_in_the_sources_of_the_bot()
    {
        var sources = new[] { "Domain", "Adapters", "Host" }.SelectMany(project => Sources.Code($"src/B24CoachBot.{project}")).ToList();
        var spoken = sources
            .Where(file => !ReadNotSpoken.Any(place => file.StartsWith(place, StringComparison.Ordinal)) && !IsReader(file))
            .SelectMany(file => Sources.Text(file).Split('\n').Index().Where(line => Speaks(line.Item)).Select(line => $"{file}:{line.Index + 1}"));

        Assert.Contains(sources, file => file.StartsWith(ReadNotSpoken[0], StringComparison.Ordinal));
        Assert.Empty(spoken);
    }

    [Theory]
    [InlineData("var said = \"Готово\";", true)]
    [InlineData("var link = \"http://x\"; Say(\"Готово\");", true)]
    [InlineData("Поле готово", true)]
    [InlineData("    // «Готово» is a caption", false)]
    [InlineData("Go(); // «Готово» is a caption", false)]
    [InlineData("/// <summary>«Готово».</summary>", false)]
    [InlineData("letter is >= 'Ѐ' and <= 'ӿ'", false)]
    public void A_comment_or_a_single_letter_is_no_speech(string line, bool speaks) => Assert.Equal(speaks, Speaks(line));

    private static bool IsReader(string file) =>
        file.StartsWith("src/B24CoachBot.Domain/Conversations/", StringComparison.Ordinal) && Readers.Any(name => file.EndsWith(name, StringComparison.Ordinal));

    private static bool Speaks(string line) => Cyrillic().IsMatch(Silent().Replace(line, ""));

    [GeneratedRegex(@"(?:^|\s)//.*|'.'")]
    private static partial Regex Silent();

    [GeneratedRegex(@"\p{IsCyrillic}")]
    private static partial Regex Cyrillic();
}
