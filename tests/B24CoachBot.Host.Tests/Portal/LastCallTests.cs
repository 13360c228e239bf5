using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Host.Tests.Portal;

public sealed class LastCallTests
{
    private const string Refused = """{"error":"NOT_FOUND","error_description":"x"}""";

    private static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(3, "ООО Вектор", CrmKind.Contact)]
    [InlineData(4, "АО Полюс", CrmKind.Company)]
    [InlineData(1, "Пекарня", CrmKind.Lead)]
    public async Task The_client_is_named_by_what_the_call_is_bound_to(int ownerType, string name, CrmKind kind)
    {
        await using var stub = await BatchStub.Start(command => command switch
        {
            _ when command.Contains("crm.activity.list", StringComparison.Ordinal) => command.Contains("filter[RESPONSIBLE_ID]=5", StringComparison.Ordinal) ? Result($"[{Call(ownerType)}]") : Result("[]"),
            _ when command.Contains("entityTypeId=3", StringComparison.Ordinal) => """{"result":{"item":{"id":8,"name":"Вера","lastName":"Векторова","companyId":2}}}""",
            _ when command.Contains("[companyId]", StringComparison.Ordinal) => """{"result":{"item":{"id":2,"title":"ООО Вектор"}}}""",
            _ when command.Contains("entityTypeId=4", StringComparison.Ordinal) => """{"result":{"item":{"id":8,"title":"АО Полюс"}}}""",
            _ => """{"result":{"item":{"id":8,"title":"Заявка с сайта","companyTitle":"Пекарня"}}}""",
        });

        var talk = Assert.IsType<TalkBefore>(await Ask(stub));

        Assert.Single(stub.Requests);
        Assert.Equal((name, new CrmRef(kind, 8), 240), (talk.Client, talk.Case.Client!.Value, talk.Case.Seconds));
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 10, 0, 0, TimeSpan.FromHours(3)), talk.Case.BeganAt);
    }

    [Fact]
    public async Task A_person_without_a_company_is_called_by_name()
    {
        await using var stub = await BatchStub.Start(command => command switch
        {
            _ when command.Contains("crm.activity.list", StringComparison.Ordinal) => Result($"[{Call(3)}]"),
            _ when command.Contains("entityTypeId=3", StringComparison.Ordinal) => """{"result":{"item":{"id":8,"name":"Вера","lastName":"Векторова"}}}""",
            _ => Refused,
        });

        Assert.Equal("Вера Векторова", (await Ask(stub))!.Client);
    }

    [Theory]
    [InlineData("""{"result":[]}""")]
    [InlineData(Refused)]
    public async Task No_call_and_no_right_to_see_calls_are_no_talk(string calls)
    {
        await using var stub = await BatchStub.Start(command => command.Contains("crm.activity.list", StringComparison.Ordinal) ? calls : Refused);

        Assert.Null(await Ask(stub));
    }

    private static async Task<TalkBefore?> Ask(PortalStub stub)
    {
        await using var portal = new Connected(stub.Host);
        var batch = new Batch();
        LastCall.Ask(batch, new UserId(5));
        return LastCall.Read(await batch.Run(portal.Get<IBatch>(), Urgency.Chat, TimeProvider.System, Now));
    }

    private static string Result(string rows) => $$"""{"result":{{rows}}}""";

    private static string Call(int ownerType) => $$"""
        {"ID":"77","OWNER_ID":"8","OWNER_TYPE_ID":"{{ownerType}}","RESPONSIBLE_ID":"5","START_TIME":"2026-11-25T10:00:00+03:00","END_TIME":"2026-11-25T10:04:00+03:00","DIRECTION":"2","ORIGIN_ID":"VI_call-77"}
        """;
}
