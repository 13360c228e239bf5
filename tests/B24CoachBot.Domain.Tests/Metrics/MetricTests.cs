using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;
using static B24CoachBot.Domain.Tests.Metrics.Rows;

namespace B24CoachBot.Domain.Tests.Metrics;

/// <summary>The five metrics by hand: each case is a sum that a person can do on paper.</summary>
public sealed class MetricTests
{
    [Theory]
    [InlineData(new double[] { }, null, null)]
    [InlineData(new double[] { 4 }, 4.0, 4.0)]
    [InlineData(new double[] { 1, 1, 1, 100 }, 1.0, 100.0)]
    [InlineData(new double[] { 9, 3, 5, 4 }, 4.5, 9.0)]
    [InlineData(new double[] { 10, 9, 8, 7, 6, 5, 4, 3, 2, 1 }, 5.5, 9.0)]
    public void The_median_is_the_middle_and_the_ninetieth_a_value_that_occurred(double[] values, double? median, double? ninetieth)
    {
        Assert.Equal(median, Median.Of(values));
        Assert.Equal(ninetieth, Median.P90(values));
    }

    [Theory]
    [InlineData("16 10:00", "16 10:04", 4.0)]
    [InlineData("16 10:00", "16 10:00", 0.0)]
    [InlineData("16 10:00", "16 11:00", 60.0)]
    [InlineData("16 10:00", "16 11:00:01", null)]
    [InlineData("16 10:00", "16 09:59", null)]
    [InlineData("16 17:40", "17 09:10", 30.0)]
    [InlineData("17 17:40", "19 09:10", 30.0)]
    [InlineData("20 17:30", "21 12:00", 30.0)]
    [InlineData("20 17:30", "23 09:20", 50.0)]
    [InlineData("20 17:00", "21 12:00", 60.0)]
    [InlineData("16 20:00", "16 20:30", 0.0)]
    public void Minutes_after_a_call_are_of_working_time(string ended, string touched, double? minutes)
    {
        var calls = AfterCallMinutes.Of(new MetricRows { Talks = [Talk(ended)], Touches = [Touch(touched)] }, Week, WorkDays);

        Assert.Equal(new CallFigure(1, minutes is null ? 0 : 1, minutes, minutes), calls);
    }

    [Fact]
    public void The_last_work_in_time_counts_whoever_else_works_and_on_whichever_of_the_cards()
    {
        var rows = new MetricRows
        {
            Talks = [Talk("16 10:00"), Talk("16 15:00"), Talk("15 12:00"), Talk("23 00:00")],
            Touches = [Touch("16 10:03"), Touch("16 10:20", card: Client), Touch("16 10:40", by: Bob), Touch("16 10:50", card: new CrmRef(CrmKind.Deal, 8)), Touch("16 12:00")],
        };

        Assert.Equal(new CallFigure(2, 1, 20, 20), AfterCallMinutes.Of(rows, Week, WorkDays));
    }

    [Fact]
    public void Fields_are_those_of_the_last_day_counted_and_what_was_not_discussed_stands_apart()
    {
        FieldCount Count(int day, UserId person, int eligible, int filled, int undiscussed) => new(new(2026, 11, day), person, CrmKind.Deal, "0", "budget", eligible, filled, undiscussed);
        var rows = new MetricRows { Fields = [Count(20, Ann, 40, 1, 0), Count(22, Ann, 30, 20, 4), Count(22, Bob, 26, 21, 2), Count(23, Bob, 9, 9, 0)] };

        var field = Assert.Single(FieldCompleteness.Of(rows, FieldCompleteness.LastDay(rows, Week, WorkDays)));

        Assert.Equal(new FieldFigure(CrmKind.Deal, "0", "budget", new(2026, 11, 22), 56, 41, 6), field);
        Assert.Equal(9, field.Empty);
        Assert.True(field.IsEnough);
    }

    [Fact]
    public void Nothing_to_divide_by_is_no_number()
    {
        var none = Figures.Of(MetricRows.Empty, Week, WorkDays, Crm);

        Assert.Equal(new CallFigure(0, 0, null, null), none.Calls);
        Assert.Empty(none.Fields);
        Assert.Empty(none.Conversion);
        Assert.Equal(new TaskFigure(0, 0, 0, 0, 0), none.Tasks.Bot);
        Assert.Equal(new ApprovalFigure(0, 0, null, null, 0), none.Approvals);
        Assert.False(none.Calls.IsEnough || none.Tasks.Bot.IsEnough || none.Approvals.IsEnough);
    }

    [Fact]
    public void A_cohort_is_the_cards_that_entered_in_the_period_followed_to_the_end_of_what_is_known()
    {
        var rows = new MetricRows
        {
            Moves =
            [
                Move(1, "NEW", "16 10:00", MoveWay.Created), Move(2, "MID", "25 10:00"),
                Move(3, "NEW", "17 10:00", MoveWay.Created, 8), Move(4, "LATE", "17 11:00", card: 8), Move(5, "WON", "18 11:00", MoveWay.Finished, 8),
                Move(6, "NEW", "17 10:00", MoveWay.Created, 9), Move(7, "LOSE", "17 11:00", MoveWay.Finished, 9),
                Move(8, "NEW", "17 10:00", MoveWay.Repiped, 10), Move(9, "MID", "17 11:00", MoveWay.Repiped, 9),
                Move(10, "NEW", "14 10:00", MoveWay.Created, 11), Move(11, "MID", "16 10:00", card: 11), Move(12, "NEW", "17 10:00", card: 11),
            ],
        };

        Assert.Equal(
            [
                new ConversionFigure(CrmKind.Deal, "0", "NEW", "MID", Entered: 4, Reached: 1, Skipped: 1),
                new ConversionFigure(CrmKind.Deal, "0", "MID", "LATE", Entered: 1, Reached: 0, Skipped: 0),
                new ConversionFigure(CrmKind.Deal, "0", "LATE", "WON", Entered: 1, Reached: 1, Skipped: 0),
            ],
            StageConversion.Of(rows, Week, Crm));
    }

    public static TheoryData<string, TaskSeen, int, int> Histories => new()
    {
        { "nothing happened in the period", Task("10 10:00", ("11 10:00", 2, 3)), 0, 0 },
        { "created in it", Task("16 10:00"), 1, 0 },
        { "back from done", Task("10 10:00", ("16 10:00", 3, 5), ("16 12:00", 5, 2)), 1, 1 },
        { "back from supposedly done to progress", Task("10 10:00", ("16 10:00", 3, 4), ("16 12:00", 4, 3)), 1, 1 },
        { "a click undone within the minute", Task("10 10:00", ("16 10:00:00", 3, 5), ("16 10:00:59", 5, 3)), 1, 0 },
        { "after exactly a minute it is one", Task("10 10:00", ("16 10:00:00", 3, 5), ("16 10:01:00", 5, 3)), 1, 1 },
        { "deferred is no return", Task("10 10:00", ("16 10:00", 3, 6), ("16 12:00", 6, 2)), 1, 0 },
        { "twice", Task("10 10:00", ("16 10:00", 3, 5), ("16 12:00", 5, 2), ("17 10:00", 2, 5), ("17 12:00", 5, 3)), 1, 2 },
        { "before the period", Task("10 10:00", ("11 10:00", 3, 5), ("12 12:00", 5, 2), ("16 10:00", 2, 3)), 1, 0 },
    };

    [Theory]
    [MemberData(nameof(Histories))]
    public void A_task_comes_back_when_it_had_been_done(string what, TaskSeen task, int touched, int returns)
    {
        var figure = TaskReturns.Of(new MetricRows { Tasks = [task] }, Week).Ordinary;

        Assert.Equal((what, touched, returns, returns > 0 ? 1 : 0), (what, figure.Tasks, figure.Returns, figure.Returned));
    }

    [Fact]
    public void Questions_are_the_responsibles_before_the_first_start_where_they_can_be_read()
    {
        QuestionAsked[] asked = [new(At("16 11:00"), Ann), new(At("16 12:00"), Bob), new(At("16 13:00"), Ann), new(At("17 11:00"), Ann)];
        var started = Task("16 10:00", ("17 10:00", 2, 3)) with { Questions = asked };
        var never = Task("16 10:00") with { Questions = asked, OfBot = true };
        var unread = never with { DiscussionRead = false };

        var figures = TaskReturns.Of(new MetricRows { Tasks = [started, never, unread] }, Week);

        Assert.Equal((2, 1), (figures.Ordinary.Questions, figures.Ordinary.DiscussionsRead));
        Assert.Equal((2, 3, 1), (figures.Bot.Tasks, figures.Bot.Questions, figures.Bot.DiscussionsRead));
    }

    [Fact]
    public void An_approval_takes_from_its_beginning_to_its_end_by_the_clock_on_the_wall()
    {
        var rows = new MetricRows { Approvals = [Approval(1, "16 10:00", 1), Approval(2, "16 10:00", 1), Approval(3, "16 10:00", 1) with { Estimated = true }, Approval(4, "16 10:00", 100), Approval(5, "10 10:00", 2), Approval(6, "16 10:00", 1) with { ClosedAt = null }] };

        Assert.Equal(new ApprovalFigure(4, 1, 1, 100, 1), ApprovalMedian.Of(rows, Week));
    }

    [Fact]
    public void What_is_usual_is_of_the_kind_where_enough_were_seen_and_of_all_otherwise()
    {
        ApprovalSeen[] contracts = [.. Enumerable.Range(1, 10).Select(each => Approval(each, "10 10:00", 5))];
        ApprovalSeen[] leaves = [.. Enumerable.Range(11, 9).Select(each => Approval(each, "10 10:00", 50, "leave"))];
        var rows = new MetricRows { Approvals = [.. contracts, .. leaves] };

        Assert.Equal(new UsualTime(5, 10), ApprovalMedian.Usual(rows, "contract", At("20 10:00")));
        Assert.Equal(new UsualTime(5, 19), ApprovalMedian.Usual(rows, "leave", At("20 10:00")));
        Assert.Null(ApprovalMedian.Usual(new MetricRows { Approvals = leaves }, "leave", At("20 10:00")));
        Assert.Null(ApprovalMedian.Usual(rows, "contract", At("20 10:00").AddDays(90)));
    }

    [Fact]
    public void What_happened_later_is_not_told()
    {
        var rows = new MetricRows
        {
            Talks = [Talk("16 17:50"), Talk("18 10:00")],
            Touches = [Touch("16 17:55"), Touch("17 09:05")],
            Tasks = [Task("16 10:00", ("16 10:00", 3, 5), ("17 08:00", 5, 2)), Task("17 08:30")],
            Approvals = [Approval(1, "16 09:00", 30), Approval(2, "16 09:00", 1), Approval(3, "17 10:00", 1)],
            Moves = [Move(1, "NEW", "16 10:00", MoveWay.Created), Move(2, "MID", "17 08:00")],
        };

        var then = Figures.Of(rows.Until(At("17 09:30"), WorkDays), Week, WorkDays, Crm);

        Assert.Equal(new CallFigure(1, 1, 5, 5), then.Calls);
        Assert.Equal(new TaskFigure(1, 0, 0, 0, 1), then.Tasks.Ordinary);
        Assert.Equal(new ApprovalFigure(1, 0, 1, 1, 1), then.Approvals);
        Assert.Equal(0, Assert.Single(then.Conversion).Reached);
    }
}
