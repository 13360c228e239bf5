using System.Globalization;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.Readiness;

namespace B24CoachBot.Adapters.Portal.Readiness;

/// <summary>How often each stage was entered in the last months: one count a stage. Source: crm/crm-stage-history-list.md; leads say STATUS where deals say STAGE.</summary>
internal static class UsedStages
{
    public static DateTimeOffset Since(DateTimeOffset now) => now.AddDays(-JunkSignal.Days);

    public static void Ask(Questions questions, CrmStructure crm, DateTimeOffset now)
    {
        foreach (var (index, (pipeline, stage)) in Stages(crm).Index())
        {
            questions.Add(Key(index), "crm.stagehistory.list", query => query.Set("entityTypeId", CrmTypes.Number(pipeline.Entity))
                .Set(pipeline.Entity == CrmKind.Lead ? "filter[STATUS_ID]" : "filter[STAGE_ID]", stage.Id).Set("filter[>=CREATED_TIME]", Since(now)).Set("select", ["ID"]).Set("start", 0));
        }
    }

    public static IReadOnlyList<StageUse>? Read(Answered counts, CrmStructure crm)
    {
        var told = Stages(crm).Index().Where(one => counts.Total(Key(one.Index)) is not null)
            .Select(one => new StageUse(one.Item.Pipeline.Name, one.Item.Stage.Name, counts.Total(Key(one.Index))!.Value)).ToList();
        return told.Count == 0 ? null : told;
    }

    private static IEnumerable<(Pipeline Pipeline, PipelineStage Stage)> Stages(CrmStructure crm) => crm.Pipelines.SelectMany(pipeline => pipeline.Stages.Select(stage => (pipeline, stage)));

    private static string Key(int index) => string.Create(CultureInfo.InvariantCulture, $"stage{index}");
}
