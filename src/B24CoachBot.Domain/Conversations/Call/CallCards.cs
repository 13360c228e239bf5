using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>The card a call is about, its page of the passport and the questions of that page.</summary>
public static class CallCards
{
    private const string UsualCurrency = "RUB";

    public static CardQuestion Question(CallDraft draft) => new(draft.Case, draft.Card is { } chosen ? [chosen] : draft.Refs);

    /// <summary>The chosen card; where there is none, an empty one of the first pipeline, as a new deal would be.</summary>
    public static CardSeen Of(CallDraft draft, Known known) =>
        draft.Cards.FirstOrDefault(card => card.Ref == draft.Card)
        ?? new CardSeen(new CrmRef(CrmKind.Deal, 0), draft.Client ?? draft.Case.Phone ?? "", FirstPipeline(known), new CardState(new Dictionary<string, FieldValue>(), null, 1, null), UsualCurrency);

    public static NamedPage? Page(CardSeen card, Known known) => PassportPage.PageOf(card.Ref.Kind, card.Pipeline, known);

    public static IReadOnlyList<PassportField> Missing(CardSeen card, Known known, DateTimeOffset at) => Page(card, known) is { } named
        ? MissingFields.Of(named.Page, card.State, Stages(card, known), at)
        : [];

    /// <summary>Filled since the talk ended, by whomever but the person: a value to be looked at.</summary>
    public static IReadOnlyList<PassportField> FilledSince(CallDraft draft, CardSeen card, Known known, DateTimeOffset at) =>
        draft.FilledBefore is not { } before || card.ChangedBy == draft.Author || Page(card, known) is not { } named
            ? []
            : [.. named.Page.Fields.Where(field => field.Home is FieldHome.Field && MissingFields.IsFilled(field, card.State, at) && !before.Contains(Mark(card.Ref, field.Key)))];

    public static IEnumerable<string> Filled(CardSeen card, Known known, DateTimeOffset at) => Page(card, known) is { } named
        ? named.Page.Fields.Where(field => MissingFields.IsFilled(field, card.State, at)).Select(field => Mark(card.Ref, field.Key))
        : [];

    public static FieldQuestion Ask(PassportField field, CardSeen card, Known known, FieldValue? standing = null)
    {
        var options = field.Home is FieldHome.Field { Code: var code } ? known.Crm.Field(card.Ref.Kind, code)?.Options : null;
        return new FieldQuestion(field, options ?? [], known.Calendar, card.Currency, known.DateOrder) { Standing = standing };
    }

    private static IReadOnlyList<PipelineStage> Stages(CardSeen card, Known known) => known.Crm.Find(card.Ref.Kind, card.Pipeline)?.Stages ?? [];

    private static string? FirstPipeline(Known known) =>
        known.Crm.Pipelines.FirstOrDefault(pipeline => pipeline.Entity == CrmKind.Deal && PassportPage.PageOf(CrmKind.Deal, pipeline.Number, known) is not null)?.Number;

    private static string Mark(CrmRef card, string key) => $"{card}/{key}";
}
