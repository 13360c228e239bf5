using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace B24CoachBot.Adapters.Library;

/// <summary>Problems of one file, collected while it is read.</summary>
internal sealed class ProblemNotes(string file)
{
    private readonly List<LibraryProblem> all = [];

    public IReadOnlyList<LibraryProblem> All => all;

    public void Add(int line, string sentence) => all.Add(new LibraryProblem(file, line, sentence));

    public void Add(YamlNode node, string sentence) => Add((int)node.Start.Line, sentence);

    public T Add<T>(YamlNode node, string sentence, T instead)
    {
        Add(node, sentence);
        return instead;
    }

    /// <summary>The file's only YAML document, or null with a problem noted.</summary>
    /// <param name="yaml">Text whose first line is the first line of the file.</param>
    public YamlMap? Parse(string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count != 1)
            {
                Add(1, "one YAML document is expected");
                return null;
            }

            // A node that holds itself would be walked for ever.
            if (stream.Documents[0].AllNodes.FirstOrDefault(node => !node.Anchor.IsEmpty) is { } anchored)
            {
                Add(anchored, "anchors are not used here: write the text out");
                return null;
            }

            return YamlMap.Of(stream.Documents[0].RootNode, this, "the file");
        }
        catch (YamlException failure)
        {
            Add((int)failure.Start.Line, $"this is not YAML: {failure.Message}");
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner loses its way so on a list that is never closed.
            Add(0, "this is not YAML: a bracket or a quote is not closed");
        }

        return null;
    }
}
