using B24CoachBot.Adapters.Library;

namespace B24CoachBot.Domain.Tests.Templates;

/// <summary>Every rule of the lint is seen firing on a planted offence.</summary>
public sealed class LintTests : IDisposable
{
    private readonly TempLibrary library = new();

    public void Dispose() => library.Dispose();

    [Fact]
    public void A_good_library_has_no_problems() => Assert.Empty(library.Problems());

    [Theory]
    [InlineData("{{ if name }}", "ru/hello.sbn:")]
    [InlineData("{{ nam }}", "ru/hello.sbn:12: nam is neither an input nor a function")]
    [InlineData("{{ if false }}\n{{ secret }}{{ end }}", "ru/hello.sbn:13: secret is neither an input nor a function")]
    [InlineData("{{ name.first }}", "ru/hello.sbn:12: name.first is not among the inputs")]
    [InlineData("{{ date.now }}", "ru/hello.sbn:")]
    [InlineData("{{ include 'other' }}", "ru/hello.sbn:")]
    [InlineData("{{ while true }}x{{ end }}", "ru/hello.sbn: it cannot be rendered with its example")]
    [InlineData("{{ word \"speech\" \"nobody\" }}", "ru/hello.sbn: it cannot be rendered with its example")]
    [InlineData("UF_CRM_1 {{ name }}", "ru/hello.sbn: with its example it shows people what is not for them: UF_CRM_1")]
    [InlineData("no", "ru/hello.sbn: it says just what its antiexample forbids")]
    [InlineData("", "ru/hello.sbn: with its example it must have 1 to 20000 characters")]
    [InlineData("{{ for a in 1..400 }}{{ name }}{{ name }}{{ name }}{{ name }}{{ name }}{{ name }}{{ name }}{{ name }}{{ name }}{{ name }}{{ name }}{{ name }}{{ name }}{{ end }}", "ru/hello.sbn: with its example it must have 1 to 20000 characters")]
    public void A_bad_text_is_told_with_its_place(string body, string problem)
    {
        library.Write("ru/hello.sbn", TempLibrary.Hello(body));

        Assert.Contains(library.Problems(), each => each.StartsWith(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("name: text", "other: x", "ru/hello.sbn:9: the example has other, which is not among the inputs")]
    [InlineData("name: text", "", "ru/hello.sbn: it cannot be rendered with its example")]
    [InlineData("name: word", "name: Anna", "ru/hello.sbn:8: word is not a type of input")]
    [InlineData("name: moment", "name: Anna", "ru/hello.sbn:9: the example's value is not of its declared type")]
    [InlineData("name: text, more?: text", "name: Anna", "ru/hello.sbn: its inputs differ from those of its English twin")]
    public void Inputs_and_example_must_agree(string inputs, string example, string problem)
    {
        library.Write("ru/hello.sbn", TempLibrary.Hello("{{ name }}", inputs, example));

        Assert.Contains(library.Problems(), each => each.StartsWith(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_needs_an_optional_value_is_caught_without_it()
    {
        library.Write("ru/hello.sbn", TempLibrary.Hello("{{ day at }}", "at?: moment", "at: 2026-11-22T18:00:00+03:00"));

        Assert.Contains(library.Problems(), each => each.Contains("with only what is mandatory", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("owner: o\n", "", "owner is missing")]
    [InlineData("example: {name: Anna}\n", "", "example is missing")]
    [InlineData("antiexample: no\n", "", "antiexample is missing")]
    [InlineData("reviewed: 2026-11-22", "reviewed: soon", "reviewed must be a date")]
    [InlineData("critical: true", "critical: maybe", "critical must be true or false")]
    [InlineData("version: 1", "version: one", "version must be a whole number")]
    [InlineData("id: hello", "id: goodbye", "id is goodbye, but the file's place says hello")]
    [InlineData("audience: author", "audience: author\nauthor: me", "author is not a known key")]
    [InlineData("---\nid: hello", "id: hello", "front matter between two lines of --- is expected")]
    [InlineData("owner: o", "owner: [o", "this is not YAML")]
    public void Front_matter_is_complete_and_known(string was, string now, string problem)
    {
        library.Write("ru/hello.sbn", TempLibrary.Hello("{{ name }}").Replace(was, now, StringComparison.Ordinal));

        Assert.Contains(library.Problems(), each => each.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void All_problems_of_all_files_are_told_at_once()
    {
        library.Write("ru/hello.sbn", TempLibrary.Hello("{{ a }} {{ b }}").Replace("owner: o\n", "", StringComparison.Ordinal));
        library.Write("en/hello.sbn", "nothing");

        Assert.Equal(4, library.Problems().Count());
    }

    [Fact]
    public void A_text_in_one_language_is_told()
    {
        library.Remove("en/hello.sbn");

        Assert.Equal(["ru/hello.sbn: its twin in en/ is missing"], library.Problems());
    }

    [Fact]
    public void A_word_in_one_language_is_told()
    {
        library.Write("ru/captions.yml", TempLibrary.Captions + "  or: or\n");

        Assert.Equal(["en/captions.yml: speech.or stands only in the other language"], library.Problems());
    }

    [Theory]
    [InlineData("inputs: {name: text}", "inputs: {name: {{ x }}}", "a name is expected here; a text with braces or brackets stands in quotes")]
    [InlineData("inputs: {name: text}", "inputs: {name: text, name?: text}", "name stands twice among the inputs")]
    [InlineData("inputs: {name: text}", "inputs: &a {name: *a}", "anchors are not used here")]
    [InlineData("inputs: {name: text}", "inputs: [name]", "inputs must be a list of names with values")]
    [InlineData("example: {name: Anna}", "example: {name: [Anna]}", "the example's value is not of its declared type")]
    public void Strange_front_matter_is_a_problem_and_no_crash(string was, string now, string problem)
    {
        library.Write("ru/hello.sbn", TempLibrary.Hello("{{ name }}").Replace(was, now, StringComparison.Ordinal));

        Assert.Contains(library.Problems(), each => each.Contains(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("kinds/move.yaml")]
    [InlineData("kinds/house/move.yml")]
    [InlineData("ru/hello.txt")]
    public void A_file_that_nothing_reads_is_told(string file)
    {
        library.Write(file, "x");

        Assert.StartsWith($"{file}: nothing reads this file", Assert.Single(library.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void An_editor_s_own_files_are_left_in_peace()
    {
        library.Write("ru/.hello.sbn.swp", "x");
        library.Write("ru/hello.sbn~", "x");

        Assert.Empty(library.Problems());
    }

    /// <summary>A file is edited while the bot runs: whatever half of it is there, reading it must not throw.</summary>
    [Theory]
    [InlineData("ru/task/preview.sbn")]
    [InlineData("ru/captions.yml")]
    [InlineData("kinds/contract.yml")]
    public void A_half_written_file_is_a_problem_and_no_crash(string file)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Templates, file));
        foreach (var at in Enumerable.Range(0, text.Length / 61).Select(each => each * 61))
        {
            Assert.Null(Record.Exception(() => Read(file, text[..at])));
            Assert.Null(Record.Exception(() => Read(file, text.Remove(at, 7))));
        }
    }

    private void Read(string file, string text)
    {
        library.Write(file, text);
        _ = library.Problems().Count();
    }

    [Fact]
    public void Missing_captions_are_told()
    {
        library.Remove("ru/captions.yml");

        Assert.Contains("ru/hello.sbn: captions.yml of its language is missing", library.Problems());
    }

    [Fact]
    public void A_missing_folder_is_told() => Assert.Equal(
        "templates: the folder is missing or empty, so the bot has nothing to say",
        Assert.Single(LibraryFolder.Read(Path.Combine(library.Folder, "nowhere")).Problems).ToString());

    [Fact]
    public void A_text_nobody_names_and_a_name_without_a_text_are_told() => Assert.Equal(
        [
            "ru/hello.sbn: nothing in the program names this template",
            "en/hello.sbn: nothing in the program names this template",
            "ru/task/preview.sbn: the program names this template, but there is none",
        ],
        library.Problems(new HashSet<string> { "task/preview" }).OrderByDescending(each => each.StartsWith("ru/hello", StringComparison.Ordinal)).ThenBy(each => each));
}
