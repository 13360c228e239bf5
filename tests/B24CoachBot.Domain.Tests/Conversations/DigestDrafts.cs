using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Digest;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>A digest in each of its states, of the same office and moment as <see cref="Drafts"/>; everything that a page can hold is on it.</summary>
internal static class DigestDrafts
{
    public static readonly DateOnly Day = new(2026, 11, 20);

    public static DigestPage Page { get; } = new()
    {
        Lead = Drafts.Author,
        Department = "Sales",
        Span = DigestSpan.Weekly,
        Day = Day,
        From = new(2026, 11, 9),
        To = new(2026, 11, 15),
        Pilot = new PilotPoint(20, 28, 40, 0, Preliminary: true),
        Whole = Numbers(80),
        Was = Numbers(90),
        People = [.. Enumerable.Range(2, 3).Select(id => new PersonFigures(new UserId(id), $"Person {id}", Numbers(12)))],
        Parts = [new PartFigures("North", Numbers(30)), new PartFigures("South", Numbers(50))],
        Pipelines = [new PipelineWords(CrmKind.Deal, "0", "Services", [new("A", "First"), new("B", "Second"), new("C", "Third")])],
        FieldTitles = [.. Fields.Select(field => new FieldWords(CrmKind.Deal, "0", field, $"поле {field}", $"field {field}"))],
        Advices = [.. new[] { AdviceKind.SameStep, AdviceKind.TaskReturned, AdviceKind.FieldEmpty }.Select((kind, at) => new Advice(
            kind, new UserId(at + 2), $"Person {at + 2}", 4, 9, (AdviceForm)(at % 2), [new Evidence(new EvidenceRef(EvidenceKind.Card, CrmKind.Deal, 7), "Camomile", "/crm/deal/details/7/")])
            { Field = new FieldWords(CrmKind.Deal, "0", "f1", "поле", "field") })],
        LeftOut = 2,
        Hanging = [.. Enumerable.Range(1, 5).Select(id => new HangingApproval(new UserId(2), "Person 2", Drafts.Moment.AddDays(-3), 72 - id, 5, 24, new Evidence(new EvidenceRef(EvidenceKind.Approval, null, id), $"Contract {id}", "/bp/1/")))],
        Cost = new DigestCost(38, 44, 22),
        Blocks = DigestBlocks.InOrder,
        OfferToGo = DigestBlocks.Conversion,
        Trend = new TrendChart([new TrendPoint(new(2026, 11, 2), 50, 6), new TrendPoint(new(2026, 11, 9), 63, 4)], 9),
    };

    private static string[] Fields => ["f1", "f2", "f3", "f4", "f5"];

    public static DigestDraft In(DigestState state, Tongue tongue = Tongue.English) => new()
    {
        Id = "draft",
        Version = 1,
        Author = Drafts.Author,
        Tongue = tongue,
        OpenedAt = Drafts.Moment,
        TouchedAt = Drafts.Moment,
        MessageId = 0,
        State = state,
        Page = state == DigestState.Told ? null : Page,
        Lines = state == DigestState.Told ? [new ToldLine(Drafts.Author, AdviceKind.SameStep, 4)] : [],
        Choices = state == DigestState.ChoosingBlock ? [DigestBlocks.Conversion, DigestBlocks.Cost, DigestBlocks.Approvals] : [],
        Shown = 3,
    };

    public static Frames Around(DigestDraft draft) => new(draft.Ended ? [] : [draft], draft);

    /// <summary>With what is remembered of the lead, and what the portal would say.</summary>
    public static Decision Turn(BotEvent happened, Frames frames, Facts? facts = null, params IReadOnlyList<Note> notes)
    {
        var known = Drafts.Known with { Notes = notes };
        return Routing.Decide(Routing.Hear(happened, frames, "new", known), frames, facts ?? Facts.None, happened.At, known);
    }

    public static BotEvent.Said Said(string text) => new(Drafts.Moment.AddMinutes(1), Drafts.By(Drafts.Author), Place.With(Drafts.Author), 9, text);

    public static BotEvent.Pressed Press(string verb, int card = 3, UserId? by = null) =>
        new(Drafts.Moment.AddMinutes(1), Drafts.By(by ?? Drafts.Author), Place.With(Drafts.Author), 77, new Press(verb, "draft", card).ToString());

    private static Figures Numbers(int talks) => new(
        new CallFigure(talks, talks - 10, 4.4, 12),
        [.. Fields.Select((field, at) => new FieldFigure(CrmKind.Deal, "0", field, new(2026, 11, 15), 56, 41 - at, 6))],
        [new ConversionFigure(CrmKind.Deal, "0", "A", "B", 12, 7, 1), new ConversionFigure(CrmKind.Deal, "0", "B", "C", 20, 5, 0)],
        new TaskFigures(new TaskFigure(18, 1, 1, 2, 18), new TaskFigure(22, 5, 6, 4, 9)),
        new ApprovalFigure(24, 2, 5, 30, 5));
}
