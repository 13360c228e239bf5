using System.Reflection;

namespace B24CoachBot.Domain.Language.Words;

/// <summary>All words the date and money readers know, from the embedded <c>*.lexicon</c> files, loaded once.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, Meanings> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>> _phrases = new(StringComparer.Ordinal);

    /// <summary>Words that belong together and mean one thing: «не позднее», "end of day".</summary>
    internal sealed record Phrase(string[] Parts, string Whole);

    public static Lexicon Known { get; } = Load();

    public NearForms Near { get; } = new();

    private HashSet<string> Lookalikes { get; } = new(StringComparer.Ordinal);

    public Meanings Of(string form) => _forms.GetValueOrDefault(form, Meanings.Empty);

    public bool IsLookalike(string form) => Lookalikes.Contains(form);

    /// <summary>Phrases that begin with the word, longest first.</summary>
    public IReadOnlyList<Phrase> BeginningWith(string first) => _phrases.TryGetValue(first, out var found) ? found : [];

    private static Lexicon Load()
    {
        var lexicon = new Lexicon();
        var endings = Lines("endings").ToDictionary(line => line.Key, line => line.Forms.Replace(' ', '|').Replace("_", "", StringComparison.Ordinal));
        foreach (var (key, forms) in Lines("numbers").Concat(Lines("calendar")).Concat(Lines("clock")).Concat(Lines("links")).Concat(Lines("money")))
        {
            lexicon.Learn(key, forms.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(form => FormPattern.Unfold(form, endings)));
        }

        lexicon.Lookalikes.UnionWith(Lines("lookalikes").SelectMany(line => line.Forms.Split(' ')).Select(WordSplitter.Fold));
        foreach (var list in lexicon._phrases.Values)
        {
            list.Sort((a, b) => b.Parts.Length.CompareTo(a.Parts.Length));
        }

        return lexicon;
    }

    public static IEnumerable<(string Key, string Forms)> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(
            Array.Find(Assembly.GetExecutingAssembly().GetManifestResourceNames(), each => each.EndsWith($".{name}.lexicon", StringComparison.Ordinal))!)!;
        using var reader = new StreamReader(stream);
        var lines = new List<(string, string)>();
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0 && line[0] != '#')
            {
                lines.Add((line[..colon], line[(colon + 2)..]));
            }
        }

        return lines;
    }

    private void Learn(string key, IEnumerable<string> forms)
    {
        var name = key.Split('=');
        var cue = Enum.Parse<Cue>(name[0], ignoreCase: true);
        var value = name.Length > 1 ? int.Parse(name[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
        foreach (var form in forms)
        {
            Learn(WordSplitter.Fold(form), cue, value);
        }
    }

    private void Learn(string form, Cue cue, int value)
    {
        var parts = form.All(char.IsLetter) ? [form] : WordSplitter.Split(form).Select(word => word.Text).ToArray();
        var whole = parts.Length == 1 ? form : string.Join(' ', parts);
        if (!_forms.TryGetValue(whole, out var meanings))
        {
            _forms[whole] = meanings = new Meanings();
            if (parts.Length > 1)
            {
                _phrases.TryAdd(parts[0], []);
                _phrases[parts[0]].Add(new Phrase(parts, whole));
            }
        }

        meanings.Add(cue, value);
        if (parts.Length == 1 && NearForms.Forgives(cue, whole))
        {
            Near.Learn(whole);
        }
    }
}
