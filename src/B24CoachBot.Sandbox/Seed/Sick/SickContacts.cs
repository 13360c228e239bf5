using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Seed.Weeks;

namespace B24CoachBot.Sandbox.Seed.Sick;

/// <summary>Five thousand contacts; every eighth was put in twice, written in another way.</summary>
internal static class SickContacts
{
    public const int Count = 5_000;

    private const int Twice = 8;

    public static void Fill(World world)
    {
        for (var number = 1; number <= Count; number++)
        {
            var copied = number % Twice == 0;
            var (last, first) = SalesWords.Person(copied ? number - 1 : number);
            CrmBook.Add(world, 1, CrmFields.Contact, new JsonObject
            {
                ["lastName"] = last,
                ["name"] = first,
                ["fm"] = new JsonObject
                {
                    ["n0"] = new JsonObject { ["typeId"] = "PHONE", ["valueType"] = "WORK", ["value"] = copied ? Phone("8", number - 1) : Phone("+7", number) },
                },
            });
        }
    }

    public static string Phone(string country, int number) => string.Create(CultureInfo.InvariantCulture, $"{country}932{1_000_000 + number}");
}
