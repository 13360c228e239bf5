namespace B24CoachBot.Domain.Language.Words;

/// <summary>The cues one form carries, each with its number; ordinary words carry none.</summary>
internal sealed class Meanings
{
    public static readonly Meanings Empty = new();

    private readonly List<(Cue Cue, int Value)> _all = [];

    public bool Any => _all.Count > 0;

    public void Add(Cue cue, int value)
    {
        if (!_all.Contains((cue, value)))
        {
            _all.Add((cue, value));
        }
    }

    public bool Has(Cue cue) => Has(cue, out _);

    public bool Has(Cue cue, out int value)
    {
        foreach (var meaning in _all)
        {
            if (meaning.Cue == cue)
            {
                value = meaning.Value;
                return true;
            }
        }

        value = 0;
        return false;
    }
}
