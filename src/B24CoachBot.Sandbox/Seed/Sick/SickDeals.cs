using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Seed.Weeks;

namespace B24CoachBot.Sandbox.Seed.Sick;

/// <summary>Deals of the last year, every move at its own moment.</summary>
internal static class SickDeals
{
    /// <summary>Who has left the company, and whose deals nobody took over.</summary>
    public const long Left = 36;

    private const ulong Chance = 29_1101;

    // The portal lets no service into this stage without a budget.
    private const string NeedsBudget = "EXECUTING";

    public static void Fill(World world)
    {
        var dice = new Dice(Chance);
        var numbers = new Dictionary<int, long>();
        var moves = SickDealPlan.Of(world.Now, world.Zone).SelectMany(deal => deal.Stages.Select((stage, index) => (Deal: deal, stage.At, stage.Stage, IsFirst: index == 0))).OrderBy(move => move.At);
        foreach (var (deal, at, stage, isFirst) in moves.ToList())
        {
            world.At(at, () =>
            {
                if (isFirst)
                {
                    numbers[deal.Key] = CrmBook.Add(world, deal.Owner, CrmFields.Deal, Card(deal, SickFields.Written(dice, at))).Number;
                }
                else
                {
                    CrmBook.Update(world, deal.Owner, CrmBook.Find(world, CrmFields.Deal, numbers[deal.Key])!, new JsonObject { ["stageId"] = stage });
                }
            });
        }
    }

    private static JsonObject Card(SickDeal deal, JsonObject card)
    {
        var amount = 10_000 * (1 + (deal.Key % 90));
        card["title"] = $"{SalesWords.Company(deal.Key)}: {(deal.Pipeline == 0 ? SalesWords.Services : SalesWords.Goods)[deal.Key % 8]}";
        card["categoryId"] = deal.Pipeline;
        card["stageId"] = deal.Stages[0].Stage;
        card["assignedById"] = deal.Owner;
        card["opportunity"] = amount;
        card["contactId"] = deal.Contact;
        card["sourceId"] = deal.Source;
        card["UF_CRM_NEXT_STEP"] = deal.Step;
        card["UF_CRM_BUDGET"] = deal.Stages.Any(each => each.Stage == NeedsBudget) ? string.Create(CultureInfo.InvariantCulture, $"{amount}|RUB") : null;
        return card;
    }
}
