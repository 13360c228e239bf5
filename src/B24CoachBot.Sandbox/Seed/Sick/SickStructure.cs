using System.Globalization;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Seed.Sick;

/// <summary>Five more pipelines and 140 more fields than the company has: together 60 stages and 150 custom fields.</summary>
internal static class SickStructure
{
    public const int FirstPipeline = 2;
    public const int Pipelines = 5;

    /// <summary>In process; won and lost come besides.</summary>
    public const int OpenStages = 7;

    private const int LastPipelineStages = 6;
    private const int MoreFields = 140;

    private static readonly string[] Names = ["Сервисное обслуживание", "Тендеры", "Старые клиенты", "Маркетплейсы", "Тест"];

    private static readonly string[] Stages = ["Новая", "Дозвон", "Интерес", "Думает", "КП отправлено", "Ждём ответа", "Почти договорились"];

    private static readonly string[] Fields =
        ["Цвет", "Комментарий", "Статус", "Источник 2", "Менеджер", "Тип клиента", "Скидка", "Город", "Примечание", "Категория", "Договор №", "Дата", "Сумма", "Код"];

    public static string Stage(int pipeline, int stage) => string.Create(CultureInfo.InvariantCulture, $"C{pipeline}:S{stage}");

    public static int OpenStagesOf(int pipeline) => pipeline == FirstPipeline + Pipelines - 1 ? LastPipelineStages : OpenStages;

    public static void Fill(World world)
    {
        for (var index = 0; index < Pipelines; index++)
        {
            Pipeline(world, FirstPipeline + index, Names[index]);
        }

        for (var index = 0; index < MoreFields; index++)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"UF_CRM_OLD_{index + 1}");
            world.Table<CrmUserFieldRow>().Put(new CrmUserFieldRow(
                world.NextId("userField"), index % 7 == 0 ? CrmFields.Lead : CrmFields.Deal, code, "string", string.Create(CultureInfo.InvariantCulture, $"{Fields[index % Fields.Length]} {(index / Fields.Length) + 1}")));
        }
    }

    private static void Pipeline(World world, int number, string name)
    {
        world.Table<CrmCategoryRow>().Put(new CrmCategoryRow(number + 1, number, name, (number + 1) * 100, CrmFields.Deal));
        for (var stage = 0; stage < OpenStagesOf(number); stage++)
        {
            Put(world, number, Stage(number, stage), Stages[stage], stage, null);
        }

        Put(world, number, $"C{number.ToString(CultureInfo.InvariantCulture)}:WON", "Успех", OpenStages, "S");
        Put(world, number, $"C{number.ToString(CultureInfo.InvariantCulture)}:LOSE", "Провал", OpenStages + 1, "F");
    }

    private static void Put(World world, int pipeline, string id, string name, int place, string? semantics) => world.Table<CrmStatusRow>().Put(new CrmStatusRow(
        world.NextId("status"), string.Create(CultureInfo.InvariantCulture, $"DEAL_STAGE_{pipeline}"), id, name, (place + 1) * 10, semantics, pipeline)
    {
        System = place == 0 || semantics is not null,
    });
}
