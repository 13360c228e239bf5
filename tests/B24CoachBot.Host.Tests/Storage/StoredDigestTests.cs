using System.Collections;
using System.Reflection;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Digest;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Domain.Templates;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Tests.Storage;

/// <summary>A digest is stored until it is read: nothing of it may be lost on the way.</summary>
public sealed class StoredDigestTests
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(3));
    private static readonly UserId Lead = new(2);
    private static readonly FieldWords Field = new(CrmKind.Deal, "1", "f1", "поле", "field");
    private static readonly ToldLine Line = new(new UserId(5), AdviceKind.FieldEmpty, 4) { Of = 9, Field = Field };

    private static readonly Figures Numbers = new(
        new CallFigure(20, 12, 4.5, 12),
        [new FieldFigure(CrmKind.Deal, "1", "f1", new(2026, 11, 15), 9, 3, 2)],
        [new ConversionFigure(CrmKind.Deal, "1", "A", "B", 12, 7, 1)],
        new TaskFigures(
            new TaskFigure(18, 1, 3, 2, 17) { Clarified = new ClarificationFigure(4, 3, 6.5) },
            new TaskFigure(22, 5, 6, 4, 9) { Clarified = new ClarificationFigure(2, 1, 41) }),
        new ApprovalFigure(24, 2, 5.5, 30, 5));

    private static readonly DigestPage Page = new()
    {
        Lead = Lead,
        Department = "Sales",
        Span = DigestSpan.Weekly,
        Day = new(2026, 11, 20),
        From = new(2026, 11, 9),
        To = new(2026, 11, 15),
        Pilot = new PilotPoint(20, 28, 40, 3, Preliminary: true),
        Whole = Numbers,
        Was = Numbers,
        People = [new PersonFigures(new UserId(5), "Мария", Numbers)],
        Parts = [new PartFigures("North", Numbers)],
        Pipelines = [new PipelineWords(CrmKind.Deal, "1", "Services", [new StageWords("A", "First")])],
        FieldTitles = [Field],
        Advices = [new Advice(AdviceKind.FieldEmpty, new UserId(5), "Мария", 4, 9, AdviceForm.AskWhy, [Seen(EvidenceKind.Task)]) { Field = Field }],
        LeftOut = 2,
        Hanging = [new HangingApproval(new UserId(7), "Ирина", Moment, 72, 5, 24, Seen(EvidenceKind.Approval)) { Tongue = Tongue.English }],
        Cost = new DigestCost(38, 44, 22),
        Blocks = DigestBlocks.InOrder,
        OfferToGo = DigestBlocks.Conversion,
        Personal = [Line],
        Trend = new TrendChart([new TrendPoint(new(2026, 11, 2), 50, 6)], 9),
        IsEmpty = true,
    };

    private static readonly DigestDraft Draft = new()
    {
        Id = "draft",
        Version = 1,
        Author = Lead,
        Tongue = Tongue.English,
        OpenedAt = Moment,
        TouchedAt = Moment.AddMinutes(1),
        MessageId = 9,
        Hold = Hold.Postponed,
        Reminded = true,
        Series = "series",
        SeriesNumber = 1,
        SeriesCount = 2,
        State = DigestState.ChoosingBlock,
        Page = Page,
        Lines = [Line],
        Owner = new OwnerPage(new(2026, 10, 26), new(2026, 11, 22), [new KindUse("report", 5, 40)], [new KindUse("report", 5, 40)], ["bug"], [new ItemUse("kind/report", 5, 200, 1, 2)], new OldTexts(["bug"], ["goods"], 3, 4))
        {
            Messages = new Dictionary<string, int> { ["task"] = 9 },
            Likes = 1,
            Dislikes = 2,
            Overdue = 3,
        },
        OnRequest = true,
        Choices = [DigestBlocks.Cost],
        Nudged = [31],
        Shown = 3,
        Unclear = 1,
    };

    [Fact]
    public void Every_member_of_the_digest_below_says_something() => Assert.Empty(Unsaid(Draft, nameof(Draft)));

    [Fact]
    public void A_draft_is_read_as_it_was_written() =>
        // The version is a column of its own.
        Assert.Equivalent(Draft with { Version = 0 }, Assert.IsType<DigestDraft>(StoredJson.Draft(StoredJson.Write<Draft>(Draft))), strict: true);

    [Fact]
    public void A_page_that_is_due_is_read_as_it_was_written()
    {
        var due = new BotEvent.DigestDue(Moment, new Speaker(Lead, "", ""), Place.With(Lead), Page);

        var read = Assert.IsType<BotEvent.DigestDue>(StoredJson.Event(StoredJson.Write<BotEvent>(due)));

        Assert.Equivalent(Page, read.Page, strict: true);
    }

    private static Evidence Seen(EvidenceKind kind) => new(new EvidenceRef(kind, CrmKind.Deal, 7), "Ромашка", "/crm/deal/details/7/");

    /// <summary>Members that stand at their type's default, where a loss would not be seen.</summary>
    private static IEnumerable<string> Unsaid(object? value, string path) => value switch
    {
        null => [path],
        string text => text.Length == 0 ? [path] : [],
        IEnumerable many => many.Cast<object?>().ToList() is { Count: > 0 } each ? each.SelectMany((one, at) => Unsaid(one, $"{path}[{at}]")) : [path],
        _ when value.GetType() is { IsValueType: true } type && value.Equals(Activator.CreateInstance(type)) => [path],
        _ when value.GetType().Namespace?.StartsWith("System", StringComparison.Ordinal) == true || value is Enum => [],
        _ => value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.CanWrite)
            .SelectMany(member => Unsaid(member.GetValue(value), $"{path}.{member.Name}")),
    };
}
