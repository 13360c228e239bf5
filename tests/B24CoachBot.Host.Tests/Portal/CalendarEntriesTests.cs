using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;

namespace B24CoachBot.Host.Tests.Portal;

public sealed class CalendarEntriesTests
{
    private const string Attendees = """[{"id":9,"status":"H"},{"id":4,"status":"Y"},{"id":6,"status":"Q"},{"id":7,"status":"N"}]""";

    // 2026-11-25T11:30:00+03:00
    private const string Soon = "1795595400";

    private static readonly TimeZoneInfo Moscow = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow");
    private static readonly DateTimeOffset From = new(2026, 11, 25, 11, 0, 0, TimeSpan.FromHours(3));
    private static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_calendars_are_read_in_one_request_and_whoever_declined_is_not_among_the_invited()
    {
        await using var stub = await BatchStub.Start(command =>
            command == "calendar.event.get?type=user&ownerId=9&from=2026-11-25&to=2026-11-25" ? Result(Entry()) : Result(""));

        var read = await Read(stub, [9, 4]);

        Assert.Single(stub.Requests);
        var entry = Assert.Single(read.Entries);
        Assert.Equal((9, 31L, "Планёрка", From.AddMinutes(30)), (entry.Owner, entry.Id, entry.Title, entry.StartsAt));
        Assert.Equal([9, 4, 6], entry.Invited);
    }

    [Theory]
    [InlineData("\"IS_MEETING\":false")]
    [InlineData("\"IS_MEETING\":true,\"MEETING_STATUS\":\"N\"")]
    [InlineData("\"IS_MEETING\":true,\"DELETED\":\"Y\"")]
    [InlineData("\"IS_MEETING\":true,\"DT_SKIP_TIME\":\"Y\"")]
    [InlineData("\"IS_MEETING\":true,\"DATE_FROM_TS_UTC\":\"1795593500\"")]
    [InlineData("\"IS_MEETING\":true,\"DATE_FROM_TS_UTC\":\"1795599100\"")]
    [InlineData("\"IS_MEETING\":true,\"DATE_FROM_TS_UTC\":\"soon\"")]
    public async Task What_is_no_meeting_ahead_or_will_not_be_come_to_is_left_out(string different)
    {
        await using var stub = await BatchStub.Start(_ => Result(Entry(different)));

        Assert.Empty((await Read(stub, [9])).Entries);
    }

    [Fact]
    public async Task Of_a_recurring_meeting_the_occurrence_counts_that_lies_within_the_period()
    {
        // The number is of the first occurrence, a week before; the written date is of this one.
        const string weekly = """
            "IS_MEETING":true,"DATE_FROM_TS_UTC":"1794990600","DATE_FROM_FORMATTED":"Wed Nov 25 2026 13:30:00","TZ_FROM":"Asia/Yekaterinburg","RRULE":{"FREQ":"WEEKLY"}
            """;
        await using var stub = await BatchStub.Start(_ => Result(Entry(weekly)));

        Assert.Equal(From.AddMinutes(30), Assert.Single((await Read(stub, [9])).Entries).StartsAt);
    }

    [Fact]
    public async Task A_refusal_of_one_is_none_of_the_others_and_a_refusal_of_all_is_told()
    {
        await using var one = await BatchStub.Start(command => command.Contains("ownerId=9", StringComparison.Ordinal) ? Result(Entry()) : """{"error":"","error_description":"Access denied"}""");
        await using var all = await BatchStub.Start(_ => """{"error":"insufficient_scope","error_description":"x"}""");

        Assert.Null((await Read(one, [4, 9])).Failure);
        Assert.Single((await Read(one, [4, 9])).Entries);
        Assert.True(Assert.IsType<PortalFailure.Refused>((await Read(all, [4, 9])).Failure).Is("insufficient_scope"));
    }

    private static async Task<CalendarRead> Read(PortalStub stub, IReadOnlyList<int> owners)
    {
        await using var portal = new Connected(stub.Host);
        return await new CalendarEntries(portal.Get<IBatch>(), TimeProvider.System).Read(owners, From, From.AddHours(1), Moscow, Now);
    }

    private static string Result(string rows) => $$"""{"result":[{{rows}}]}""";

    private static string Entry(string different = "\"IS_MEETING\":true") =>
        $$"""{"ID":"31","NAME":"Планёрка","DELETED":"N","DT_SKIP_TIME":"N","MEETING_STATUS":"H","DATE_FROM_TS_UTC":"{{Soon}}","RRULE":"","ATTENDEE_LIST":{{Attendees}},{{different}}}""";
}
