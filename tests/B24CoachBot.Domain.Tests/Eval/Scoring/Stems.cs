using System.Text.RegularExpressions;

namespace B24CoachBot.Domain.Tests.Eval.Scoring;

/// <summary>The stems by which SCHEMA compares words: Russian after Snowball, English by a few endings.</summary>
internal static partial class Stems
{
    public static string Of(string word) => word.Any(letter => letter is >= 'а' and <= 'я') ? Russian(word) : English(word);

    private static string Russian(string word)
    {
        if (AfterVowel().Match(word) is not { Success: true } parts)
        {
            return word;
        }

        var (head, rest) = (parts.Groups[1].Value, parts.Groups[2].Value);
        rest = Quality(LastI().Replace(Inflection(rest), "", 1));
        var hard = Soft().Replace(rest, "", 1);
        return head + (hard != rest ? hard : DoubledN().Replace(BestOf().Replace(rest, "", 1), "н", 1));
    }

    private static string Inflection(string rest)
    {
        if (Gerund().Replace(rest, "", 1) is var gerund && gerund != rest)
        {
            return gerund;
        }

        rest = Reflexive().Replace(rest, "", 1);
        if (Adjective().Replace(rest, "", 1) is var adjective && adjective != rest)
        {
            return Participle().Replace(adjective, "", 1);
        }

        return Verb().Replace(rest, "", 1) is var verb && verb != rest ? verb : Noun().Replace(rest, "", 1);
    }

    private static string Quality(string stem) => Derived().IsMatch(stem) ? QualityEnding().Replace(stem, "", 1) : stem;

    private static string English(string word)
    {
        var ending = ((string[])["'s", "ing", "ed", "es", "s"]).FirstOrDefault(each => word.EndsWith(each, StringComparison.Ordinal) && word.Length - each.Length >= 3);
        return ending is not null ? word[..^ending.Length] : word.EndsWith('e') && word.Length > 4 ? word[..^1] : word;
    }

    [GeneratedRegex("^(.*?[аеиоуыэюя])(.*)$")]
    private static partial Regex AfterVowel();

    [GeneratedRegex("((ив|ивши|ившись|ыв|ывши|ывшись)|((?<=[ая])(в|вши|вшись)))$")]
    private static partial Regex Gerund();

    [GeneratedRegex("(с[яь])$")]
    private static partial Regex Reflexive();

    [GeneratedRegex("(ее|ие|ые|ое|ими|ыми|ей|ий|ый|ой|ем|им|ым|ом|его|ого|ему|ому|их|ых|ую|юю|ая|яя|ою|ею)$")]
    private static partial Regex Adjective();

    [GeneratedRegex("((ивш|ывш|ующ)|((?<=[ая])(ем|нн|вш|ющ|щ)))$")]
    private static partial Regex Participle();

    [GeneratedRegex("((ила|ыла|ена|ейте|уйте|ите|или|ыли|ей|уй|ил|ыл|им|ым|ен|ило|ыло|ено|ят|ует|уют|ит|ыт|ены|ить|ыть|ишь|ую|ю)|((?<=[ая])(ла|на|ете|йте|ли|й|л|ем|н|ло|но|ет|ют|ны|ть|ешь|нно)))$")]
    private static partial Regex Verb();

    [GeneratedRegex("(а|ев|ов|ие|ье|е|иями|ями|ами|еи|ии|и|ией|ей|ой|ий|й|иям|ям|ием|ем|ам|ом|о|у|ах|иях|ях|ы|ь|ию|ью|ю|ия|ья|я)$")]
    private static partial Regex Noun();

    [GeneratedRegex("^[^аеиоуыэюя]*?[аеиоуыэюя]+[^аеиоуыэюя]+[аеиоуыэюя].*(?<=о)сть?$")]
    private static partial Regex Derived();

    [GeneratedRegex("ость?$")]
    private static partial Regex QualityEnding();

    [GeneratedRegex("и$")]
    private static partial Regex LastI();

    [GeneratedRegex("ь$")]
    private static partial Regex Soft();

    [GeneratedRegex("ейше?")]
    private static partial Regex BestOf();

    [GeneratedRegex("нн$")]
    private static partial Regex DoubledN();
}
