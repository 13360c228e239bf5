namespace B24CoachBot.Domain.Tests.Templates;

public sealed class KindFileTests : IDisposable
{
    public const string Good = """
        id: move
        version: 1
        owner: o
        reviewed: 2026-11-22
        critical: false
        require_result: false
        words: {ru: [Перевёз], en: [move]}
        ru:
          name: переезд
          checklist: [Собрать, {plain: Отвезти, client: 'Отвезти: {{ client }}'}, Разобрать]
          done: [всё на месте]
        en:
          name: move
          checklist: [Pack, {plain: Carry, client: 'Carry: {{ client }}'}, Unpack]
          done: [all is there]
        """;

    private readonly TempLibrary library = new();

    public void Dispose() => library.Dispose();

    [Fact]
    public void A_new_kind_is_a_new_file_and_nothing_else()
    {
        library.Write("kinds/move.yml", Good);

        var kind = Adapters.Library.LibraryFolder.Read(library.Folder).Library.FindKind("move")!;

        Assert.Empty(library.Problems());
        Assert.Equal(["перевез"], kind.Words.Russian);
        Assert.Equal(["Собрать", "Отвезти: «Лотос»", "Разобрать"], kind.Russian.Steps("«Лотос»"));
        Assert.Equal(["Pack", "Carry", "Unpack"], kind.English.Steps(null));
    }

    [Theory]
    [InlineData("[Pack, ", "[", "checklist must have 3 to 7 lines")]
    [InlineData("[all is there]", "[]", "done must have 1 to 4 lines")]
    [InlineData("client: 'Carry: {{ client }}'", "client: Carry", "the slot {{ client }} belongs in the variant client")]
    [InlineData("Unpack]", "'Unpack {{ client }}']", "the slot {{ client }} belongs in the variant client")]
    [InlineData("en: [move]", "english: [move]", "en is missing")]
    [InlineData("name: move", "name: move\n  note: x", "note is not a known key")]
    [InlineData("id: move", "id: carry", "id is carry, but the file's name says move")]
    [InlineData("ru: [Перевёз]", "ru: []", "no word in ru reveals it")]
    [InlineData("en: [move]", "en: []", "no word in en reveals it")]
    [InlineData("en: [move]", "en: [move, '']", "a word or a phrase is expected")]
    [InlineData("name: переезд", "naming: переезд", "name is missing")]
    [InlineData("owner: o", "owner: ''", "owner is missing")]
    [InlineData("require_result: false", "require_result: never", "require_result must be true or false")]
    [InlineData("critical: false", "critical: perhaps", "critical must be true or false")]
    [InlineData("Разобрать]", "[Разобрать]]", "a line with a client must be a list of names with values")]
    [InlineData("{plain: Carry, client: 'Carry: {{ client }}'}", "{plain: Carry}", "client is missing")]
    public void A_broken_kind_is_told(string was, string now, string problem)
    {
        library.Write("kinds/move.yml", Good.Replace(was, now, StringComparison.Ordinal));

        Assert.Contains(library.Problems(), each => each.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_step_that_stands_in_two_kinds_is_told()
    {
        library.Write("kinds/move.yml", Good);
        library.Write("kinds/carry.yml", Good.Replace("id: move", "id: carry", StringComparison.Ordinal)
            .Replace("[Перевёз]", "[унёс]", StringComparison.Ordinal).Replace("en: [move]", "en: [carry]", StringComparison.Ordinal)
            .Replace("Собрать", "Сложить", StringComparison.Ordinal).Replace("Разобрать", "Разложить", StringComparison.Ordinal)
            .Replace("Отвезти", "Увезти", StringComparison.Ordinal).Replace("всё на месте", "всё стоит", StringComparison.Ordinal)
            .Replace("Carry", "Drive", StringComparison.Ordinal).Replace("Unpack", "Put", StringComparison.Ordinal)
            .Replace("all is there", "all stands", StringComparison.Ordinal).Replace("[Pack,", "[pack.,", StringComparison.Ordinal));

        Assert.Equal(["kinds/move.yml: the line \"pack\" also stands in carry"], library.Problems());
    }

    [Fact]
    public void A_word_that_reveals_two_kinds_is_told()
    {
        library.Write("kinds/move.yml", Good);
        library.Write("kinds/carry.yml", Good.Replace("id: move", "id: carry", StringComparison.Ordinal).Replace("en: [move]", "en: [carry]", StringComparison.Ordinal));

        Assert.Contains("kinds/move.yml: the word \"перевез\" also reveals carry", library.Problems());
    }
}
