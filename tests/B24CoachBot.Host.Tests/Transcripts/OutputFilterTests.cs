using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace B24CoachBot.Host.Tests.Transcripts;

/// <summary>No internals of the portal or of the bot in anything that a person was shown in a transcript.</summary>
public sealed partial class OutputFilterTests
{
    [Fact]
    public void No_message_of_the_bot_shows_internals()
    {
        var shown = Said().ToList();

        Assert.NotEmpty(shown);
        Assert.DoesNotContain(shown, line => Internals().IsMatch(line));
    }

    [Theory]
    [InlineData("Поле UF_CRM_BUDGET пустое")]
    [InlineData("Сделка на стадии C1:PREPARATION")]
    [InlineData("   at B24CoachBot.Host.Turns.Turn.Run()")]
    [InlineData("System.InvalidOperationException: нет")]
    [InlineData("Черновик 3f9a0c11d2e4b567 устарел")]
    [InlineData("Сделка D_17")]
    [InlineData("<<<<<<< HEAD")]
    [InlineData("Кому: {{ responsible }}")]
    [InlineData("ACCESS_DENIED")]
    public void Internals_are_recognised(string line) => Assert.Matches(Internals(), line);

    /// <summary>The bot's lines: those that begin with its mark and what is indented below.</summary>
    private static IEnumerable<string> Said()
    {
        foreach (var file in Directory.GetFiles(Here(), "*.chat", SearchOption.AllDirectories))
        {
            var bots = false;
            foreach (var line in File.ReadLines(file))
            {
                bots = line.StartsWith('<') || (bots && (line.Length == 0 || line.StartsWith("  ", StringComparison.Ordinal)));
                if (bots)
                {
                    yield return line.TrimStart('<');
                }
            }
        }
    }

    [GeneratedRegex(@"UF_|\b[A-Z]+\d+:[A-Z_]+\b|\b(?:D|CO|C|L|SI)_\d+\b|\s at [A-Z]\w+\.|Exception\b|\b(?=[0-9a-f]*\d)[0-9a-f]{12,}\b|[<>=]{5,}|\{\{|\}\}|\b[A-Z]{3,}_[A-Z_]+\b|#coach|\b(?:null|NaN)\b|-\d+ (?:запис|record)", RegexOptions.CultureInvariant)]
    private static partial Regex Internals();

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
