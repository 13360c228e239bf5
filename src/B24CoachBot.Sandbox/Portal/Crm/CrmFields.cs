using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Crm;

/// <summary>The fields of leads, deals, contacts and companies (crm/universal/object-fields), the portal's own and custom ones.</summary>
internal static class CrmFields
{
    public const int Lead = 1;
    public const int Deal = 2;
    public const int Contact = 3;
    public const int Company = 4;

    private static readonly CrmField[] Shared =
    [
        new("id", "integer", "ID") { ReadOnly = true },
        new("xmlId", "string", "Внешний код"),
        new("createdTime", "datetime", "Когда создан") { ReadOnly = true },
        new("updatedTime", "datetime", "Когда изменён") { ReadOnly = true },
        new("createdBy", "user", "Кем создан") { ReadOnly = true },
        new("updatedBy", "user", "Кем изменён") { ReadOnly = true },
        new("assignedById", "user", "Ответственный"),
        new("opened", "boolean", "Доступен для всех"),
        new("lastActivityTime", "datetime", "Последняя активность") { ReadOnly = true },
        new("lastActivityBy", "user", "Кем активность") { ReadOnly = true },
        new("comments", "text", "Комментарий"),
        new("sourceId", "crm_status", "Источник"),
        new("sourceDescription", "text", "Об источнике"),
        new("originatorId", "string", "Внешний источник"),
        new("originId", "string", "Ключ во внешнем источнике"),
        new("observers", "user", "Наблюдатели") { Multiple = true },
    ];

    private static readonly CrmField[] Person =
    [
        new("name", "string", "Имя"),
        new("secondName", "string", "Отчество"),
        new("lastName", "string", "Фамилия"),
        new("post", "string", "Должность"),
        new("hasPhone", "boolean", "Есть телефон") { ReadOnly = true },
        new("hasEmail", "boolean", "Есть e-mail") { ReadOnly = true },
        new("fm", "crm_multifield", "Связь") { Multiple = true },
    ];

    private static readonly CrmField[] Sale =
    [
        new("title", "string", "Название"),
        new("stageId", "crm_status", "Стадия"),
        new("stageSemanticId", "string", "Вид стадии") { ReadOnly = true },
        new("opportunity", "double", "Сумма"),
        new("currencyId", "crm_currency", "Валюта"),
        new("isManualOpportunity", "boolean", "Сумма введена вручную"),
        new("companyId", "crm_company", "Компания"),
        new("contactId", "crm_contact", "Контакт"),
        new("contactIds", "crm_contact", "Контакты") { Multiple = true },
        new("movedTime", "datetime", "Когда сменилась стадия") { ReadOnly = true },
        new("movedBy", "user", "Кем сменена стадия") { ReadOnly = true },
    ];

    private static readonly Dictionary<int, CrmField[]> Own = new()
    {
        [Lead] = [.. Sale, .. Person, new("companyTitle", "string", "Компания"), new("dateClosed", "datetime", "Когда завершён") { ReadOnly = true }],
        [Deal] =
        [
            .. Sale,
            new("categoryId", "crm_category", "Воронка"),
            new("typeId", "crm_status", "Вид сделки"),
            new("begindate", "date", "Начало"),
            new("closedate", "date", "Завершение"),
            new("closed", "boolean", "Закрыта") { ReadOnly = true },
            new("probability", "integer", "Вероятность"),
            new("leadId", "crm_lead", "Лид") { ReadOnly = true },
        ],
        [Contact] = [.. Person, new("typeId", "crm_status", "Вид контакта"), new("companyId", "crm_company", "Компания"), new("birthdate", "date", "День рождения")],
        [Company] =
        [
            new("title", "string", "Название") { Required = true },
            new("typeId", "crm_status", "Вид компании"),
            new("hasPhone", "boolean", "Есть телефон") { ReadOnly = true },
            new("hasEmail", "boolean", "Есть e-mail") { ReadOnly = true },
            new("contactIds", "crm_contact", "Контакты") { Multiple = true },
            new("fm", "crm_multifield", "Связь") { Multiple = true },
        ],
    };

    public static bool IsKnown(int entityTypeId) => Own.ContainsKey(entityTypeId);

    // By the custom fields' snapshot: as long as nobody adds one, it is the same.
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<int, IReadOnlyList<CrmField>>> Known = [];

    public static IReadOnlyList<CrmField> Of(World world, int entityTypeId) =>
        Known.GetValue(world.Table<CrmUserFieldRow>().All, _ => new()).GetOrAdd(entityTypeId, type => Read(world, type));

    private static IReadOnlyList<CrmField> Read(World world, int entityTypeId) =>
    [
        .. Shared.Take(1),
        .. Own[entityTypeId],
        .. Shared.Skip(1),
        .. Custom(world, entityTypeId).Select(row => new CrmField(row.Code, row.Type, row.Title)
        {
            Custom = true,
            Multiple = row.Multiple,
            Required = row.Mandatory,
        }),
    ];

    public static IEnumerable<CrmUserFieldRow> Custom(World world, int entityTypeId) =>
        world.Table<CrmUserFieldRow>().All.Where(row => row.EntityTypeId == entityTypeId);

    /// <summary>Finds a field under any of its spellings; null for an unknown one.</summary>
    public static CrmField? Find(IReadOnlyList<CrmField> fields, string name) =>
        fields.FirstOrDefault(field => field.Name == name || field.CamelName == name || field.UpperName == name);
}
