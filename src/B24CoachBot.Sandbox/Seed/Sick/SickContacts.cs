using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Seed.Weeks;

namespace B24CoachBot.Sandbox.Seed.Sick;

/// <summary>Five thousand contacts, the company's own among them. Every sixth was entered twice: its phone is that of the one before, often written in another way.</summary>
internal static class SickContacts
{
    public const int InAll = 5_000;

    private const long Owner = 2;
    private const int Twice = 6;

    public static void Fill(World world)
    {
        for (var number = CrmBook.All(world, CrmFields.Contact).Count() + 1; number <= InAll; number++)
        {
            var (last, first) = SalesWords.Person(number);
            CrmBook.Add(world, Owner, CrmFields.Contact, new JsonObject
            {
                ["lastName"] = last,
                ["name"] = first,
                ["fm"] = new JsonObject { ["n0"] = new JsonObject { ["typeId"] = "PHONE", ["valueType"] = "WORK", ["value"] = Phone(number) } },
            });
        }
    }

    public static string Phone(int number) => number % Twice == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{(number % (2 * Twice) == 0 ? "8" : "+7")}931{1_000_000 + number - 1}")
        : string.Create(CultureInfo.InvariantCulture, $"+7931{1_000_000 + number}");
}
