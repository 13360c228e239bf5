using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Domain.Pilot;
using B24CoachBot.Domain.Tests.Metrics;
using CsCheck;

namespace B24CoachBot.Domain.Tests.Digest;

/// <summary>What a lead reads, made by hand.</summary>
public sealed class DigestMakerTests
{
    [Theory]
    [InlineData("2026-11-16", DigestSpan.Weekly, "2026-11-09", "2026-11-15")]
    [InlineData("2026-11-17", DigestSpan.Daily, "2026-11-10", "2026-11-16")]
    [InlineData("2026-11-19", DigestSpan.Daily, "2026-11-12", "2026-11-18")]
    public void The_first_working_day_of_a_week_brings_the_last_whole_week(string day, DigestSpan span, string from, string to)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(span, DigestDays.SpanOf(date, Rows.WorkDays));
        Assert.Equal((DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)), DigestDays.Of(span, date));
    }

    [Fact]
    public void A_holiday_on_monday_moves_the_weekly_digest_to_tuesday()
    {
        var calendar = Rows.WorkDays with { Holidays = new HashSet<DateOnly> { new(2026, 11, 16) } };

        Assert.Equal(DigestSpan.Weekly, DigestDays.SpanOf(new(2026, 11, 17), calendar));
        Assert.Equal(DigestSpan.Daily, DigestDays.SpanOf(new(2026, 11, 18), calendar));
    }

    [Fact]
    public void Somebody_who_heads_nobody_gets_none() => Assert.Null(DigestMaker.Make(Sales.Ask(lead: Sales.Ann) with { Always = true }, Sales.SameStep(Sales.Ann)));

    [Fact]
    public void An_empty_day_sends_nothing_and_still_answers_whoever_asks()
    {
        var old = new MetricRows { Talks = [Rows.Talk("16 10:00")], Fields = [new FieldCount(Sales.Day, Sales.Ann, CrmKind.Deal, "0", "budget", 9, 1, 0)] };

        Assert.Null(DigestMaker.Make(Sales.Ask(), old));
        Assert.True(DigestMaker.Make(Sales.Ask() with { Always = true }, old)!.IsEmpty);
        Assert.Null(DigestMaker.Make(Sales.Ask(), old with { Talks = [Rows.Talk("20 09:30")] }));
    }

    public static TheoryData<string, MetricRows> Happenings => new()
    {
        { "a talk", new MetricRows { Talks = [Rows.Talk("19 10:00")] } },
        { "a task", new MetricRows { Tasks = [Rows.Task("19 10:00")] } },
        { "a change of a task", new MetricRows { Tasks = [Rows.Task("01 10:00", ("19 10:00", 2, 3))] } },
        { "an approval closed", new MetricRows { Approvals = [Rows.Approval(1, "15 10:00", 96)] } },
    };

    [Theory]
    [MemberData(nameof(Happenings))]
    public void What_can_be_counted_of_the_last_working_day_is_worth_a_message(string what, MetricRows rows)
    {
        Assert.NotNull(DigestMaker.Make(Sales.Ask(), rows));
        Assert.True(DigestMaker.Make(Sales.Ask(lead: new UserId(3)), rows) is null, what);
    }

    [Theory]
    [InlineData("16 09:59", true)]
    [InlineData("16 10:01", false)]
    public void While_nobody_knows_what_is_usual_an_approval_hangs_after_three_working_days(string opened, bool hangs)
    {
        var page = DigestMaker.Make(Sales.Ask() with { Always = true }, new MetricRows { Approvals = [Rows.Approval(1, opened, 1000)] })!;

        Assert.Equal(hangs, page.Hanging.Count == 1);
        Assert.All(page.Hanging, approval => Assert.Equal((null, 0), (approval.UsualHours, approval.UsualCount)));
    }

    public static TheoryData<string, MetricRows> Trifles => new()
    {
        { "a touch", new MetricRows { Touches = [Rows.Touch("19 10:00")] } },
        { "a move", new MetricRows { Moves = [Rows.Move(1, "NEW", "19 10:00")] } },
        { "an approval opened", new MetricRows { Approvals = [Rows.Approval(1, "19 10:00", 100)] } },
    };

    [Theory]
    [MemberData(nameof(Trifles))]
    public void Where_every_number_would_be_zero_nothing_is_sent(string what, MetricRows rows)
    {
        Assert.True(DigestMaker.Make(Sales.Ask(), rows) is null, what);
        Assert.False(DigestMaker.Make(Sales.Ask() with { Always = true }, rows)!.IsEmpty);
    }

    [Fact]
    public void An_approval_hangs_when_it_is_open_longer_than_usual_and_the_longest_stands_first()
    {
        ApprovalSeen[] usual = [.. Enumerable.Range(1, 10).Select(id => Rows.Approval(id, "02 10:00", 5))];
        ApprovalSeen Open(long id, string at, UserId by) => Rows.Approval(id, at, 0) with { ClosedAt = null, Approver = by };
        var rows = new MetricRows { Approvals = [.. usual, Open(20, "20 07:00", Sales.Ann), Open(21, "17 10:00", Sales.Ann), Open(22, "16 10:00", Sales.Bob), Open(23, "10 10:00", Sales.Carl)] };

        var page = DigestMaker.Make(Sales.Ask() with { Always = true }, rows)!;

        Assert.Equal([22, 21], page.Hanging.Select(approval => approval.Evidence.Ref.Id));
        Assert.Equal((72.0, 5.0, 10, "Ann Gray"), (page.Hanging[1].OpenHours, page.Hanging[1].UsualHours, page.Hanging[1].UsualCount, page.Hanging[1].Name));
        Assert.Null(DigestMaker.Make(Sales.Ask(), rows));
        Assert.NotNull(DigestMaker.Make(Sales.Ask(), rows with { Approvals = [.. rows.Approvals, Open(24, "19 09:00", Sales.Ann)] }));
    }

    [Theory]
    [InlineData(10, 4, true)]
    [InlineData(13, 1, true)]
    [InlineData(14, 0, true)]
    [InlineData(27, 0, true)]
    [InlineData(28, 0, false)]
    public void An_effect_is_not_told_before_day_fourteen_and_is_preliminary_before_day_twenty_eight(int day, int wait, bool preliminary)
    {
        var pilot = new PilotDays(Sales.Day.AddDays(1 - day), Sales.Day);

        var point = DigestMaker.Make(Sales.Ask() with { Pilot = pilot, Always = true }, MetricRows.Empty)!.Pilot;

        Assert.Equal(new PilotPoint(day, day, 1, wait, preliminary), point);
    }

    [Fact]
    public void Before_the_pilot_the_days_of_watching_are_counted_and_there_is_nothing_to_compare_with()
    {
        var page = DigestMaker.Make(Sales.Ask() with { Always = true }, new MetricRows { Fields = [new FieldCount(Sales.Day.AddDays(-4), Sales.Ann, CrmKind.Deal, "0", "budget", 1, 1, 0)] })!;

        Assert.Equal(new PilotPoint(null, null, 5, 14, Preliminary: false), page.Pilot);
        Assert.Null(page.Was);
    }

    [Fact]
    public void What_was_is_the_thirty_days_before_the_pilot()
    {
        var rows = new MetricRows { Talks = [Rows.Talk("16 12:00"), Rows.Talk("10 10:00"), Rows.Talk("10 12:00") with { EndedAt = Rows.At("10 12:00").AddDays(-60) }], Touches = [Rows.Touch("16 12:03"), Rows.Touch("10 10:09")] };

        var page = DigestMaker.Make(Sales.Ask() with { Pilot = new PilotDays(new(2026, 11, 16), null), Always = true }, rows)!;

        Assert.Equal(new CallFigure(1, 1, 9, 9), page.Was!.Calls);
        Assert.Equal(new CallFigure(1, 1, 3, 3), page.Whole.Calls);
    }

    [Fact]
    public void The_bots_own_cost_is_told_in_messages_and_minutes()
    {
        BotCost Cost(int day, UserId person, int messages, int answers) => new(new(2026, 11, day), person, messages, answers);

        var page = DigestMaker.Make(Sales.Ask() with { Always = true }, new MetricRows { Costs = [Cost(19, Sales.Ann, 5, 3), Cost(13, Sales.Bob, 2, 2), Cost(12, Sales.Bob, 9, 9), Cost(20, Sales.Bob, 9, 9), Cost(19, Sales.Carl, 9, 9)] })!;

        Assert.Equal(new DigestCost(7, 5, 3), page.Cost);
    }

    [Fact]
    public void A_block_goes_and_comes_back_by_the_leads_word()
    {
        Note Said(string value, int hours) => new(Note.Block, value, Sales.Now.AddHours(-hours));

        var page = DigestMaker.Make(Sales.Ask() with { Always = true, Notes = [Said("-fields", 9), Said("+fields", 8), Said("-cost", 7)] }, MetricRows.Empty)!;

        Assert.Equal(DigestBlocks.InOrder.Except([DigestBlocks.Cost]), page.Blocks);
    }

    [Theory]
    [InlineData(3, -1, null, DigestBlocks.Conversion)]
    [InlineData(2, -1, null, null)]
    [InlineData(3, 5, "conversion", null)]
    [InlineData(3, 5, "all", null)]
    [InlineData(3, 22, "conversion", DigestBlocks.Conversion)]
    [InlineData(3, 5, "calls", DigestBlocks.Conversion)]
    public void A_block_that_nobody_opens_for_three_weeks_is_offered_to_go(int weeks, int openedDaysAgo, string? opened, string? offered)
    {
        Note[] notes =
        [
            .. Enumerable.Range(1, weeks).Select(back => new Note(Note.Shown, "conversion", Sales.Now.AddDays(-7 * back))),
            .. opened is null ? Array.Empty<Note>() : [new Note(Note.Opened, opened, Sales.Now.AddDays(-openedDaysAgo))],
        ];

        Assert.Equal(offered, DigestMaker.Make(Sales.Ask(DigestSpan.Weekly) with { Always = true, Notes = notes }, MetricRows.Empty)!.OfferToGo);
        Assert.Null(DigestMaker.Make(Sales.Ask() with { Always = true, Notes = notes }, MetricRows.Empty)!.OfferToGo);
        Assert.Null(DigestMaker.Make(Sales.Ask(DigestSpan.Weekly) with { Always = true, Notes = [.. notes, new Note(Note.OfferedToGo, "conversion", Sales.Now.AddDays(-7))] }, MetricRows.Empty)!.OfferToGo);
    }

    [Fact]
    public void Titles_come_to_what_was_asked_about()
    {
        var page = DigestMaker.Make(Sales.Ask().Told(), Sales.SameStep(Sales.Ann))!;

        var titled = page.With([new Evidence(page.Evidence[1], "Camomile", "/crm/deal/details/1102/")]);

        Assert.Equal([null, "Camomile", null], titled.Advices[0].Evidence.Select(one => one.Title));
    }

    [Fact]
    public void Nobody_outside_the_subtree_is_ever_on_a_heads_page() => Gen.Select(DepartmentTreeTests.Trees, Gen.Int[1, 12].List[1, 30]).Sample((departments, people) =>
    {
        var tree = new People.DepartmentTree(departments);
        var directory = new People.PeopleDirectory([.. Enumerable.Range(1, 12).Select(id => new People.Person(new UserId(id), $"Name{id:00}", "X"))]);
        var rows = people.Select((id, at) => Sales.SameStep(new UserId(id), 3) with
        {
            Talks = [Rows.Talk("19 10:00", new UserId(id)) with { Key = $"{at}" }],
            Costs = [new BotCost(new(2026, 11, 19), new UserId(id), 1, 1)],
            Approvals = [.. Enumerable.Range(1, 11).Select(each => Rows.Approval((at * 100) + each, "02 10:00", 5) with { Approver = new UserId(id) }), Rows.Approval(at * 100, "16 10:00", 1) with { Approver = new UserId(id), ClosedAt = null }],
        }).Aggregate(MetricRows.Empty, (all, one) => all with { Talks = [.. all.Talks, .. one.Talks], Cards = [.. all.Cards, .. one.Cards], Costs = [.. all.Costs, .. one.Costs], Approvals = [.. all.Approvals, .. one.Approvals] });

        foreach (var lead in tree.Leads)
        {
            var ask = Sales.Ask(lead: lead).Told() with { Tree = tree, People = directory, Always = true, NotesOf = Enumerable.Range(1, 12).ToDictionary(id => new UserId(id), _ => (IReadOnlyList<Note>)[new(Note.Told, "SameStep", Sales.Now)]) };
            if (DigestMaker.Make(ask, rows) is not { } page)
            {
                continue;
            }

            var inside = DepartmentTreeTests.Subtree(departments, lead).SelectMany(department => department.Members.Append(department.Head ?? lead)).Where(person => person != lead && departments.Any(department => department.Members.Contains(person))).ToHashSet();
            Assert.Equal(people.Count(id => inside.Contains(new UserId(id))), page.Whole.Calls.Talks);
            Assert.Equal(people.Count(id => inside.Contains(new UserId(id))), page.Cost.Messages);
            Assert.All(page.Hanging, approval => Assert.Contains(approval.Approver, inside));
            Assert.All(page.Advices.Select(advice => advice.Person).Concat(page.People.Select(person => person.Person)), person => Assert.Contains(person, inside));
            var written = System.Text.Json.JsonSerializer.Serialize(page);
            Assert.All(directory.People.Where(person => !inside.Contains(person.Id)), person => Assert.DoesNotContain(person.FullName, written, StringComparison.Ordinal));
        }
    }, iter: 60);
}
