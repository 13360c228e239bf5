using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Domain.Digest;

/// <summary>What a person's open cards give reason to talk about.</summary>
internal static class CardAdvice
{
    private const int FewestDeals = 3;
    private const int MostShown = 3;
    private const double MostlyEmpty = 0.6;

    /// <summary>The same words as the next step of several deals: a habit, not a plan.</summary>
    public static Advice? SameStep(UserId person, DigestScene scene)
    {
        var same = scene.OpenDeals(person).Where(card => card.StepMark is not null).GroupBy(card => card.StepMark!)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.ToList();
        return same is { Count: >= FewestDeals } ? Of(AdviceKind.SameStep, person, same.Count, scene.OpenDeals(person).Count(), same, scene) : null;
    }

    /// <summary>Clients were promised a day, and it has passed.</summary>
    public static Advice? DayPassed(UserId person, DigestScene scene)
    {
        var passed = scene.OpenDeals(person).Where(card => card.NextContact < scene.Ask.Day).OrderBy(card => card.NextContact).ToList();
        return passed.Count >= FewestDeals ? Of(AdviceKind.DayPassed, person, passed.Count, scene.OpenDeals(person).Count(), passed, scene) : null;
    }

    /// <summary>The field that is empty most often.</summary>
    public static Advice? FieldEmpty(UserId person, DigestScene scene)
    {
        var worst = FieldCompleteness.Of(scene.Rows.Of(new HashSet<UserId> { person }), scene.Snapshot)
            .Where(field => field.IsEnough && field.Empty >= MostlyEmpty * field.Eligible)
            .OrderByDescending(field => (double)field.Empty / field.Eligible).ThenByDescending(field => field.Empty)
            .Select(field => (Figure: field, Words: scene.Field(field.Entity, field.Pipeline, field.Field)))
            .FirstOrDefault(field => field.Words is not null);
        if (worst.Words is null)
        {
            return null;
        }

        var empty = scene.Rows.Cards.Where(card => card.Assigned == person && card.Card.Kind == worst.Figure.Entity && card.Pipeline == worst.Figure.Pipeline && scene.IsOpen(card)
            && card.Fields.GetValueOrDefault(worst.Figure.Field, FieldFill.Filled) == FieldFill.Empty);
        return Of(AdviceKind.FieldEmpty, person, worst.Figure.Empty, worst.Figure.Eligible, empty, scene) with { Field = worst.Words };
    }

    private static Advice Of(AdviceKind kind, UserId person, int count, int of, IEnumerable<CardSeen> cards, DigestScene scene) => new(
        kind, person, scene.NameOf(person), count, of, AdviceForm.Act,
        [.. cards.OrderBy(card => card.Card.Id).Take(MostShown).Select(card => new Evidence(new EvidenceRef(EvidenceKind.Card, card.Card.Kind, card.Card.Id)))]);
}
