using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language;

/// <summary>What a word does in the newcomer's question. The names head the lines of <c>newcomer.lexicon</c>.</summary>
internal enum NewcomerCue
{
    Asks,
    Teaches,
    Needs,
    Records,
    Field,
    Talk,
    Addressee,
    Other,
    Done,
    Unsure,
    Soft,
}

/// <summary>A text as cues in its order; words that are none are <see cref="Strange"/>.</summary>
internal sealed class NewcomerWords
{
    private static readonly PhraseBook<NewcomerCue> Book = new(
        from line in Lexicon.Lines("newcomer")
        let colon = line.IndexOf(':', StringComparison.Ordinal)
        from phrase in line[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        select (phrase, Enum.Parse<NewcomerCue>(line[..colon])));

    private readonly List<(NewcomerCue? Cue, string Key)> words = [];

    public NewcomerWords(string text)
    {
        var tokens = Tokens.Of(text).ConvertAll(token => token with { Key = WithoutParticle(token.Key) });
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Book.TryMatch(tokens, at, out var last, out var cue))
            {
                words.Add((cue, tokens[at].Key));
                at = last;
            }
            else if (tokens[at].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Mention)
            {
                words.Add((null, tokens[at].Key));
            }
        }
    }

    public int Count => words.Count;

    /// <summary>Where the question begins; -1 in a text that asks nothing.</summary>
    public int Frame => words.FindIndex(word => word.Cue is NewcomerCue.Asks or NewcomerCue.Teaches);

    public bool Begins(NewcomerCue cue) => words.FindIndex(word => word.Cue != NewcomerCue.Soft) is var first and >= 0 && words[first].Cue == cue;

    public bool Has(NewcomerCue cue) => words.Exists(word => word.Cue == cue);

    /// <summary>Putting down in one of the forms that <paramref name="fits"/>.</summary>
    public bool Records(Func<string, bool> fits) => words.Exists(word => word.Cue == NewcomerCue.Records && fits(word.Key));

    /// <summary>Words before the place that no cue covers.</summary>
    public IEnumerable<string> Strange(int before) => words.Take(before).Where(word => word.Cue is null).Select(word => word.Key);

    /// <summary>«объясни Марине»: somebody else is to be taught.</summary>
    public bool TeachesAnother => words.FindIndex(word => word.Cue == NewcomerCue.Teaches) is var place and >= 0 && place + 1 < words.Count && words[place + 1].Cue is null;

    /// <summary>The first word, when it is one for putting down.</summary>
    public string? Opening => words is [(NewcomerCue.Records, var key), ..] ? key : null;

    /// <summary>Words for putting down that stand before the place.</summary>
    public IEnumerable<string> RecordsBefore(int place) => words.Take(place).Where(word => word.Cue == NewcomerCue.Records).Select(word => word.Key);

    public bool HasBefore(int place, NewcomerCue cue) => words.Take(place).Any(word => word.Cue == cue);

    /// <summary>«писать-то», «расскажи-ка».</summary>
    private static string WithoutParticle(string key) =>
        key.Length > 4 && (key.EndsWith("-то", StringComparison.Ordinal) || key.EndsWith("-ка", StringComparison.Ordinal)) ? key[..^3] : key;
}
