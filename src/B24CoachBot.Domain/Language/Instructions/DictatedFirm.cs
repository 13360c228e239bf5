using B24CoachBot.Domain.Language.Morphology;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>A firm said without its capital, as dictation writes it, right behind business: «сверка с ромашкой», «позвони в лотос», «счёт вектору».</summary>
internal static class DictatedFirm
{
    public static CrmMention? Read(Scene scene, int at)
    {
        if (!scene.Tokens[at].IsWord || scene.IsAside(at) || scene.Inside[at] >= 0 || scene.Quoted[at] || !FirmShape.IsLikely(scene.Key(at))
            || at + 1 < scene.Tokens.Count && (scene.IsMark(at + 1, '"') || scene.Tokens[at + 1].IsWord && scene.Tokens[at + 1].Capital))
            return null;
        var before = scene.Key(at - 1);
        if (ClientName.IsSending(before) || ClientName.IsPaper(before))
            return Firm(scene, at, Ending(scene.Key(at)));
        return IsBusiness(scene.Key(at - 2)) && (before is "в" ? Cases.Accusative : ClientName.CaseAfter(before)) is { } @case ? Firm(scene, at, @case) : null;
    }

    private static bool IsBusiness(string key) => ClientName.IsPaper(key) || ClientName.IsSending(key) || key.StartsWith("сверк", StringComparison.Ordinal) || key.StartsWith("созвон", StringComparison.Ordinal)
        || key.StartsWith("свяж", StringComparison.Ordinal) || key.StartsWith("связа", StringComparison.Ordinal) || key.StartsWith("встреч", StringComparison.Ordinal) || key.StartsWith("переговор", StringComparison.Ordinal);

    private static Cases Ending(string key) => key[^1] is 'у' or 'ю' or 'е' ? Cases.Dative : key[^1] is 'а' or 'ы' or 'и' or 'я' ? Cases.Genitive : Cases.None;

    private static CrmMention Firm(Scene scene, int at, Cases @case)
    {
        var span = scene.Span(at, at);
        return new CrmMention(CrmKind.Company, Wording.Sentence(Nominative.Of(span.In(scene.Text), @case)), null, span);
    }
}
