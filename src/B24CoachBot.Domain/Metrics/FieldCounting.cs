using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Metrics;

/// <summary>Counts, of the cards open at this moment, which of their mandatory fields that are due hold something.</summary>
public static class FieldCounting
{
    /// <param name="todoAhead">Cards with an open to-do ahead: where the passport keeps a field there, that is its value.</param>
    public static IReadOnlyList<FieldCount> Of(IReadOnlyList<CardSeen> open, IReadOnlySet<CrmRef> todoAhead, CrmStructure crm, Passports passports, DateOnly day) =>
    [
        .. open.SelectMany(card => Fills(card, todoAhead, crm, passports))
            .GroupBy(one => (one.Card.Assigned, one.Card.Card.Kind, one.Card.Pipeline, one.Key))
            .Select(group => new FieldCount(
                day, group.Key.Assigned, group.Key.Kind, group.Key.Pipeline, group.Key.Key,
                group.Count(), group.Count(one => one.Fill == FieldFill.Filled), group.Count(one => one.Fill == FieldFill.NotDiscussed))),
    ];

    /// <summary>Mandatory fields of a card that are due and hold nothing, not even that they were not discussed.</summary>
    public static IEnumerable<string> Empty(CardSeen card, IReadOnlySet<CrmRef> todoAhead, CrmStructure crm, Passports passports) =>
        Fills(card, todoAhead, crm, passports).Where(one => one.Fill == FieldFill.Empty).Select(one => one.Key);

    private static IEnumerable<(CardSeen Card, string Key, FieldFill Fill)> Fills(CardSeen card, IReadOnlySet<CrmRef> todoAhead, CrmStructure crm, Passports passports)
    {
        var pipeline = crm.Find(card.Card.Kind, card.Pipeline);
        if (passports.Of(card.Card.Kind, card.Pipeline, pipeline?.Name) is not { } page)
        {
            return [];
        }

        // How many calls there were is not counted here: a field is due by its stage.
        var state = new CardState(new Dictionary<string, FieldValue>(), null, int.MaxValue, card.Stage);
        return page.Fields.Where(field => MissingFields.IsDue(field, state, pipeline?.Stages ?? []))
            .Select(field => (card, field.Key, field.Home is FieldHome.OpenTodo ? Ahead(card, todoAhead) : card.Fields.GetValueOrDefault(field.Key)));
    }

    private static FieldFill Ahead(CardSeen card, IReadOnlySet<CrmRef> todoAhead) => todoAhead.Contains(card.Card) ? FieldFill.Filled : FieldFill.Empty;
}
