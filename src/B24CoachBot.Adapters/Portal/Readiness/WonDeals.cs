using System.Globalization;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Adapters.Portal.Readiness;

/// <summary>The newest won deals of the last months, and which stages of their pipeline they entered. Source: crm/crm-stage-history-list.md.</summary>
internal static class WonDeals
{
    private const string Won = "won";

    // Five deals with the longest of pipelines still fit on one page of the history.
    private const int Together = 5;

    public static void Ask(Questions questions, DateTimeOffset now) => questions.Add(Won, "crm.stagehistory.list", query => query.Set("entityTypeId", CrmTypes.Deal)
        .Set("filter[STAGE_SEMANTIC_ID]", "S").Set("filter[>=CREATED_TIME]", UsedStages.Since(now)).Set("order[ID]", "DESC").Set("start", 0));

    public static void AskHistory(Questions questions, Answered counts)
    {
        foreach (var (index, some) in Deals(counts).Keys.Chunk(Together).Index())
        {
            questions.Add(Key(index), "crm.stagehistory.list", query => query.Set("entityTypeId", CrmTypes.Deal).Set("filter[OWNER_ID]", some.Select(id => (int)id)).Set("order[ID]", "ASC").Set("start", 0));
        }
    }

    /// <summary>Null where the history may not be read.</summary>
    public static WonMeasured? Read(Answered counts, Answered pages, CrmStructure crm)
    {
        if (counts.Total(Won) is null)
        {
            return null;
        }

        var deals = Deals(counts);
        var entered = Enumerable.Range(0, (deals.Count + Together - 1) / Together).SelectMany(index => pages.Items(Key(index)))
            .Select(row => (Deal: row.Number("OWNER_ID") ?? 0, Stage: row.Text("STAGE_ID"))).ToLookup(row => row.Deal, row => row.Stage);
        return new WonMeasured(deals.Count, [.. deals.Where(deal => LeftOut(crm.Find(CrmKind.Deal, deal.Value), entered[deal.Key])).Select(deal => deal.Key)]);
    }

    private static bool LeftOut(Pipeline? pipeline, IEnumerable<string> entered) =>
        pipeline is not null && pipeline.Stages.Where(stage => stage.Outcome == StageOutcome.Open).Select(stage => stage.Id).Except(entered).Any();

    /// <summary>The pipeline in which each was won.</summary>
    private static Dictionary<long, string> Deals(Answered counts) => counts.Items(Won)
        .Select(row => (Id: row.Number("OWNER_ID") ?? 0, Pipeline: row.Text("CATEGORY_ID"))).DistinctBy(row => row.Id).ToDictionary(row => row.Id, row => row.Pipeline);

    private static string Key(int index) => string.Create(CultureInfo.InvariantCulture, $"history{index}");
}
