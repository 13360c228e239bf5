using System.Reflection;

namespace B24CoachBot.Domain.Language.Words;

/// <summary>All words the date and money readers know, from the embedded <c>*.lexicon</c> files, loaded once.</summary>
internal sealed class Lexicon
{
    private const int Expected = 12_000;

    private readonly Dictionary<string, Entry> _words = new(Expected, StringComparer.Ordinal);

    /// <summary>Words that belong together and mean one thing: «не позднее», "end of day".</summary>
    internal sealed record Phrase(string[] Parts, string Whole, Meanings Meanings);

    /// <summary>What is known of one word.</summary>
    internal sealed class Entry
    {
        public static readonly Entry Nothing = new();

        public Meanings Meanings { get; set; } = Meanings.Empty;

        /// <summary>Phrases that begin with the word, longest first.</summary>
        public Phrase[] Beginning { get; private set; } = [];

        /// <summary>An ordinary word that is a letter away from a calendar word.</summary>
        public bool IsLookalike { get; set; }

        public void Begins(Phrase phrase) => Beginning = [.. Beginning.Append(phrase).OrderByDescending(each => each.Parts.Length)];
    }

    public static Lexicon Known { get; } = Load();

    public NearForms Near { get; } = new();

    public Meanings Of(string form) => Find(form).Meanings;

    public Entry Find(string form) => _words.GetValueOrDefault(form, Entry.Nothing);

    private static Lexicon Load()
    {
        var lexicon = new Lexicon();
        var endings = Lines("endings").ToDictionary(line => line.Key, line => line.Forms.Replace(' ', '|').Replace("_", "", StringComparison.Ordinal));
        var unfolded = new List<string>();
        foreach (var (key, forms) in Lines("numbers").Concat(Lines("calendar")).Concat(Lines("clock")).Concat(Lines("links")).Concat(Lines("money")))
        {
            unfolded.Clear();
            foreach (var pattern in forms.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                FormPattern.Unfold(pattern, endings, unfolded);
            }

            lexicon.Learn(key, unfolded);
        }

        foreach (var form in Lines("lookalikes").SelectMany(line => line.Forms.Split(' ')))
        {
            lexicon.Entered(WordSplitter.Fold(form)).IsLookalike = true;
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

    private void Learn(string key, List<string> forms)
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
        var parts = IsWord(form) ? [form] : WordSplitter.Split(form).ConvertAll(word => word.Text).ToArray();
        var whole = parts.Length == 1 ? form : string.Join(' ', parts);
        var entry = Entered(whole);
        if (entry.Meanings == Meanings.Empty)
        {
            entry.Meanings = new Meanings();
            if (parts.Length > 1)
            {
                Entered(parts[0]).Begins(new Phrase(parts, whole, entry.Meanings));
            }
        }

        entry.Meanings.Add(cue, value);
        if (parts.Length == 1 && NearForms.Forgives(cue, whole))
        {
            Near.Learn(whole);
        }
    }

    private static bool IsWord(string form)
    {
        foreach (var letter in form)
        {
            if (!char.IsLetter(letter))
            {
                return false;
            }
        }

        return true;
    }

    private Entry Entered(string form)
    {
        if (!_words.TryGetValue(form, out var entry))
        {
            _words[form] = entry = new Entry();
        }

        return entry;
    }
}
