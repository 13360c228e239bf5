using B24CoachBot.Adapters.Portal;
using Microsoft.Extensions.Time.Testing;

namespace B24CoachBot.Host.Tests.Portal;

public sealed class PortalPaceTests : IDisposable
{
    private static readonly CancellationToken Now = TestContext.Current.CancellationToken;
    private readonly FakeTimeProvider clock = new();
    private readonly PortalPace pace;

    public PortalPaceTests() => pace = new PortalPace(clock, () => 1, perSecond: 2, burst: 4);

    public void Dispose() => pace.Dispose();

    [Fact]
    public void A_burst_leaves_at_once_and_then_two_a_second()
    {
        var calls = Enumerable.Range(0, 8).Select(_ => Ask(Urgency.Chat)).ToList();

        Gone(4, calls);
        Pass(0.5);
        Gone(5, calls);
        Pass(1);
        Gone(7, calls);
        Pass(10);
        Gone(8, calls);
    }

    [Fact]
    public void A_person_goes_before_a_write_before_a_digest_before_an_audit()
    {
        Fill();
        Task[] late = [Ask(Urgency.Audit, "audit"), Ask(Urgency.Digest, "digest"), Ask(Urgency.WriteBack, "write"), Ask(Urgency.Chat, "chat")];

        Assert.Equal(["chat", "write", "digest", "audit"], pace.Waiting.Select(waiting => waiting.Method));
        Pass(0.5);
        Assert.True(Left(late[3]));
        Assert.DoesNotContain(late[..3], call => call.IsCompleted);
        Pass(0.5);
        Assert.True(Left(late[2]));
        Assert.DoesNotContain(late[..2], call => call.IsCompleted);
        Pass(1.5);
        Assert.True(Left(late[1]));
        Assert.False(late[0].IsCompleted);
        Pass(1);
        Assert.True(Left(late[0]));
        Assert.Empty(pace.Waiting);
    }

    [Fact]
    public void A_digest_leaves_room_for_a_person()
    {
        var digest = Enumerable.Range(0, 4).Select(_ => Ask(Urgency.Digest)).ToList();
        var audit = Ask(Urgency.Audit);

        Gone(2, digest);
        Assert.False(audit.IsCompleted);
        Assert.True(Left(Ask(Urgency.Chat)));
        Assert.True(Left(Ask(Urgency.WriteBack)));
    }

    [Fact]
    public async Task Waiting_can_be_given_up_and_takes_nobodys_place()
    {
        Fill();
        using var cancel = new CancellationTokenSource();
        var tired = pace.Admit(Urgency.Chat, "tired", cancel.Token);
        var patient = Ask(Urgency.Chat, "patient");

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => tired);
        Pass(0.5);

        Assert.True(Left(patient));
    }

    [Fact]
    public void A_busy_portal_gets_twice_the_rest_each_time_until_it_answers()
    {
        foreach (var seconds in (double[])[1, 2, 4])
        {
            pace.Learn("m", new PortalReply.Failed(new PortalFailure.Busy(null)));
            var call = Ask(Urgency.Chat);
            Pass(seconds - 0.01);
            Assert.False(call.IsCompleted);
            Pass(0.02);
            Assert.True(Left(call));
        }

        pace.Learn("m", new PortalReply.Answered(default));
        pace.Learn("m", new PortalReply.Failed(new PortalFailure.Busy(null)));
        var afterwards = Ask(Urgency.Chat);
        Pass(1.01);
        Assert.True(Left(afterwards));
    }

    [Fact]
    public void A_portal_that_says_when_is_not_asked_before()
    {
        pace.Learn("m", new PortalReply.Failed(new PortalFailure.Busy(TimeSpan.FromSeconds(20))));
        var call = Ask(Urgency.Chat);

        Pass(19.9);
        Assert.False(call.IsCompleted);
        Pass(0.2);
        Assert.True(Left(call));
    }

    [Fact]
    public void The_reset_of_the_last_good_answer_holds_when_the_refusal_names_none()
    {
        var reset = clock.GetUtcNow().AddMinutes(7);
        pace.Learn("crm.item.list", new PortalReply.Answered(default) { OperatingReset = reset });

        var learnt = pace.Learn("crm.item.list", new PortalReply.Failed(new PortalFailure.Operating("crm.item.list", clock.GetUtcNow().AddMinutes(1))));

        Assert.Equal(new PortalReply.Failed(new PortalFailure.Operating("crm.item.list", reset.AddSeconds(1))), learnt);
        Assert.Equal(reset.AddSeconds(1), pace.ClosedUntil("CRM.item.list"));
        Assert.Null(pace.ClosedUntil("user.get"));
        clock.Advance(TimeSpan.FromMinutes(8));
        Assert.Null(pace.ClosedUntil("crm.item.list"));
    }

    private void Fill()
    {
        for (var call = 0; call < 4; call++)
        {
            Assert.True(Left(Ask(Urgency.Chat)));
        }
    }

    private Task Ask(Urgency urgency, string method = "m") => pace.Admit(urgency, method, Now);

    private void Pass(double seconds) => clock.Advance(TimeSpan.FromSeconds(seconds));

    // An admitted caller goes on in the pool, a moment after the clock has let it.
    private static bool Left(Task call) => SpinWait.SpinUntil(() => call.IsCompletedSuccessfully, TimeSpan.FromSeconds(5));

    private static void Gone(int count, List<Task> calls)
    {
        Assert.All(calls[..count], call => Assert.True(Left(call)));
        Assert.All(calls[count..], call => Assert.False(call.IsCompleted));
    }
}
