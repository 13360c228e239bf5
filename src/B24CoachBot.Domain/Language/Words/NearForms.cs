namespace B24CoachBot.Domain.Language.Words;

/// <summary>Forgives one slip in a calendar word: a letter lost, doubled, swapped, or (in long words) mistaken.</summary>
internal sealed class NearForms
{
    private readonly HashSet<string> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byLoss = new(StringComparer.Ordinal);

    // The short months are a letter away from too much: «марки», «майка», «июне».
    public static bool Forgives(Cue cue, string form) =>
        form.Length > (cue == Cue.Month ? 5 : 4)
        && (cue is Cue.Month or Cue.Weekday or Cue.Relative or Cue.Unit or Cue.Part or Cue.PartNoun or Cue.HalfHour or Cue.Weekend or Cue.Next or Cue.Each);

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
        if (word.Length is < 4 or > 16)
        {
            return null;
        }

        if (_byLoss.TryGetValue(word, out var lost))
        {
            return lost;
        }

        for (var at = 1; at < word.Length; at++)
        {
            var shorter = word.Remove(at, 1);
            if (word.Length > 5 && _forms.Contains(shorter) && shorter.Length > 5)
            {
                return shorter;
            }

            // Both lose a letter to the same rest: one letter is mistaken or two neighbours are swapped.
            if (_byLoss.TryGetValue(shorter, out var near) && near.Length == word.Length && (word.Length >= 7 || (word.Length >= 5 && IsSwap(word, near))))
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
