namespace B24CoachBot.Domain.Language.Words;

/// <summary>Forgives one slip in a word of the calendar or a number: a letter lost, doubled, swapped, or (in long words) mistaken.</summary>
internal sealed class NearForms
{
    private const int Longest = 16;

    private readonly Dictionary<string, string> _byLoss = new(StringComparer.Ordinal);
    private readonly HashSet<string> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _losses;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _known;

    public NearForms()
    {
        _losses = _byLoss.GetAlternateLookup<ReadOnlySpan<char>>();
        _known = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    // The short months are a letter away from too much: «марки», «майка», «июне».
    public static bool Forgives(Cue cue, string form) =>
        form.Length > (cue == Cue.Month ? 5 : 4)
        && (cue is Cue.Month or Cue.Weekday or Cue.Relative or Cue.Unit or Cue.Part or Cue.PartNoun or Cue.HalfHour or Cue.Weekend or Cue.Next or Cue.Each or Cue.Scale or Cue.Cardinal);

    public void Learn(string form)
    {
        if (!_forms.Add(form))
        {
            return;
        }

        for (var at = 1; at < form.Length; at++)
        {
            _byLoss.TryAdd(form.Remove(at, 1), form);
        }
    }

    /// <summary>The known form one slip away, or null. The first letter is never forgiven: «карта» is not «марта».</summary>
    public string? Of(string word)
    {
        if (word.Length is < 4 or > Longest)
        {
            return null;
        }

        if (_byLoss.TryGetValue(word, out var lost))
        {
            return lost;
        }

        Span<char> room = stackalloc char[Longest];
        var shorter = room[..(word.Length - 1)];
        word.AsSpan(1).CopyTo(shorter);
        for (var at = 1; at < word.Length; at++)
        {
            // One letter further than before is left out.
            shorter[at - 1] = word[at - 1];
            if (word.Length > 6 && _known.TryGetValue(shorter, out var known))
            {
                return known;
            }

            // Both lose a letter to the same rest: one letter is mistaken or two neighbours are swapped.
            if (_losses.TryGetValue(shorter, out var near) && near.Length == word.Length && (word.Length >= 7 || (word.Length >= 5 && IsSwap(word, near))))
            {
                return near;
            }
        }

        return null;
    }

    private static bool IsSwap(string word, string form)
    {
        var at = 0;
        while (at < word.Length && word[at] == form[at])
        {
            at++;
        }

        return at + 1 < word.Length && word[at] == form[at + 1] && word[at + 1] == form[at]
            && word.AsSpan(at + 2).SequenceEqual(form.AsSpan(at + 2));
    }
}
