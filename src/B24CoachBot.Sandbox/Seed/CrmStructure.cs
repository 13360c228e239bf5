using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Seed;

/// <summary>Two pipelines, the dictionaries and the passport's custom fields of deals and leads.</summary>
internal static class CrmStructure
{
    private static readonly (string Id, string Name, string? Semantics)[] ServiceStages =
    [
        ("NEW", "Новая", null),
        ("PREPARATION", "Подготовка КП", null),
        ("PREPAYMENT_INVOICE", "Согласование условий", null),
        ("EXECUTING", "Работы", null),
        ("FINAL_INVOICE", "Сдача и акт", null),
        ("WON", "Сделка успешна", "S"),
        ("LOSE", "Сделка провалена", "F"),
    ];

    private static readonly (string Id, string Name, string? Semantics)[] GoodsStages =
    [
        ("C1:NEW", "Заявка", null),
        ("C1:PREPARATION", "Счёт и договор", null),
        ("C1:EXECUTING", "Отгрузка", null),
        ("C1:WON", "Сделка успешна", "S"),
        ("C1:LOSE", "Сделка провалена", "F"),
    ];

    private static readonly (string Id, string Name, string? Semantics)[] LeadStages =
        [("NEW", "Новый", null), ("IN_PROCESS", "В работе", null), ("CONVERTED", "Качественный", "S"), ("JUNK", "Некачественный", "F")];

    private static readonly (string Id, string Name, string? Semantics)[] Sources =
        [("CALL", "Звонок", null), ("WEB", "Сайт", null), ("EMAIL", "Письмо", null), ("RECOMMENDATION", "По рекомендации", null)];

    private static readonly (int Entity, string Code, string Type, string Title, string[] Options)[] Passport =
    [
        (CrmFields.Deal, "UF_CRM_NEXT_STEP", "string", "Следующий шаг", []),
        (CrmFields.Deal, "UF_CRM_NEXT_CONTACT", "date", "Дата следующего контакта", []),
        (CrmFields.Deal, "UF_CRM_BUDGET", "money", "Бюджет", []),
        (CrmFields.Deal, "UF_CRM_DECISION_MAKER", "string", "ЛПР", []),
        (CrmFields.Deal, "UF_CRM_NEED", "string", "Потребность", []),
        (CrmFields.Deal, "UF_CRM_DELIVERY", "enumeration", "Доставка", ["Самовывоз", "До склада клиента", "Транспортной компанией"]),
        (CrmFields.Lead, "UF_CRM_NEED", "string", "Потребность", []),
        (CrmFields.Lead, "UF_CRM_DECISION_MAKER", "string", "ЛПР", []),
        (CrmFields.Lead, "UF_CRM_BUDGET_KNOWN", "boolean", "Бюджет выделен", []),
        (CrmFields.Lead, "UF_CRM_NEXT_STEP", "string", "Следующий шаг", []),
    ];

    public static void Fill(World world)
    {
        world.Table<CrmCategoryRow>().Put(new CrmCategoryRow(1, 0, "Продажа услуг", 100, CrmFields.Deal));
        world.Table<CrmCategoryRow>().Put(new CrmCategoryRow(2, 1, "Продажа товаров", 200, CrmFields.Deal));
        Dictionary(world, "DEAL_STAGE", ServiceStages, category: 0);
        Dictionary(world, "DEAL_STAGE_1", GoodsStages, category: 1);
        Dictionary(world, "STATUS", LeadStages, category: null);
        Dictionary(world, "SOURCE", Sources, category: null);
        foreach (var (entity, code, type, title, options) in Passport)
        {
            world.Table<CrmUserFieldRow>().Put(new CrmUserFieldRow(world.NextId("userField"), entity, code, type, title)
            {
                Options = [.. options.Select(option => new CrmFieldOption(world.NextId("fieldOption"), option))],
            });
        }

        // No method tells this rule; it shows itself only when a deal is moved without a budget.
        world.Table<CrmStageRuleRow>().Put(new CrmStageRuleRow(1, CrmFields.Deal, "EXECUTING", ["UF_CRM_BUDGET"]));
    }

    private static void Dictionary(World world, string entityId, (string Id, string Name, string? Semantics)[] values, long? category)
    {
        for (var index = 0; index < values.Length; index++)
        {
            var (id, name, semantics) = values[index];
            world.Table<CrmStatusRow>().Put(new CrmStatusRow(
                world.NextId("status"), entityId, id, name, (index + 1) * 10, semantics, category)
            {
                System = index == 0 || semantics is not null,
            });
        }
    }
}
