using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;

namespace B24CoachBot.Sandbox.Seed;

/// <summary>Clients with their contacts and deals. «Вектор» has exactly one open deal.</summary>
internal static class CompanyClients
{
    private const long Owner = 2;

    // Company, phone, contact (last name, first name, post).
    private static readonly (string Company, string Phone, string Contact)[] Clients =
    [
        ("Ромашка", "+74951000001", "Павлова Инна, директор"),
        ("Ромашка-Юг", "+78631000002", "Руднев Глеб, управляющий"),
        ("Вектор", "+78121000003", "Антонов Юрий, начальник снабжения"),
        ("Лотос", "+74951000004", "Сомова Карина, администратор"),
        ("Техносклад", "+78431000005", "Павлов Денис, директор"),
        ("Орион", "+73431000006", "Костин Леонид, закупщик"),
        ("Меркурий", "+74951000007", "Юдина Алина, финансовый директор"),
        ("Гранит", "+78611000008", "Шубин Марк, инженер"),
    ];

    private static readonly Deal[] Deals =
    [
        new("Ромашка: поставка мебели", 1, 1, "C1:PREPARATION", 5, 480_000)
        {
            NextStep = "Отправить КП с вариантом доставки",
            Budget = "500000|RUB",
            Need = "Мебель на 12 рабочих мест",
        },
        new("Ромашка-Юг: открытие филиала", 2, 0, "PREPARATION", 7, 950_000) { DecisionMaker = "Руднев Глеб, управляющий" },
        new("Вектор: монтаж стеллажей", 3, 0, "PREPAYMENT_INVOICE", 5, 320_000)
        {
            NextStep = "Согласовать смету",
            NextContactInDays = 3,
            DecisionMaker = "Антонов Юрий, начальник снабжения",
            Need = "Стеллажи на склад 400 м²",
        },
        new("Вектор: пробная партия", 3, 1, "C1:WON", 8, 90_000),
        new("Лотос: интерьер салона", 4, 0, "NEW", 7, 260_000),
        new("Техносклад: автоматизация учёта", 5, 0, "PREPARATION", 8, 1_200_000) { Need = "Учёт остатков в трёх складах" },
        new("Орион: партия светильников", 6, 1, "C1:NEW", 9, 150_000),
        new("Техносклад: погрузчик", 5, 1, "C1:LOSE", 8, 700_000),
        new("Меркурий: обслуживание офиса", 7, 0, "FINAL_INVOICE", 19, 180_000)
        {
            NextStep = "Получить подписанный акт",
            NextContactInDays = 1,
            Budget = "180000|RUB",
            DecisionMaker = "Юдина Алина, финансовый директор",
            Need = "Ежемесячное обслуживание",
        },
        new("Гранит: поставка крепежа", 8, 1, "C1:EXECUTING", 20, 75_000) { Budget = "75000|RUB" },
    ];

    public static void Fill(World world)
    {
        foreach (var (company, phone, contact) in Clients)
        {
            AddClient(world, company, phone, contact.Split(", "));
        }

        foreach (var deal in Deals)
        {
            AddDeal(world, deal);
        }

        CrmBook.Add(world, Owner, CrmFields.Lead, new JsonObject
        {
            ["title"] = "Заявка с сайта: доставка по области",
            ["name"] = "Никита",
            ["lastName"] = "Рогов",
            ["sourceId"] = "WEB",
            ["assignedById"] = 8,
            ["fm"] = Phone("+79161000009"),
        });
    }

    private static void AddClient(World world, string title, string phone, string[] contact)
    {
        var company = CrmBook.Add(world, Owner, CrmFields.Company, new JsonObject
        {
            ["title"] = title,
            ["assignedById"] = Owner,
            ["fm"] = Phone(phone),
        });
        var name = contact[0].Split(' ');
        var person = CrmBook.Add(world, Owner, CrmFields.Contact, new JsonObject
        {
            ["lastName"] = name[0],
            ["name"] = name[1],
            ["post"] = contact[1],
            ["companyId"] = company.Number,
            ["assignedById"] = Owner,
            ["fm"] = Phone($"+7916{phone[^7..]}"),
        });
        CrmBook.Update(world, Owner, company, new JsonObject { ["contactIds"] = new JsonArray(person.Number) });
    }

    private static void AddDeal(World world, Deal deal)
    {
        var today = DateOnly.FromDateTime(world.Now.DateTime);
        CrmBook.Add(world, deal.Manager, CrmFields.Deal, new JsonObject
        {
            ["title"] = deal.Title,
            ["companyId"] = deal.Client,
            ["contactId"] = deal.Client,
            ["categoryId"] = deal.Pipeline,
            ["stageId"] = deal.Stage,
            ["assignedById"] = deal.Manager,
            ["opportunity"] = deal.Amount,
            ["UF_CRM_NEXT_STEP"] = deal.NextStep,
            ["UF_CRM_NEXT_CONTACT"] = deal.NextContactInDays is { } days ? today.AddDays(days).ToString("O", CultureInfo.InvariantCulture) : null,
            ["UF_CRM_BUDGET"] = deal.Budget,
            ["UF_CRM_DECISION_MAKER"] = deal.DecisionMaker,
            ["UF_CRM_NEED"] = deal.Need,
        });
    }

    private static JsonObject Phone(string number) =>
        new() { ["n0"] = new JsonObject { ["typeId"] = "PHONE", ["valueType"] = "WORK", ["value"] = number } };

    /// <summary>Clients and their contacts have the same numbers.</summary>
    private sealed record Deal(string Title, long Client, long Pipeline, string Stage, long Manager, int Amount)
    {
        public string? NextStep { get; init; }

        public int? NextContactInDays { get; init; }

        public string? Budget { get; init; }

        public string? DecisionMaker { get; init; }

        public string? Need { get; init; }
    }
}
