using B24CoachBot.Domain;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Adapters.Library;

/// <summary>Reads one <c>.sbn</c>: front matter between two lines of dashes, then the text.</summary>
internal static class TemplateFile
{
    private const string Fence = "---";

    public static BotTemplate? Read(string id, Tongue tongue, string text, ProblemNotes notes)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = lines.Length > 0 && lines[0] == Fence ? Array.IndexOf(lines, Fence, 1) : -1;
        if (end < 0)
        {
            notes.Add(1, "front matter between two lines of --- is expected at the beginning");
            return null;
        }

        // The fence stays as an empty line, so that YAML's line numbers are the file's.
        if (notes.Parse("\n" + string.Join('\n', lines[1..end])) is not { } front)
        {
            return null;
        }

        var header = Header(id, tongue, front, notes);
        var template = BotTemplate.Parse(header, string.Join('\n', lines[(end + 1)..]), out var mistakes);
        foreach (var mistake in mistakes)
        {
            notes.Add(mistake.Line + end + 2, mistake.Sentence);
        }

        return notes.All.Count == 0 ? template : null;
    }

    private static TemplateHeader Header(string id, Tongue tongue, YamlMap front, ProblemNotes notes)
    {
        var named = front.Text("id");
        if (named != id)
        {
            notes.Add(2, $"id is {named}, but the file's place says {id}");
        }

        var inputs = InputsReading.Read(front.Node("inputs"), notes);
        var header = new TemplateHeader(
            id,
            tongue,
            front.Number("version"),
            front.Text("owner"),
            front.Date("reviewed"),
            front.Text("audience"),
            front.Flag("critical"),
            inputs,
            ExampleReading.Read(front.Node("example"), inputs, notes),
            front.Text("antiexample"))
        {
            Piece = front.Find("piece") is { } piece ? PieceReading.Read(piece, notes) : null,
        };
        front.NothingElse();
        return header;
    }
}
