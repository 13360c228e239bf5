using System.Globalization;

namespace B24CoachBot.Sandbox.Seed.Weeks;

/// <summary>What a seller writes down after a talk: a comment, a to-do, fields of the card.</summary>
internal sealed class SalesNotes(Dice dice, WorkDays days)
{
    private const string NextStep = "UF_CRM_NEXT_STEP";
    private const string NextContact = "UF_CRM_NEXT_CONTACT";
    private const string Delivery = "UF_CRM_DELIVERY";

    // Its options, in order; no other field of the seed has any, so they are the first.
    private const int Deliveries = 3;

    // What is asked for once a deal; the next step and contact are new after every talk.
    private static readonly string[] Once = ["UF_CRM_NEED", "UF_CRM_DECISION_MAKER", "UF_CRM_BUDGET", Delivery];

    private int todos;

    public IEnumerable<Deed> After(PlannedDeal deal, DateTimeOffset at, bool isBetter, bool isCareless)
    {
        var next = WorkDays.Later(days.Day(at), dice.From(1, 5));
        var values = isCareless ? Careless(deal, next) : Fields(deal, next, isBetter);
        if (values.Count > 0)
        {
            yield return new Deed(at, SalesDeeds.Fill(deal, values));
        }

        if (values.Count == 0 || dice.Chance(isBetter ? 50 : 35))
        {
            yield return new Deed(at.AddMinutes(dice.Below(2)), SalesDeeds.Comment(deal, dice.Of(SalesWords.Comments)));
        }

        // In the pipeline of goods a to-do is what says when the client hears from us next.
        var isGoods = deal.Pipeline == 1;
        if (!isCareless && dice.Chance(!isGoods ? 20 : isBetter ? 75 : 45))
        {
            var key = ++todos;
            var due = days.At(isGoods ? WorkDays.Later(next, dice.From(1, 6)) : next, dice.From(10, 16) * 60);
            yield return new Deed(at.AddMinutes(1), SalesDeeds.Plan(deal, key, string.Format(CultureInfo.InvariantCulture, dice.Of(SalesWords.Todos), deal.Client), due));
            if (dice.Chance(isBetter ? 85 : 65))
            {
                yield return new Deed(due.AddMinutes(dice.From(5, 70)), SalesDeeds.DonePlanned(key));
            }
        }
    }

    private Dictionary<string, string> Fields(PlannedDeal deal, DateOnly next, bool isBetter)
    {
        var values = new Dictionary<string, string>();
        if (dice.Chance(isBetter ? 80 : 50))
        {
            values[NextStep] = dice.Chance(7) ? SalesWords.NotAgreed : Step(deal, next);
            if (dice.Chance(isBetter ? 90 : 55))
            {
                values[NextContact] = Iso(next);
            }
        }

        foreach (var field in Once.Where(field => (field != Delivery || deal.Pipeline == 1) && !deal.Filled.Contains(field) && dice.Chance(isBetter ? 55 : 22)))
        {
            deal.Filled.Add(field);
            values[field] = field switch
            {
                "UF_CRM_NEED" => dice.Of(SalesWords.Needs),
                "UF_CRM_DECISION_MAKER" => $"{deal.Person.Last} {deal.Person.First}, {dice.Of(SalesWords.Posts)}",
                Delivery => dice.From(1, Deliveries).ToString(CultureInfo.InvariantCulture),
                _ => string.Create(CultureInfo.InvariantCulture, $"{dice.From(10, 90) * 10_000}|RUB"),
            };
        }

        return values;
    }

    /// <summary>The same words everywhere, and a day that nobody moves when it has passed.</summary>
    private Dictionary<string, string> Careless(PlannedDeal deal, DateOnly next)
    {
        var values = new Dictionary<string, string> { [NextStep] = SalesWords.Anything };
        if (deal.Filled.Add(NextContact))
        {
            values[NextContact] = Iso(next);
        }

        return dice.Chance(70) ? values : [];
    }

    private string Step(PlannedDeal deal, DateOnly next) => string.Format(
        CultureInfo.InvariantCulture, dice.Of(SalesWords.Steps), next.ToString("dd.MM", CultureInfo.InvariantCulture), $"{deal.Person.First} {deal.Person.Last}");

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
