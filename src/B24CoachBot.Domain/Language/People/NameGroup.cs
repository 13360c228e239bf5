using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>Reads the words of one person's name that stand together: name, patronymic, surname, initials in any order, all in one case.</summary>
internal sealed class NameGroup(List<Token> tokens, PersonIndex index, bool wholeTextIsName)
{
    private readonly record struct Reading(int Person, NamePart Parts, Cases Cases);

    public Named? Read(int start, bool isAddressed)
    {
        var at = start;
        var readings = InitialsAhead(start, out var first) ?? [];
        if (readings.Count > 0)
        {
            at = first;
        }

        var hits = Hits(at, isAddressed);
        if (hits.Length == 0)
            return Stranger(start, isAddressed);
        readings = readings.Count == 0 ? [.. hits.Select(hit => new Reading(hit.Person, hit.Part, hit.Cases))] : Join(readings, hits);
        if (readings.Count == 0)
            return Stranger(start, isAddressed);

        var last = at;
        while (last + 1 < tokens.Count && last - start < 6)
        {
            var more = Join(readings, Hits(last + 1, isAddressed: true));
            if (more.Count == 0)
            {
                if (Initials(last + 1, readings) is not { } initialed)
                    break;
                (readings, last) = initialed;
                if (readings.Count == 0)
                    return new Named(start, last, [], Cases.Any, IsAddressed: isAddressed);
                continue;
            }

            readings = more;
            last++;
        }

        if (last == at && at == start && NeedsCompany(start, isAddressed) && !CalledNames.IsCalled(tokens, start, readings.Aggregate(Cases.None, (all, reading) => all | reading.Cases)))
            return null;
        // «Ивану Сидорову»: another Ivan, not ours.
        if (last + 1 < tokens.Count && (IsStrangersPart(last, last + 1, readings) || IsOthersSurname(last + 1, readings)))
            return new Named(start, last + 1, [], All(readings), IsAddressed: isAddressed);
        return new Named(start, last, Active(start, readings), All(readings), IsAddressed: isAddressed, IsAll: readings.TrueForAll(reading => (reading.Parts & NamePart.Plural) != 0));
    }

    private NameHit[] Hits(int at, bool isAddressed)
    {
        var token = tokens[at];
        if (!token.IsWord || token.Key.Length < 2 || SelfSaid.Speaks(tokens, at))
            return [];
        var hits = index.Find(token.Key);
        if (hits.Length == 0 && token.Key.Length > 2)
            hits = index.FindTransliterated(token.Key);
        if (hits.Length == 0 && (token.Capital || wholeTextIsName))
            hits = index.FindHeard(token.Key);
        if ((token.Capital || wholeTextIsName) && !Array.Exists(hits, hit => (hit.Part & NamePart.First) == 0) && index.FindPet(token.Key) is { Length: > 0 } pets)
            hits = [.. hits, .. pets.Where(pet => !Array.Exists(hits, hit => hit.Person == pet.Person && hit.Part == pet.Part))];
        if (hits.Length == 0 && (token.Capital || wholeTextIsName || token.Key.Length >= 8))
            hits = index.FindMistyped(token.Key);
        if (Array.Exists(hits, hit => (hit.Part & NamePart.Plural) != 0))
            hits = Array.FindAll(hits, hit => Quantities.IsCounted(tokens, at) || (hit.Part & NamePart.Plural) == 0
                || token.Key[0] >= 'а' && (token.Capital || wholeTextIsName) && Array.TrueForAll(hits, other => (other.Part & NamePart.Plural) != 0));
        if (!token.Capital && !wholeTextIsName && !CalledNames.IsCall(tokens, at) || !isAddressed && !CanBeCalled(at))
            hits = Array.FindAll(hits, hit => hit.Cases != Cases.Vocative);
        return hits;
    }

    /// <summary>A clipped call is followed by a comma or ends the line: «Маш, сделай».</summary>
    private bool CanBeCalled(int at) => at + 1 >= tokens.Count || !tokens[at + 1].IsWord || VerbForms.IsImperative(tokens[at + 1].Key);

    private bool NeedsCompany(int at, bool isAddressed) =>
        !isAddressed && !wholeTextIsName && NameWords.IsOrdinary(tokens[at].Key) && (!tokens[at].Capital || IsOrdinaryStart(at));

    /// <summary>Mark the invoice, Чёрных ящиков: a capital that only begins a sentence.</summary>
    private bool IsOrdinaryStart(int at) => tokens[at].Key[0] < 'а' && at + 1 < tokens.Count
        && tokens[at + 1].Key is "the" or "a" or "an" or "as" or "all" or "my" or "our" or "this" or "that" or "it" or "in";

    private static List<Reading> Join(List<Reading> readings, NameHit[] hits)
    {
        var joined = new List<Reading>();
        foreach (var hit in hits)
        {
            foreach (var reading in readings)
            {
                if (reading.Person != hit.Person || (reading.Parts & hit.Part & ~NamePart.Nick & ~NamePart.Plural) != 0)
                    continue;
                if ((reading.Cases & hit.Cases) != 0)
                    joined.Add(new Reading(hit.Person, reading.Parts | hit.Part, reading.Cases & hit.Cases));
                else if (reading.Parts == NamePart.First && hit.Part == NamePart.Patronymic && (reading.Cases & Cases.Nominative) != 0)
                    joined.Add(new Reading(hit.Person, reading.Parts | hit.Part, hit.Cases));
            }
        }

        return joined;
    }

    /// <summary>«Иванов А. О.», «Аня Л.»: initials choose among namesakes; those that nobody has make it somebody else.</summary>
    private (List<Reading>, int Last)? Initials(int at, List<Reading> readings)
    {
        var isBare = !IsInitial(at);
        if (isBare && !IsBareInitial(at) || (readings[0].Parts & NamePart.Initials) != 0)
            return null;
        var second = isBare ? at + 1 : at + 2;
        var hasSecond = IsInitial(second) || IsBareInitial(second);
        var kept = readings.FindAll(reading => Begins(reading, tokens[at].Key, hasSecond ? tokens[second].Key : null));
        if (kept.Count == 0 && (isBare || (readings[0].Parts & NamePart.First) != 0 && (readings[0].Parts & NamePart.Last) != 0))
            return null;
        var end = hasSecond ? second : at;
        return ([.. kept.Select(reading => reading with { Parts = reading.Parts | NamePart.Initials })], IsInitial(end) ? end + 1 : end);
    }

    /// <summary>After a surname the name's letter and the patronymic's; after a name the surname's.</summary>
    private bool Begins(Reading reading, string one, string? other)
    {
        var keys = index.Keys[reading.Person];
        return (reading.Parts & NamePart.Last) != 0
            ? StartsWith(keys.First, one) && (other is null || keys.Patronymic is "" || StartsWith(keys.Patronymic, other))
            : StartsWith(keys.Last, one) && other is null || other is not null && (StartsWith(keys.Patronymic, one) && StartsWith(keys.Last, other) || StartsWith(keys.Last, one) && StartsWith(keys.Patronymic, other));
    }

    private List<Reading>? InitialsAhead(int start, out int next)
    {
        next = start;
        if (!IsInitial(start))
            return null;
        var surname = IsInitial(start + 2) ? start + 4 : start + 2;
        if (surname >= tokens.Count)
            return null;
        var kept = Hits(surname, isAddressed: true).Where(hit => hit.Part == NamePart.Last
            && StartsWith(index.Keys[hit.Person].First, tokens[start].Key)
            && (surname == start + 2 || index.Keys[hit.Person].Patronymic is "" || StartsWith(index.Keys[hit.Person].Patronymic, tokens[start + 2].Key)));
        next = surname;
        return [.. kept.Select(hit => new Reading(hit.Person, NamePart.Initials, hit.Cases))];
    }

    private bool IsInitial(int at) =>
        at + 1 < tokens.Count && tokens[at].IsWord && (tokens[at].Capital || char.IsAsciiLetter(tokens[at].Key[0])) && tokens[at].Span.Length == 1 && tokens[at + 1].Is('.');

    /// <summary>«Кате Л» and no more.</summary>
    private bool IsBareInitial(int at) => wholeTextIsName && at < tokens.Count && tokens[at].IsWord && tokens[at].Capital && tokens[at].Span.Length == 1
        && (at + 1 >= tokens.Count || !tokens[at + 1].IsWord);

    private static bool StartsWith(string name, string letter) => name.StartsWith(letter, StringComparison.Ordinal)
        || name.Length > 0 && char.IsAsciiLetter(letter[0]) != char.IsAsciiLetter(name[0]) && Skeleton.Of(name)[0] == Skeleton.Of(letter)[0];

    /// <summary>A known name or surname that no employee has.</summary>
    private Named? Stranger(int at, bool isAddressed)
    {
        var token = tokens[at];
        if (!token.IsWord || token.Key.Length < 3)
            return null;
        var isLatin = char.IsAsciiLetter(token.Key[0]);
        if (isLatin && !token.Capital || NameWords.IsOrdinary(token.Key) && !isAddressed && (!token.Capital || isLatin))
            return null;
        var cases = FirstNames.Forms.GetValueOrDefault(token.Key) | Surnames.Forms.GetValueOrDefault(token.Key);
        if (!token.Capital || !CanBeCalled(at))
            cases &= ~Cases.Vocative;
        if (cases == Cases.None && token.Capital && UnknownNames.IsPlace(tokens, at))
            cases = UnknownNames.CasesOf(token.Key);
        if (cases == Cases.None)
            return null;
        var next = at + 1 < tokens.Count && tokens[at + 1].IsWord && tokens[at + 1].Capital ? Part(tokens[at + 1]) & cases : Cases.None;
        return new Named(at, next == Cases.None ? at : at + 1, [], next == Cases.None ? cases : next, IsAddressed: isAddressed);
    }

    private Cases Part(Token token) => FirstNames.Forms.GetValueOrDefault(token.Key) | Surnames.Forms.GetValueOrDefault(token.Key)
        | index.Find(token.Key).Aggregate(Cases.None, (all, hit) => all | hit.Cases)
        | (Surnames.LooksLike(token.Key) ? Cases.Any : Cases.None);

    private bool IsStrangersPart(int last, int at, List<Reading> readings)
    {
        var token = tokens[at];
        if (!token.IsWord || tokens[last].Span.End + 1 < token.Span.Start || readings.Exists(reading => (reading.Parts & NamePart.Last) != 0) && !IsFirstName(token))
            return false;
        if (Surnames.Forms.TryGetValue(token.Key, out var cases) || (IsFirstName(token) && FirstNames.Forms.TryGetValue(token.Key, out cases)))
            return (token.Capital || !tokens[last].Capital) && (cases & All(readings) & ~Cases.Vocative) != 0;
        return token.Capital && Surnames.LooksLike(token.Key);
    }

    /// <summary>«Паше Чайке» where one is Паша and another Чайка: nobody is both.</summary>
    private bool IsOthersSurname(int at, List<Reading> readings) => wholeTextIsName && readings.TrueForAll(reading => (reading.Parts & NamePart.Last) == 0)
        && Hits(at, isAddressed: true) is { Length: > 0 } hits && Array.TrueForAll(hits, hit => (hit.Part & NamePart.Last) != 0 && (hit.Cases & All(readings)) != 0);

    private static bool IsFirstName(Token token) => token.Capital && FirstNames.Forms.ContainsKey(token.Key) && !NameWords.IsOrdinary(token.Key);

    private Fit[] Active(int start, List<Reading> readings)
    {
        var most = readings.Max(Said);
        var fullest = readings.FindAll(reading => Said(reading) == most);
        var own = fullest.FindAll(reading => (reading.Parts & NamePart.Nick) == 0);
        var fits = Titles.Narrowed(tokens, start, own.Count > 0 ? own : fullest, reading => index.Keys[reading.Person].Male)
            .Select(reading => new Fit(reading.Person, reading.Cases)).Distinct().ToArray();
        var active = Array.FindAll(fits, fit => index.Keys[fit.Person].Active);
        return active.Length > 0 ? active : fits;
    }

    private static int Said(Reading reading) => System.Numerics.BitOperations.PopCount((uint)(reading.Parts & ~(NamePart.Nick | NamePart.Plural)));

    private static Cases All(List<Reading> readings) => readings.Aggregate(Cases.None, (all, reading) => all | reading.Cases);
}
