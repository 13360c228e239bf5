namespace B24CoachBot.Domain.Guardrails.Terms;

/// <summary>Times that say when nothing of ours is done: a paper's date, a condition, a rate, the length of a warranty or an instalment plan.</summary>
internal static class OtherTimes
{
    private const int Near = 4;

    public static bool Is(GuardText text, (int First, int End) clause, (int First, int Last) time) =>
        IsOfPaper(text, time) || IsOfPenalty(text, clause) || IsRate(text, time) || IsLength(text, clause, time) || IsCondition(text, clause, time);

    /// <summary>«договор от 12.03», «после праздников», "dated 3 May".</summary>
    private static bool IsOfPaper(GuardText text, (int First, int Last) time) =>
        text.Key(time.First - 1) is "от" or "после" or "dated" || text.Key(time.First) is "от" or "после";

    /// <summary>«с первого числа капает неустойка»: when a penalty runs.</summary>
    private static bool IsOfPenalty(GuardText text, (int First, int End) clause) =>
        text.Any(clause, GuardCue.Grave) && !GuardText.AnyAt(clause, at => Speech.Doings.IsOurOwn(text, at) || text.Has(at, GuardCue.Deliver));

    /// <summary>«8 400 за сутки», "$85 an hour".</summary>
    private static bool IsRate(GuardText text, (int First, int Last) time) =>
        (text.Key(time.First) == "for" || text.Key(time.First - 1) == "for") && text.Any(time.First - Near, time.First, GuardCue.MoneyUnit | GuardCue.PriceNoun)
        || text.Has(time.First, GuardCue.Rate) && (text.Has(time.First - 1, GuardCue.MoneyUnit | GuardCue.Percent) || IsNumber(text, time.First - 1) || text.Any(time.First - 3, time.First, GuardCue.PriceNoun));

    /// <summary>«рассрочка на полгода», «гарантия три года», «подписка на месяц»: how long a thing lasts.</summary>
    private static bool IsLength(GuardText text, (int First, int End) clause, (int First, int Last) time)
    {
        var noun = text.Find(Math.Max(clause.First, time.First - Near), time.First, GuardCue.Concession | GuardCue.Warranty | GuardCue.NoTerm);
        return noun >= 0 && !text.Any(noun, time.First, GuardCue.Deliver | GuardCue.Ready | GuardCue.DeliverNoun) && !Enumerable.Range(noun, time.First - noun).Any(at => text.Key(at) is "и" or "and" || Speech.Doings.Is(text, at))
            && (noun == time.First - 1 || text.Key(time.First) is not ("до" or "к" or "ко" or "by"));
    }

    /// <summary>«при оплате сегодня», "if you sign today".</summary>
    private static bool IsCondition(GuardText text, (int First, int End) clause, (int First, int Last) time)
    {
        var condition = text.Find(Math.Max(clause.First, time.First - Near), time.First, GuardCue.If | GuardCue.ClientDuty);
        return condition >= 0 && !text.Any(condition, time.First, GuardCue.Deliver | GuardCue.Ready) && !Enumerable.Range(condition, time.First - condition).Any(at => Speech.Doings.IsOurOwn(text, at));
    }

    private static bool IsNumber(GuardText text, int at) => at >= 0 && text.Tokens[at].Kind == Language.Text.TokenKind.Number;
}
