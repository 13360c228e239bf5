using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Tests.Language;

namespace B24CoachBot.Domain.Tests.Templates;

/// <summary>The words of the library's kinds on whole instructions: what they must reveal, and what only sounds like it.</summary>
public sealed class KindWordsTests
{
    private const string None = "-";
    private const int FewestPhrases = 8;

    private static readonly List<(string Text, string Kind)> Rows = [.. CaseTable.Rows("kinds").Select(row => (row.Text, row.Expected))];

    public static TheoryData<string, string> Phrases => [.. Rows];

    [Theory]
    [MemberData(nameof(Phrases))]
    public void An_instruction_reveals_its_kind_or_none(string text, string kind) => Assert.Equal(kind, Read(text).Kind ?? None);

    [Fact]
    public void Every_kind_with_words_stands_in_the_table_often_enough() => Assert.All(
        Repository.Reading.Library.KindWords.Where(words => LibraryTests.Conventional.Contains(words.Key)),
        words => Assert.InRange(Rows.Count(row => row.Kind == words.Key), FewestPhrases, int.MaxValue));

    [Fact]
    public void No_kind_of_the_table_is_unknown_to_the_library() => Assert.All(
        Rows.Where(row => row.Kind != None), row => Assert.NotNull(Repository.Reading.Library.FindKind(row.Kind)));

    private static Instruction Read(string text) =>
        InstructionReader.Read(text, Office.Now, Office.Calendar, Office.People, Office.Author, Repository.Reading.Library.KindWords);
}
