using System.Text.Json.Nodes;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Host.Tests.Commands;
using B24CoachBot.Host.Tests.Conversations;
using B24CoachBot.Host.Tests.Faults;

namespace B24CoachBot.Host.Tests.Intake;

/// <summary>What is seen of a day's work, and what that costs the portal.</summary>
public sealed class CollectionTests
{
    private static readonly DateTimeOffset Long = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly CrmRef Deal = new(CrmKind.Deal, 5);

    [Fact]
    public async Task A_talk_and_the_work_after_it_are_there_the_next_morning()
    {
        await using var coach = await RunningCoach.Start("Off");
        var who = (await coach.State())["deals"]!.AsArray().Single(deal => deal!["id"]!.GetValue<int>() == 5)!["assignedById"]!.GetValue<int>();
        await coach.Control("calls", new { user = who, deal = 5, minutes = 4, direction = "in" });
        await coach.Advance("PT6M");
        await coach.Control("deals/5", new { by = who, fields = new Dictionary<string, string> { ["UF_CRM_NEXT_STEP"] = "Прислать смету 01.12" } });
        await coach.Advance("PT22H30M");

        var rows = await Rows(coach);
        var talk = Assert.Single(rows.Talks, talk => talk.EndedAt >= Started);
        Assert.Equal(new UserId(who), talk.Employee);
        Assert.Equal(CrmKind.Contact, talk.Cards[0].Kind);
        Assert.Contains(Deal, talk.Cards);
        var touch = Assert.Single(rows.Touches, touch => touch.Card == Deal && touch.By == new UserId(who) && touch.At > talk.EndedAt);
        Assert.InRange((touch.At - talk.EndedAt).TotalMinutes, 1, 10);
        var card = Assert.Single(rows.Cards, card => card.Card == Deal);
        Assert.Equal(FieldFill.Filled, card.Fields["next_step"]);
        Assert.NotNull(card.StepMark);
    }

    [Fact]
    public async Task Fields_are_counted_once_a_day_by_person_and_pipeline()
    {
        await using var coach = await RunningCoach.Start("Off");
        var empty = (await Rows(coach)).Cards.First(card => card.Card.Kind == CrmKind.Deal && card.Fields.GetValueOrDefault("next_step", FieldFill.Filled) == FieldFill.Empty);
        await coach.Control($"deals/{empty.Card.Id}", new { by = empty.Assigned.Value, fields = new Dictionary<string, string> { ["UF_CRM_NEXT_STEP"] = "Прислать смету 01.12" } });
        await coach.Advance("P1D");

        var rows = await Rows(coach);
        Assert.Equal(["2026-11-25", "2026-11-26"], rows.Fields.Select(count => $"{count.Day:yyyy-MM-dd}").Distinct());
        Assert.All(rows.Fields, count => Assert.InRange(count.Filled + count.NotDiscussed, 0, count.Eligible));
        var steps = rows.Fields.Where(count => count.Person == empty.Assigned && count.Field == "next_step").GroupBy(count => count.Day).Select(day => day.Sum(count => count.Filled)).ToList();
        Assert.Equal(steps[0] + 1, steps[1]);
        Assert.Equal(
            rows.Cards.Count(card => card.Assigned == empty.Assigned && card.Card.Kind == CrmKind.Deal),
            rows.Fields.Where(count => count.Day == new DateOnly(2026, 11, 26) && count.Person == empty.Assigned && count.Entity == CrmKind.Deal && count.Field == "next_step").Sum(count => count.Eligible));
    }

    [Fact]
    public async Task An_approval_is_seen_within_a_quarter_of_an_hour_and_its_end_as_the_portal_tells_it()
    {
        await using var coach = await RunningCoach.Start("Off");
        await coach.Advance("PT3M");
        var opened = (await coach.Control("approvals", new { name = "Договор", userId = 2, document = "Договор с Вектором" }))!;
        await coach.Advance("PT40M");
        var seen = Assert.Single((await Rows(coach)).Approvals);
        Assert.Equal((false, (DateTimeOffset?)null, new UserId(2)), (seen.Estimated, seen.ClosedAt, seen.Approver));
        Assert.InRange((seen.OpenedAt - Started).TotalMinutes, 2.9, 3.5);

        await coach.Control($"approvals/{opened["id"]}", new { by = 2, status = "approved" });
        await coach.Advance("PT30M");
        Assert.InRange((Assert.Single((await Rows(coach)).Approvals).ClosedAt!.Value - Started).TotalMinutes, 42.9, 44);
    }

    [Fact]
    public async Task Moves_and_tasks_are_read_by_what_came_behind_the_last_reading()
    {
        await using var coach = await RunningCoach.Start("Off");
        await coach.Say(5, "/task Марине проверить остатки до пятницы");
        await coach.Press(5, "Создать");
        var task = Assert.Single(await coach.Tasks());
        await coach.Control($"tasks/{task!["id"]}", new { by = task["responsibleId"]!.GetValue<int>(), message = "Какие остатки?" });
        await coach.Advance("PT1M");
        await coach.Control($"tasks/{task["id"]}", new { by = task["responsibleId"]!.GetValue<int>(), status = "in_progress" });
        await coach.Advance("P1D");

        var seen = Assert.Single((await Rows(coach)).Tasks);
        Assert.True(seen.OfBot);
        Assert.Equal([(2, 3)], seen.Changes.Select(change => (change.From, change.To)));
        var before = await Requests(coach);
        await coach.Advance("P1D");
        Assert.InRange(await Requests(coach) - before, 1, 60);
        Assert.Single((await Rows(coach)).Tasks);
    }

    [Fact]
    public async Task A_restart_neither_collects_anew_nor_loses_a_day()
    {
        await using var coach = await RunningCoach.Start("Off");
        await coach.Advance("PT5M");
        var before = await Lists(coach);
        await coach.Restart();
        Assert.Equal(before, await Lists(coach));

        await coach.StopBot();
        await coach.Control("clock", new { advance = "P2D" });
        await coach.Restart();
        Assert.Equal(["2026-11-25", "2026-11-27"], (await Rows(coach)).Fields.Select(count => $"{count.Day:yyyy-MM-dd}").Distinct());
    }

    [Fact]
    public async Task A_portal_that_does_not_answer_is_asked_again_a_minute_later()
    {
        await using var coach = await RunningCoach.Start("Off");
        await coach.Control("faults", new { method = "crm.stagehistory.list", kind = "error-500", times = 2 });
        await coach.Advance("PT22H");
        var counted = (await Rows(coach)).Fields.Select(count => count.Day).Distinct().Count();
        Assert.Equal(1, counted);

        await coach.Advance("PT2M");
        Assert.Equal(2, (await Rows(coach)).Fields.Select(count => count.Day).Distinct().Count());
    }

    [Fact]
    public async Task A_list_that_is_refused_at_its_first_reading_is_remembered_as_refused()
    {
        await using var office = new Office { CallQuestions = "Off" };
        await office.OpenPortal();
        await office.Control.Fault(new Misbehaviour("crm.stagehistory.list", "refused"), times: 50);
        await office.StartBot();
        await office.Control.Settle();

        var ended = await HostProcess.Run(["digest", "--lead", "2", "--date", "2026-11-23", "--json", .. office.Connection]);

        Assert.True(ended.Code == 0, string.Join('\n', ended.Errors));
        var unread = JsonNode.Parse(string.Join('\n', ended.Said))!["notReadable"]!.AsArray().Select(name => (string?)name);
        Assert.Equal(["seen-deal-moves", "seen-lead-moves"], unread.Where(name => name!.EndsWith("moves", StringComparison.Ordinal)));
    }

    private static DateTimeOffset Started { get; } = new(2026, 11, 25, 11, 0, 0, TimeSpan.FromHours(3));

    private static Task<MetricRows> Rows(RunningCoach coach) => new MetricStore(coach.Database).Read("webhook", Long);

    private static async Task<int> Requests(RunningCoach coach) => (await coach.Get("requests")).AsArray().Count(request => (string?)request!["method"] == "batch");

    private static async Task<int> Lists(RunningCoach coach) =>
        (await coach.Get("requests")).AsArray().Count(request => request!["inner"]?.AsArray().Any(inner => (string?)inner == "crm.stagehistory.list") == true);
}
