using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Seed.Weeks;

namespace B24CoachBot.Sandbox.Seed.Sick;

/// <summary>A hundred and fifty custom fields of deals, the passport's six among them. Every sixteenth of the others is used; the rest is empty or nearly so.</summary>
internal static class SickFields
{
    private const int InAll = 150;
    private const int Used = 16;
    private const int SometimesUsed = 4;
    private const int Often = 40;
    private const int Seldom = 2;

    private static readonly string[] Titles =
    [
        "Комментарий менеджера", "Сегмент", "Регион", "Отрасль", "Площадь склада", "Число сотрудников", "Дата звонка", "Дата замера", "Дата отгрузки", "Конкурент",
        "Причина отказа", "Способ оплаты", "Скидка", "Номер договора", "Номер счёта", "Ответственный за доставку", "Адрес доставки", "Согласовано с юристом", "Рекламная кампания",
        "Промокод", "Оценка клиента", "Приоритет", "Канал связи", "Ссылка на папку",
    ];

    private static readonly string[] Copies = ["", " (старое)", " 2", " (не использовать)", " — копия", " для отчёта"];

    private static readonly string[] Types = ["string", "date", "boolean", "integer", "string", "datetime", "double", "string"];

    public static void Fill(World world)
    {
        var passport = CrmFields.Custom(world, CrmFields.Deal).Count();
        for (var index = 0; index < InAll - passport; index++)
        {
            world.Table<CrmUserFieldRow>().Put(new CrmUserFieldRow(
                world.NextId("userField"), CrmFields.Deal, Code(index), Types[index % Types.Length], Titles[index % Titles.Length] + Copies[index / Titles.Length % Copies.Length]));
        }
    }

    /// <summary>What somebody wrote into a deal's own fields, here and there.</summary>
    public static JsonObject Written(Dice dice, DateTimeOffset at)
    {
        var written = new JsonObject();
        for (var index = 0; index < Titles.Length * Copies.Length; index++)
        {
            var chance = index % Used == 0 ? Often : index % SometimesUsed == 1 ? Seldom : 0;
            if (chance > 0 && dice.Chance(chance))
            {
                written[Code(index)] = Types[index % Types.Length] switch
                {
                    "date" or "datetime" => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
                    "boolean" => true,
                    "integer" or "double" => dice.From(1, 100),
                    _ => SalesWords.Company(dice.Below(200)),
                };
            }
        }

        return written;
    }

    /// <summary>As the portal itself names them: by the moment of their making.</summary>
    private static string Code(int index) => string.Create(CultureInfo.InvariantCulture, $"UF_CRM_{1_580_000_000 + (index * 864_017)}");
}
