using System.Text;
using System.Text.RegularExpressions;

namespace B24CoachBot.Domain.Tests.Eval;

/// <summary>Normalised tokens and their Jaccard likeness, as SCHEMA.md scores texts: one stemmer, Snowball-like, for both sides.</summary>
internal static partial class WordSets
{
    private static readonly HashSet<string> Stop =
    [
        .. "и а но в на во по к ко с со у о об от до за из для при же бы ли то это the a an to of for in on at by and with is are be".Split(' '),
    ];

    private static readonly string[] Endings =
    [
        "ями", "ами", "ыми", "ими", "ого", "его", "ому", "ему", "ить", "ать", "ять", "еть", "ует", "ает", "ите", "айте", "ой", "ей", "ий", "ый", "ая", "яя", "ое",
        "ее", "ие", "ые", "ую", "юю", "ом", "ем", "им", "ым", "ам", "ям", "ах", "ях", "ов", "ев", "ию", "ия", "ии", "ью", "ит", "ет", "ай", "а", "я", "о", "е", "и", "ы", "у", "ю", "ь", "й",
    ];

    public static string Norm(string? text) => (text ?? "").Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace('ё', 'е');

    public static double Jaccard(string? one, string? other)
    {
        var (left, right) = (Of(one), Of(other));
        return left.Count == 0 && right.Count == 0 ? 1 : (double)left.Intersect(right).Count() / left.Union(right).Count();
    }

    private static HashSet<string> Of(string? text)
    {
        var raw = Word().Matches(Norm(text)).Select(match => match.Value).ToList();
        var kept = raw.Where(word => !Stop.Contains(word)).Select(Stem).ToHashSet();
        return kept.Count > 0 ? kept : [.. raw];
    }

    private static string Stem(string word)
    {
        if (!word.Any(c => c is >= 'а' and <= 'я'))
            return word.Length > 4 && word.EndsWith('s') ? word[..^1] : word;
        var ending = Endings.FirstOrDefault(ending => word.Length - ending.Length >= 2 && word.EndsWith(ending, StringComparison.Ordinal));
        return ending is null ? word : word[..^ending.Length];
    }

    [GeneratedRegex(@"[^\W_]+(?:'[a-z]+)?")]
    private static partial Regex Word();
}
