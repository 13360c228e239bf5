using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Tests.Objects;

namespace B24CoachBot.Sandbox.Tests.Calls;

/// <summary>CoPilot writes fields some minutes after a call, by the portal's clock.</summary>
public sealed class CopilotTests
{
    private static readonly object BudgetInSixMinutes = new { copilot = new { UF_CRM_BUDGET = "320000|RUB", UF_CRM_NEED = "Стеллажи", after = "PT6M" } };

    [Fact]
    public async Task The_fields_are_written_when_the_clock_is_there_by_nobody()
    {
        await using var portal = await CompanyPortal.Start();
        await portal.Call(BudgetInSixMinutes);
        await portal.Wind("PT5M");
        Assert.Null(await Budget(portal));
        await portal.Wind("PT2M");
        Assert.Equal("320000|RUB", await Budget(portal));
        var changes = (await portal.State())["fieldChanges"]!.AsArray().TakeLast(2).ToList();
        Assert.Equal([("UF_CRM_BUDGET", 0L), ("UF_CRM_NEED", 0L)], changes.Select(change => ((string)change!["field"]!, (long)change["by"]!)));
        Assert.StartsWith("2026-11-20T10:06", (string)changes[0]!["date"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_has_filled_meanwhile_is_left_alone()
    {
        await using var portal = await CompanyPortal.Start();
        await portal.Call(BudgetInSixMinutes);
        await portal.V2("crm.item.update", new { entityTypeId = 2, id = 3, fields = new { UF_CRM_BUDGET = "1|RUB" } });
        await portal.Wind("PT10M");
        var fields = (await portal.State())["deals"]![2]!["fields"]!;
        Assert.Equal(("1|RUB", "Стеллажи"), ((string)fields["UF_CRM_BUDGET"]!, (string)fields["UF_CRM_NEED"]!));
    }

    [Fact]
    public async Task The_last_write_wins_and_says_whose_it_was()
    {
        await using var portal = await CompanyPortal.Start();
        await portal.Call(BudgetInSixMinutes);
        await portal.Wind("PT10M");
        await portal.V2("crm.item.update", new { entityTypeId = 2, id = 3, fields = new { UF_CRM_BUDGET = "300000|RUB" } });
        var change = (await portal.State())["fieldChanges"]!.AsArray()[^1]!;
        Assert.Equal(("320000|RUB", "300000|RUB", 1L), ((string)change["from"]!, (string)change["to"]!, (long)change["by"]!));
    }

    [Theory]
    [InlineData("""{"deal":null,"contact":3,"copilot":{"UF_CRM_BUDGET":"320000|RUB"}}""")]
    [InlineData("""{"deal":null,"phone":"+79161000003","copilot":{"ufCrmBudget":"320000|RUB"}}""")]
    public async Task Without_a_deal_it_is_the_clients_only_open_one(string more)
    {
        await using var portal = await CompanyPortal.Start();
        await portal.Call(JsonNode.Parse(more));
        await portal.Wind("PT10M");
        Assert.Equal("320000|RUB", await Budget(portal));
    }

    [Fact]
    public async Task A_restart_forgets_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("calls-");
        try
        {
            await using (var first = await CompanyPortal.Start(data: folder.FullName))
            {
                await first.Call(BudgetInSixMinutes);
                await first.Call(new { transcript = "Итак" });
            }

            await using var second = await CompanyPortal.Start(data: folder.FullName);
            Assert.Null(await Budget(second));
            await second.Wind("PT7M");
            Assert.Equal("320000|RUB", await Budget(second));
            Assert.Equal("Итак", (string)(await second.State())["calls"]!.AsArray()[^1]!["transcript"]!);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string?> Budget(CompanyPortal portal) => (string?)(await portal.State())["deals"]![2]!["fields"]!["UF_CRM_BUDGET"];
}
