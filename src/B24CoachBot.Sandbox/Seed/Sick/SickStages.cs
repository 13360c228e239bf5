using System.Globalization;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Seed.Sick;

/// <summary>Six more pipelines with forty-eight stages, sixty of deals in all. Nothing has moved in these for months; into the last two nothing ever came.</summary>
internal static class SickStages
{
    private static readonly string[] Pipelines = ["Продажи (старая)", "Тендеры", "Сервис и ремонт", "Повторные продажи", "Партнёры", "Заявки с рекламы"];

    private static readonly (string Id, string Name, string? Semantics)[] Stages =
    [
        ("NEW", "Новая", null),
        ("PREPARATION", "Квалификация", null),
        ("PREPAYMENT_INVOICE", "Встреча", null),
        ("EXECUTING", "Расчёт", null),
        ("FINAL_INVOICE", "Договор", null),
        ("UC_1", "Пауза", null),
        ("WON", "Сделка успешна", "S"),
        ("LOSE", "Сделка провалена", "F"),
    ];

    /// <summary>Pipelines in which cards still lie.</summary>
    public static IReadOnlyList<int> Forgotten { get; } = [2, 3, 4, 5];

    public static string Stage(int pipeline, string id) => string.Create(CultureInfo.InvariantCulture, $"C{pipeline}:{id}");

    public static void Fill(World world)
    {
        foreach (var (index, name) in Pipelines.Index())
        {
            // Numbers 0 and 1 are the company's own.
            var number = index + 2;
            world.Table<CrmCategoryRow>().Put(new CrmCategoryRow(number + 1, number, name, (number + 1) * 100, CrmFields.Deal));
            CrmStructure.Dictionary(world, CrmStages.Dictionary(CrmFields.Deal, number), [.. Stages.Select(stage => (Stage(number, stage.Id), stage.Name, stage.Semantics))], number);
        }
    }
}
