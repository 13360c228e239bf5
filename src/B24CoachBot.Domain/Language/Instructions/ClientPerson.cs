using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.People;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>A client who is a person: a name behind a client word («пациенту Круглову») or a legal form (ИП Савельев), in the nominative.</summary>
internal static class ClientPerson
{
    private static readonly (string Ending, string Man, string Woman)[] Surname =
    [
        ("скому", "ский", "скому"), ("ского", "ский", "ского"), ("ским", "ский", "ским"), ("ской", "ской", "ская"), ("скую", "скую", "ская"),
        ("ову", "ов", "ова"), ("еву", "ев", "ева"), ("ину", "ин", "ина"), ("ыну", "ын", "ына"), ("ына", "ын", "ына"), ("ыной", "ыной", "ына"), ("ыным", "ын", "ыным"), ("овым", "ов", "овым"), ("евым", "ев", "евым"), ("иным", "ин", "иным"),
        ("овой", "овой", "ова"), ("евой", "евой", "ева"), ("иной", "иной", "ина"), ("ова", "ов", "ова"), ("ева", "ев", "ева"), ("ина", "ин", "ина"), ("ове", "ов", "ове"), ("еве", "ев", "еве"),
    ];

    public static CrmMention? Read(Scene scene, int at, CrmKind? kind)
    {
        if (IsColleague(scene, at))
            return null;
        var word = scene.Key(at - 1);
        if (ClientWords.IsLegalBefore(word))
            return scene.Inside[at] >= 0 || IsPersonal(scene.Key(at)) ? Mention(scene, CrmKind.Company, at, isOblique: false, isWoman: false) : null;
        if (!scene.Tokens[at].Capital || kind is not (CrmKind.Company or CrmKind.Contact) || kind != CrmKind.Contact && !IsPersonal(scene.Key(at)) && !(scene.Inside[at] >= 0) && !(MayBePerson(word) && UnknownNames.CasesOf(scene.Key(at)) is var cases and not Cases.None && (IsBent(word) || cases is Cases.Nominative or Cases.Any || word.EndsWith("ка", StringComparison.Ordinal))))
            return null;
        var isWoman = word.Contains("ентк", StringComparison.Ordinal) || word.Contains("ниц", StringComparison.Ordinal) || word.Contains("чиц", StringComparison.Ordinal) || word.StartsWith("госпож", StringComparison.Ordinal) || word.StartsWith("гражданк", StringComparison.Ordinal);
        return Mention(scene, CrmKind.Contact, at, isOblique: isWoman || IsBent(word), isWoman);
    }

    public static bool IsPersonal(string key) => !NameWords.IsOrdinary(key) && (FirstNames.Forms.GetValueOrDefault(key) & ~Cases.Vocative) != 0 || Surnames.Forms.ContainsKey(key);

    public static bool IsColleague(Scene scene, int at) => scene.Inside[at] >= 0 && !scene.People[scene.Inside[at]].IsUnknown;

    private static bool IsBent(string word) => word.Length > 0 && word[^1] is 'а' or 'у' or 'ю' or 'я' or 'е' or 'м';

    // A supplier or a shop is a firm, whatever its name looks like.
    private static bool MayBePerson(string word) => word.StartsWith("клиент", StringComparison.Ordinal) || word.StartsWith("заказчи", StringComparison.Ordinal) || word.StartsWith("покупател", StringComparison.Ordinal)
        || ClientWords.KindOf(word) == CrmKind.Contact;

    private static CrmMention Mention(Scene scene, CrmKind kind, int at, bool isOblique, bool isWoman)
    {
        var last = at;
        while (last + 1 < scene.Tokens.Count && scene.Tokens[last + 1].IsWord && scene.Tokens[last + 1].Capital && (IsPersonal(scene.Key(last + 1)) || UnknownNames.CasesOf(scene.Key(last + 1)) != Cases.None || Surnames.LooksLike(scene.Key(last + 1))))
            last++;
        var span = scene.Span(at, last);
        var said = span.In(scene.Text);
        return new CrmMention(kind, isOblique && last == at ? Bent(said, isWoman) : said, null, span);
    }

    private static string Bent(string name, bool isWoman)
    {
        foreach (var (ending, man, woman) in Surname)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
                return name[..^ending.Length] + (isWoman ? woman : man);
        }

        return name;
    }
}
