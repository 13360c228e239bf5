using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>A department named as the doer: «бухгалтерии», «кому-нибудь из отдела продаж», «всей логистике».</summary>
internal static class Departments
{
    private const int LongestName = 4;

    /// <summary>Places in the directory of those who work there; empty when no department is named.</summary>
    public static int[] Members(List<Token> tokens, PersonIndex index)
    {
        var words = tokens.Where(token => token.IsWord && !IsAside(token.Key)).Select(token => token.Key).ToArray();
        return words.Length is 0 or > LongestName ? [] : index.Roles.Members(words);
    }

    /// <summary>«всей», «весь», the whole: everybody there.</summary>
    public static bool IsWhole(List<Token> tokens) => tokens.Exists(token => token.Key is "всей" or "весь" or "всему" or "вся" or "всю" or "всем" or "все" or "всех" or "whole" or "entire" or "all" or "everyone" or "everybody" or "каждому");

    private static bool IsAside(string key) => WorkWords.IsLink(key) || WorkWords.IsEmpty(key) || WorkWords.IsAnybody(key)
        || key is "отдел" or "департамент" or "служба" or "всей" or "весь" or "всему" or "вся" or "всю" or "whole" or "entire" or "everyone" or "everybody" or "поручи" or "для" or "поставь" or "передай" or "задачу" or "задача" or "на" or "assign" or "to" or "give";
}
