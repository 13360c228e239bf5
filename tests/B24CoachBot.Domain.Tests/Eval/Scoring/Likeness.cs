using System.Text;
using System.Text.RegularExpressions;

namespace B24CoachBot.Domain.Tests.Eval.Scoring;

/// <summary>How alike two texts are: the Jaccard measure of their normalised words.</summary>
internal static partial class Likeness
{
    private static readonly HashSet<string> Stop =
        [.. "и а но в во на по к ко с со у о об от до за из для при же бы ли то это the a an to of for in on at by and with is are be".Split(' ')];

    public static string Plain(string? text) => (text ?? "").Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace('ё', 'е');

    public static HashSet<string> Words(string? text)
    {
        var raw = Word().Matches(Plain(text)).Select(match => match.Value).ToList();
        var kept = raw.Where(word => !Stop.Contains(word)).Select(Stems.Of).ToHashSet();
        return kept.Count > 0 ? kept : [.. raw];
    }

    public static double Of(string? one, string? other)
    {
        var (left, right) = (Words(one), Words(other));
        return left.Count == 0 && right.Count == 0 ? 1 : (double)left.Intersect(right).Count() / left.Union(right).Count();
    }

    /// <summary>Without the legal form and quotes.</summary>
    public static string Client(string? name) => Quotes().Replace(LegalForm().Replace(Plain(name), " "), " ");

    public static string LettersAndDigits(string? text) => Other().Replace(Plain(text), "");

    /// <summary>The stem begins a word of the text.</summary>
    public static bool Begins(string stem, string text) => Regex.IsMatch(Plain(text), @"(?<!\w)" + Regex.Escape(Plain(stem)));

    [GeneratedRegex(@"[^\W_]+(?:'[a-z]+)?")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(ооо|оао|зао|пао|ао|ип|тд|гк|ук|тк|нко|llc|ltd|inc|gmbh|corp|co|plc)\b")]
    private static partial Regex LegalForm();

    [GeneratedRegex("[«»\"“”'()]")]
    private static partial Regex Quotes();

    [GeneratedRegex("[^0-9a-zа-я]")]
    private static partial Regex Other();
}
