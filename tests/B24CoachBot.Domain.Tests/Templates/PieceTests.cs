using B24CoachBot.Domain.Guardrails;

namespace B24CoachBot.Domain.Tests.Templates;

/// <summary>Messages that people may have filled in: four stand in the library, and a fifth is a file.</summary>
public sealed class PieceTests : IDisposable
{
    private const string Inputs = "what: text, joins: flag";
    private const string Example = "what: the keys, joins: false";
    private const string Good = "  name: thanks\n  words: [thanks]\n  asks:\n    what: For what?\n";

    private readonly TempLibrary library = new();

    public static TheoryData<Tongue> Tongues => [.. Enum.GetValues<Tongue>()];

    public void Dispose() => library.Dispose();

    [Theory]
    [MemberData(nameof(Tongues))]
    public void Four_stand_in_the_library(Tongue tongue) =>
        Assert.Equal(["refusal", "reminder", "request", "status"], Repository.Reading.Library.Pieces(tongue).Select(piece => piece.Id.Split('/')[1]));

    [Theory]
    [MemberData(nameof(Tongues))]
    public void Without_what_nobody_has_to_say_they_pass_the_black_list_too(Tongue tongue)
    {
        foreach (var piece in Repository.Reading.Library.Pieces(tongue))
        {
            var text = Repository.Set.Render(piece.Id, tongue, Repository.Example(piece.Id, tongue, ("name", null), ("by", null), ("more", null), ("joins", true)));

            Assert.Empty(BlackList.Check(text, GuardContext.Client, []));
        }
    }

    [Fact]
    public void A_fifth_is_a_file()
    {
        Write(Good);

        Assert.Empty(library.Problems(new HashSet<string> { "hello" }));
    }

    [Theory]
    [InlineData("  name: thanks\n  words: []\n  asks:\n    what: For what?\n", Inputs, Example, "no words ask for it")]
    [InlineData("  name: thanks\n  words: [thanks]\n  asks:\n    whom: To whom?\n", Inputs, Example, "it asks what the message is about")]
    [InlineData("  name: thanks\n  words: [thanks]\n  asks:\n    when: When?\n", Inputs, Example, "when is no slot")]
    [InlineData("  name: thanks\n  words: [thanks]\n  asks:\n    what: For what?\n  tone: warm\n", Inputs, Example, "tone is not a known key")]
    [InlineData("  name: thanks for a very long and patient wait\n  words: [thanks]\n  asks:\n    what: For what?\n", Inputs, Example, "its name is longer than 30 characters")]
    [InlineData(Good, Inputs + ", price: number", Example + ", price: 5", "price: number is nothing that a piece is given")]
    [InlineData(Good, Inputs + ", name: text", Example + ", name: Ann", "name may be missing")]
    [InlineData(Good, Inputs, "what: a 15% discount for you, joins: false", "with its example it is blocked itself")]
    public void A_bad_piece_is_told(string piece, string inputs, string example, string problem)
    {
        Write(piece, inputs, example);

        Assert.Contains(library.Problems(), each => each.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_that_the_same_word_asks_for_cannot_be_told_apart()
    {
        Write(Good);
        Write(Good, id: "text/praise");

        Assert.Contains(library.Problems(), each => each.Contains("thanks asks for text/praise too", StringComparison.Ordinal));
    }

    private void Write(string piece, string inputs = Inputs, string example = Example, string id = "text/thanks")
    {
        var text = TempLibrary.Template(id, "Dear all, we write about {{ what }}.", inputs, example).Replace("inputs:", $"piece:\n{piece}inputs:", StringComparison.Ordinal);
        library.Write($"ru/{id}.sbn", text);
        library.Write($"en/{id}.sbn", text);
    }
}
