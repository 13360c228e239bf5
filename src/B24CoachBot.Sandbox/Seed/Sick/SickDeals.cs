using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;

namespace B24CoachBot.Sandbox.Seed.Sick;

/// <summary>Deals that go from the first stage straight to the end, and open ones that nobody leads, that have no client, and whose next step is always the same.</summary>
internal static class SickDeals
{
    private const int Won = 60;
    private const int Open = 240;
    private const string SameStep = "Позвонить клиенту";

    private static readonly long[] Sellers = [5, 7, 8, 15, 16, 17, 18, 19, 20];

    private static readonly long[] Gone = [36, 37];

    public static void Fill(World world)
    {
        for (var number = 0; number < Won; number++)
        {
            var closing = world.Now.AddDays(-70 + number);
            world.At(closing, () => Win(world, number));
        }

        world.At(world.Now.AddDays(-20), () =>
        {
            for (var number = 0; number < Open; number++)
            {
                Begin(world, number);
            }
        });
    }

    /// <summary>Two of three go past everything in between.</summary>
    private static void Win(World world, int number)
    {
        var pipeline = number % 2;
        var by = Sellers[number % Sellers.Length];
        var deal = CrmBook.Add(world, by, CrmFields.Deal, Fields(number, by, pipeline, pipeline == 0 ? "NEW" : "C1:NEW"));
        string[] between = number % 3 > 0 ? [] : pipeline == 0 ? ["PREPARATION", "PREPAYMENT_INVOICE", "EXECUTING", "FINAL_INVOICE"] : ["C1:PREPARATION", "C1:EXECUTING"];
        foreach (var stage in between.Append(pipeline == 0 ? "WON" : "C1:WON"))
        {
            deal = CrmBook.Update(world, by, deal, new JsonObject { ["stageId"] = stage, ["UF_CRM_BUDGET"] = "100000|RUB" });
        }
    }

    /// <summary>Of every eight one belongs to somebody who left, and one has no client; no source is ever named.</summary>
    private static void Begin(World world, int number)
    {
        var by = number % 8 == 0 ? Gone[number / 8 % Gone.Length] : Sellers[number % Sellers.Length];
        var pipeline = number % 5 == 0 ? SickStructure.FirstPipeline : number % 2;
        var stage = pipeline switch { 0 => "NEW", 1 => "C1:NEW", _ => SickStructure.Stage(pipeline, 0) };
        var fields = Fields(number, by, pipeline, stage);
        if (number % 8 == 1)
        {
            fields.Remove("contactId");
        }

        fields["UF_CRM_NEXT_STEP"] = number % 3 == 0 ? null : SameStep;
        if (number % 40 == 0)
        {
            fields["UF_CRM_OLD_2"] = "уточнить";
        }

        CrmBook.Add(world, by, CrmFields.Deal, fields);
    }

    private static JsonObject Fields(int number, long by, int pipeline, string stage) => new()
    {
        ["title"] = string.Create(CultureInfo.InvariantCulture, $"Сделка {number + 1}"),
        ["contactId"] = (number * 7 % SickContacts.Count) + 1,
        ["categoryId"] = pipeline,
        ["stageId"] = stage,
        ["assignedById"] = by,
        ["opportunity"] = 100_000 + (number * 1_000),
    };
}
