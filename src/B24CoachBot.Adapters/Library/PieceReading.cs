using B24CoachBot.Domain.Templates;
using YamlDotNet.RepresentationModel;

namespace B24CoachBot.Adapters.Library;

/// <summary>The <c>piece</c> of a template that people may have filled in: its name, the words that ask for it, and a question for each slot, in their order.</summary>
internal static class PieceReading
{
    public static Piece Read(YamlNode node, ProblemNotes notes)
    {
        var map = YamlMap.Of(node, notes, "a piece");
        var piece = new Piece(
            map.Text("name"),
            [.. map.Items("words").Select(word => word is YamlScalarNode { Value.Length: > 0 } said ? Plain(said.Value) : notes.Add(word, "a word is expected", ""))],
            [.. YamlMap.Of(map.Node("asks"), notes, "asks").All.Select(pair => Ask(pair.Key, pair.Value, notes))]);
        map.NothingElse();
        return piece;
    }

    private static PieceAsk Ask(string slot, YamlNode node, ProblemNotes notes) => new(
        slot switch
        {
            "what" => PieceSlot.What,
            "whom" => PieceSlot.Whom,
            "by" => PieceSlot.By,
            "more" => PieceSlot.More,
            _ => notes.Add(node, $"{slot} is no slot: what, whom, by or more is expected", PieceSlot.What),
        },
        node is YamlScalarNode { Value.Length: > 0 } question ? question.Value : notes.Add(node, "a question is expected", ""));

    // Written for people with capitals and yo, matched by a reader that knows small letters and no yo.
    private static string Plain(string word) => word.ToLowerInvariant().Replace('\u0451', '\u0435');
}
