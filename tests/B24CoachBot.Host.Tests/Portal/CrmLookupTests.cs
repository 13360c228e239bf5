using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;

namespace B24CoachBot.Host.Tests.Portal;

public sealed class CrmLookupTests
{
    private static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Names_and_numbers_are_found_in_one_request()
    {
        await using var stub = await BatchStub.Start(command => command switch
        {
            _ when command.Contains("filter[id]=759", StringComparison.Ordinal) => Items("""{"id":759,"title":"Старая сделка","stageSemanticId":"S","companyId":0}"""),
            _ when command.Contains("entityTypeId=2", StringComparison.Ordinal) && command.Contains("filter[%title]=Вектор", StringComparison.Ordinal) =>
                Items("""{"id":10,"title":"Вектор: поставка","stageSemanticId":"P","companyId":4,"assignedById":6}"""),
            _ when command.Contains("entityTypeId=4", StringComparison.Ordinal) => Items("""{"id":4,"title":"ООО Вектор"}"""),
            _ when command.Contains("$result[c0][items][0][id]", StringComparison.Ordinal) =>
                Items("""{"id":10,"title":"Вектор: поставка","stageSemanticId":"P","companyId":4},{"id":11,"title":"Аудит","stageSemanticId":"P","companyId":4}"""),
            _ when command.Contains("$result[c0][items]", StringComparison.Ordinal) => Items("""{"id":99,"title":"Ничья","stageSemanticId":"P","companyId":0}"""),
            _ when command.Contains("entityTypeId=3", StringComparison.Ordinal) => Items("""{"id":8,"name":"Вера","lastName":"Векторова"}"""),
            _ => """{"error":"NOT_FOUND","error_description":"x"}""",
        });
        await using var portal = new Connected(stub.Host);

        var read = Assert.IsType<CrmReading.Read>(await Find(portal, "Вектор", "759"));

        Assert.Single(stub.Requests);
        Assert.Equal(["Вектор", "759"], read.Found.Select(found => found.Name));
        Assert.Equal([new DealRow(10, "Вектор: поставка", Open: true, 4, 6), new DealRow(11, "Аудит", Open: true, 4, null)], read.Found[0].Deals);
        Assert.Equal([new ClientRow(4, "ООО Вектор")], read.Found[0].Companies);
        Assert.Equal([new ClientRow(8, "Вера Векторова")], read.Found[0].Contacts);
        Assert.Equal([new DealRow(759, "Старая сделка", Open: false, null, null)], read.Found[1].Deals);
    }

    [Fact]
    public async Task Nothing_found_is_an_answer_and_nothing_asked_costs_nothing()
    {
        await using var stub = await BatchStub.Start(_ => Items(""));
        await using var portal = new Connected(stub.Host);

        var read = Assert.IsType<CrmReading.Read>(await Find(portal, "Никто"));
        Assert.Empty(Assert.IsType<CrmReading.Read>(await Find(portal, " ")).Found);

        Assert.Single(stub.Requests);
        Assert.Equal((0, 0, 0), (read.Found[0].Deals.Count, read.Found[0].Companies.Count, read.Found[0].Contacts.Count));
    }

    [Fact]
    public async Task Without_the_right_to_see_deals_the_refusal_is_told()
    {
        await using var stub = await BatchStub.Start(_ => """{"error":"insufficient_scope","error_description":"x"}""");
        await using var portal = new Connected(stub.Host);

        var failed = Assert.IsType<CrmReading.Failed>(await Find(portal, "Вектор"));

        Assert.True(Assert.IsType<PortalFailure.Refused>(failed.Why).Is("insufficient_scope"));
    }

    private static Task<CrmReading> Find(Connected portal, params string[] names) =>
        new CrmLookup(portal.Get<IBatch>(), TimeProvider.System).Find(names, Urgency.Chat, Now);

    private static string Items(string rows) => $$$"""{"result":{"items":[{{{rows}}}]}}""";
}
