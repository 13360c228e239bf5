using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Language.Text;
using B24CoachBot.Domain.Tests.Eval;

namespace B24CoachBot.Domain.Tests.Language;

/// <summary>The newcomer's question in wordings that no list holds. The first list was written before the reader, the others after it.</summary>
public sealed class NewcomerQuestionTests
{
    private const int FewestOfALanguage = 25;
    private const int FewestNearMisses = 10;

    private static readonly string[] Lists = ["newcomer-first", "newcomer-second", "newcomer-third"];

    private static (string Text, string Expected, string Place)[] All => [.. Lists.SelectMany(CaseTable.Rows)];

    [Fact]
    public void The_question_is_known_in_any_wording_and_a_near_miss_is_none() => Assert.All(All, row =>
        Assert.Equal((row.Place, row.Expected), (row.Place, NewcomerQuestion.Asks(row.Text) ? "yes" : "no")));

    [Fact]
    public void Wordings_are_many_in_both_languages()
    {
        Assert.All(Enum.GetValues<Tongue>(), tongue => Assert.InRange(
            All.Count(row => row.Expected == "yes" && Tongues.Of(row.Text, Tongue.Russian) == tongue), FewestOfALanguage, int.MaxValue));
        Assert.InRange(All.Count(row => row.Expected == "no"), FewestNearMisses, int.MaxValue);
    }

    /// <summary>Neither whole nor as an entry: what is known is known by its parts.</summary>
    [Fact]
    public void No_wording_stands_in_a_word_list()
    {
        var entries = new[] { "newcomer", "global-words" }.SelectMany(Lexicon.Lines)
            .SelectMany(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('|')).Select(Key).ToHashSet();

        Assert.All(All, row => Assert.DoesNotContain(Key(row.Text), entries));
        Assert.All(All, row => Assert.Null(GlobalWordReader.Read(row.Text)));
    }

    [Theory]
    [InlineData("что записывать после звонка")]
    [InlineData("I'm new here")]
    [InlineData("дай потренироваться")]
    public void The_usual_words_are_known_too(string text) => Assert.True(NewcomerQuestion.Asks(text));

    [Theory]
    [InlineData("")]
    [InlineData("звонок")]
    [InlineData("???")]
    public void Anything_else_is_none(string text) => Assert.False(NewcomerQuestion.Asks(text));

    /// <summary>Errands and answers of the gold examples and of the readers' tables: none of them asks to be taught.</summary>
    [Fact]
    public void No_errand_and_no_answer_is_taken_for_it()
    {
        var texts = EvalSet.All.SelectMany(EvalSet.Lines).Select(line => (string)line["text"]!)
            .Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, "*.cases", SearchOption.AllDirectories)
                .Where(file => !Path.GetFileName(file).StartsWith("newcomer", StringComparison.Ordinal) && !file.EndsWith("global-words.cases", StringComparison.Ordinal))
                .SelectMany(File.ReadLines).Select(line => line.Split(" | ")[0]))
            .ToList();

        Assert.InRange(texts.Count, 2_000, int.MaxValue);
        Assert.DoesNotContain(texts, NewcomerQuestion.Asks);
    }

    private static string Key(string text) => string.Join(' ', Tokens.Of(text).Where(token => token.IsWord).Select(token => token.Key));
}
