using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Metrics;

/// <summary>Open deals with whose client somebody spoke, and whose mandatory fields stand empty a week later.</summary>
public static class CardsLeftEmpty
{
    public static TimeSpan Patience { get; } = TimeSpan.FromDays(7);

    /// <param name="concerns">Whose cards, and of which pipeline, are looked at.</param>
    public static IReadOnlyList<CardSeen> Of(
        IReadOnlyList<CardSeen> open, IEnumerable<TalkSeen> talks, IReadOnlySet<CrmRef> todoAhead, CrmStructure crm, Passports passports, Func<CardSeen, bool> concerns, DateTimeOffset at)
    {
        var spoken = talks.SelectMany(talk => talk.Cards.Select(card => (Card: card, talk.EndedAt))).Where(talk => talk.Card.Kind == CrmKind.Deal)
            .GroupBy(talk => talk.Card).ToDictionary(card => card.Key, card => card.Max(talk => talk.EndedAt));
        return
        [
            .. open.Where(card => spoken.TryGetValue(card.Card, out var last) && last + Patience <= at && concerns(card) && FieldCounting.Empty(card, todoAhead, crm, passports).Any())
                .OrderBy(card => card.Card.Id),
        ];
    }
}
