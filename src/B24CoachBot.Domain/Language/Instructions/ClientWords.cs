using System.Collections.Frozen;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>Words that stand beside a client's name: «клиент», «сделка», ООО, Ltd.</summary>
internal static class ClientWords
{
    private static readonly ByFirstLetter<(string Stem, CrmKind Kind)> Stems = new(
        Lexicon.Keyed("client-words").SelectMany(line => line.Words.Select(stem => (stem, Enum.Parse<CrmKind>(line.Key, ignoreCase: true)))), entry => entry.Stem);

    private static readonly FrozenSet<string> LegalBefore = FrozenSet.ToFrozenSet(["ооо", "оао", "зао", "пао", "ао", "ип", "тд", "гк", "ук", "тк", "нко", "чоп", "тоо", "гуп", "муп", "фгуп", "ано"]);
    private static readonly FrozenSet<string> LegalAfter = FrozenSet.ToFrozenSet(["llc", "ltd", "inc", "gmbh", "corp", "co", "plc", "ag", "limited", "bv"]);
    private static readonly string[] Common = ["клиент", "заказчи", "компани", "фирм", "контрагент", "поставщик", "партнер", "покупател", "организаци", "подрядчик", "арендатор", "перевозчик", "client", "customer", "supplier", "vendor"];
    private static readonly ByFirstLetter<string> Places = new(Lexicon.Set("places"), stem => stem);
    private static readonly FrozenSet<string> PlaceSet = Lexicon.Set("places");
    private static readonly ByFirstLetter<string> Titled = new(Lexicon.Set("titled-things"), stem => stem);
    private static readonly FrozenSet<string> Others = Lexicon.Set("not-clients");

    public static CrmKind? KindOf(string key)
    {
        foreach (var (stem, kind) in Stems.Of(key))
        {
            if (stem.Length <= 4 || kind == CrmKind.Invoice ? IsShort(key, stem) : key.StartsWith(stem, StringComparison.Ordinal))
                return kind;
        }

        return null;
    }

    /// <summary>A client word that is never part of a name, even with a capital: «Компания Вектор» is Вектор, «Банк Восток» is not Восток.</summary>
    public static bool IsCommon(string key) => Array.Exists(Common, stem => key.StartsWith(stem, StringComparison.Ordinal)) || KindOf(key) is CrmKind.Deal or CrmKind.Lead or CrmKind.Invoice or CrmKind.Contact;

    /// <summary>A noun that may be an organisation: «для агрохолдинга „Сибирь“»; not a thing with a title, as «для презентации „Итоги“».</summary>
    public static bool IsOrganisation(string key) => key.Length > 3 && key[0] >= 'а' && Array.TrueForAll(Titled.Of(key), stem => stem.Length > 4 ? !key.StartsWith(stem, StringComparison.Ordinal) : !IsShort(key, stem)) && !IsPlaceOrProgram(key);

    /// <summary>What has a name of its own, so that the quotes after it name no client: «кейс „Север“».</summary>
    public static bool IsUndertaking(string key) => key.StartsWith("проект", StringComparison.Ordinal) || key.StartsWith("выставк", StringComparison.Ordinal) || key.StartsWith("кейс", StringComparison.Ordinal) || key.StartsWith("мероприят", StringComparison.Ordinal);

    public static bool IsLegalBefore(string key) => LegalBefore.Contains(key);

    public static bool IsLegalAfter(string key) => LegalAfter.Contains(key);

    public static bool IsPlaceOrProgram(string key)
    {
        if (Others.Contains(key) || PlaceSet.Contains(key))
            return true;
        if (key[0] < 'а')
            return false;
        return Array.Exists(Places.Of(key), place => place.Length > 3 && key.Length - place.Length is >= 0 and <= 3 && key.StartsWith(place, StringComparison.Ordinal))
            || Others.Contains(People.RoleWord.Stem(key)) || PlaceSet.Contains(People.RoleWord.Stem(key));
    }

    // «лид» in all its cases, but not «лидер»; «счёт», but not «счётчик».
    private static bool IsShort(string key, string stem) => key == stem
        || key.StartsWith(stem, StringComparison.Ordinal) && key.Length - stem.Length <= 2 && key[^1] is 'а' or 'у' or 'ы' or 'е' or 'и' or 'ю' or 'я' or 'м' or 's' or 'в' && key.StartsWith(stem, StringComparison.Ordinal);
}
