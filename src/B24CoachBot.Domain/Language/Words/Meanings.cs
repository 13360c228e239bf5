namespace B24CoachBot.Domain.Language.Words;

/// <summary>The cues one form carries, each with its number; ordinary words carry none.</summary>
internal sealed class Meanings
{
    private static readonly int Size = Enum.GetValues<Cue>().Length;

    public static readonly Meanings Empty = new();

    private readonly List<(Cue Cue, int Value)> _all = [];
    // One bit a cue: there are thousands of forms and each is asked a hundred times.
    private readonly ulong[] _cues = new ulong[(Size + 63) / 64];

    public bool Any => _all.Count > 0;

    public void Add(Cue cue, int value)
    {
        if (!_all.Contains((cue, value)))
        {
            _all.Add((cue, value));
            _cues[(int)cue >> 6] |= 1UL << (int)cue;
        }
    }

    public bool Has(Cue cue) => (_cues[(int)cue >> 6] >> (int)cue & 1) != 0;

    public bool Has(Cue cue, out int value)
    {
        value = 0;
        if (!Has(cue))
        {
            return false;
        }

        foreach (var meaning in _all)
        {
            if (meaning.Cue == cue)
            {
                value = meaning.Value;
                break;
            }
        }

        return true;
    }
}
