using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Adapters.Portal.OAuth;

namespace B24CoachBot.Host.Tests.OAuth;

/// <summary>The tokens of one portal: who gets a new pair and when, and what becomes of the calls meanwhile.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    private ApplicationStub stub = null!;

    [Fact]
    public async Task Of_a_burst_of_calls_that_find_the_token_spent_one_gets_the_next_pair_and_all_are_answered()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => stub.Get<IBots>().Revision(Urgency.Chat, Now)));

        Assert.All(replies, reply => Assert.IsType<PortalReply.Answered>(reply));
        var refresh = Assert.Single(stub.Refreshes);
        Assert.Equal("POST", refresh.Verb);
        Assert.Equal("grant_type=refresh_token&client_id=app.1&client_secret=s3cr3t&refresh_token=r1", refresh.Text);
        Assert.Equal(("a2", "r2"), (stub.Stored!.Pair.Access.Reveal(), stub.Stored.Pair.Refresh.Reveal()));
    }

    [Fact]
    public async Task As_long_as_the_portal_takes_the_token_no_other_is_asked_for()
    {
        stub.Told.Good["a1"] = true;
        stub.Stored = new StoredTokens(stub.Stored!.Pair with { ExpiresAt = DateTimeOffset.MinValue }, null);

        Assert.IsType<PortalReply.Answered>(await stub.Get<IBots>().Revision(Urgency.Chat, Now));
        Assert.Empty(stub.Refreshes);
    }

    [Fact]
    public async Task A_pair_that_another_process_has_stored_meanwhile_is_taken_instead_of_asking()
    {
        await stub.Get<PortalTokens>().Access(Now);
        stub.Stored = ApplicationStub.Pair("a2", "r2");

        Assert.IsType<PortalReply.Answered>(await stub.Get<IBots>().Revision(Urgency.Chat, Now));
        Assert.Empty(stub.Refreshes);
    }

    [Fact]
    public async Task A_frozen_body_and_its_key_are_the_same_bytes_with_the_next_token()
    {
        var body = PortalWire.Freeze(new AddTask(new TaskFields("Отправить КП", 1, 2)));

        Assert.IsType<PortalReply.Answered>(await stub.Get<ITasks3>().Add(body, "coach-1", Urgency.WriteBack, Now));

        var sent = stub.Requests.Where(request => request.Path == "/rest/api/tasks.task.add").ToList();
        Assert.Equal(2, sent.Count);
        Assert.All(sent, request => Assert.Equal(body.Utf8.ToArray(), request.Body));
        Assert.All(sent, request => Assert.Equal("coach-1", request.Headers["Idempotency-Key"]));
        Assert.Equal(["Bearer a1", "Bearer a2"], sent.Select(request => request.Headers["Authorization"]));
    }

    [Fact]
    public async Task An_answer_that_was_lost_before_the_server_did_anything_is_asked_for_again()
    {
        stub.Told.Next.Enqueue((200, ""));

        Assert.IsType<PortalReply.Answered>(await stub.Get<IBots>().Revision(Urgency.Chat, Now));
        Assert.Equal(2, stub.Refreshes.Count);
        Assert.Empty(stub.Rested);
    }

    [Fact]
    public async Task A_refresh_whose_answer_was_lost_for_good_puts_the_portal_to_rest_and_gives_nothing_up()
    {
        stub.Told.Next.Enqueue((200, ""));
        stub.Told.Next.Enqueue((400, """{"error":"invalid_grant"}"""));

        var reply = Assert.IsType<PortalReply.Failed>(await stub.Get<IBots>().Revision(Urgency.Chat, Now));

        Assert.IsType<PortalFailure.Unreachable>(reply.Why);
        Assert.Equal(["invalid_grant"], stub.Rested);
    }

    [Fact]
    public async Task A_refresh_token_that_somebody_else_has_used_up_is_no_reason_to_rest()
    {
        stub.Told.Next.Enqueue((400, """{"error":"invalid_grant"}"""));
        stub.Told.Meanwhile = () => stub.Stored = ApplicationStub.Pair("a2", "r2");

        Assert.IsType<PortalReply.Answered>(await stub.Get<IBots>().Revision(Urgency.Chat, Now));
        Assert.Empty(stub.Rested);
    }

    [Theory]
    [InlineData("PAYMENT_REQUIRED", 401)]
    [InlineData("wrong_client", 200)]
    [InlineData("NOT_INSTALLED", 401)]
    public async Task A_refusal_is_read_from_the_body_whatever_its_status(string code, int status)
    {
        stub.Told.Next.Enqueue((status, $$"""{"error":"{{code}}"}"""));

        Assert.IsType<PortalReply.Failed>(await stub.Get<IBots>().Revision(Urgency.Chat, Now));
        Assert.Equal([code], stub.Rested);
    }

    [Theory]
    [InlineData(500, """{"error":"PORTAL_DELETED","error_description":"gone"}""", "PORTAL_DELETED")]
    [InlineData(401, """{"error":"PAYMENT_REQUIRED"}""", "PAYMENT_REQUIRED")]
    [InlineData(401, """{"error":"NO_AUTH_FOUND"}""", "NO_AUTH_FOUND")]
    public async Task A_portal_that_will_have_nothing_to_do_with_us_looks_unreachable_and_is_put_to_rest(int status, string body, string code)
    {
        stub.Told.Good["a1"] = true;
        stub.Told.Portal = (status, body);

        var reply = Assert.IsType<PortalReply.Failed>(await stub.Get<IBots>().Revision(Urgency.Chat, Now));

        Assert.IsType<PortalFailure.Unreachable>(reply.Why);
        Assert.Equal([code], stub.Rested);
        Assert.Empty(stub.Refreshes);
    }

    [Fact]
    public async Task A_pair_of_another_portal_is_never_used()
    {
        stub.Told.Next.Enqueue((200, """{"access_token":"a2","refresh_token":"r2","expires_in":3600,"member_id":"m2"}"""));

        Assert.IsType<PortalReply.Failed>(await stub.Get<IBots>().Revision(Urgency.Chat, Now));
        Assert.Equal("a1", stub.Stored!.Pair.Access.Reveal());
        Assert.Single(stub.Rested);
    }

    [Fact]
    public async Task A_pair_that_storage_would_not_take_is_not_lost()
    {
        stub.Failures = 1;
        await Assert.ThrowsAnyAsync<Exception>(() => stub.Get<IBots>().Revision(Urgency.Chat, Now));

        Assert.IsType<PortalReply.Answered>(await stub.Get<IBots>().Revision(Urgency.Chat, Now));
        Assert.Single(stub.Refreshes);
        Assert.Equal("r2", stub.Stored!.Pair.Refresh.Reveal());
    }

    [Fact]
    public async Task A_portal_that_is_gone_from_storage_is_not_called()
    {
        stub.Stored = null;

        Assert.IsType<PortalReply.Failed>(await stub.Get<IBots>().Revision(Urgency.Chat, Now));
        Assert.Empty(stub.Requests);
    }

    [Fact]
    public async Task A_renamed_portal_is_followed_with_the_body_and_remembered()
    {
        await using var renamed = await ApplicationStub.Start();
        renamed.Told.Good["a1"] = true;
        stub.Told.Location = context => $"{new Uri(renamed.Root, context.Request.Path)}";

        Assert.IsType<PortalReply.Answered>(await stub.Get<IBots>().Get(new GetBot("coach", null), Urgency.Chat, Now));
        Assert.Equal("""{"code":"coach"}""", Assert.Single(renamed.Requests).Text);
        Assert.Equal([renamed.Root], stub.Moves);
    }

    public async ValueTask InitializeAsync() => stub = await ApplicationStub.Start();

    public ValueTask DisposeAsync() => stub.DisposeAsync();
}
