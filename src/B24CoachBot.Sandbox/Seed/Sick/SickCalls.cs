using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Portal.Telephony;

namespace B24CoachBot.Sandbox.Seed.Sick;

/// <summary>Calls of the last weeks: every second one came from a number that no card holds.</summary>
internal static class SickCalls
{
    private const int Count = 60;
    private const int In = 2;

    private static readonly long[] Takers = [5, 7, 8];

    public static void Fill(World world)
    {
        for (var number = 0; number < Count; number++)
        {
            var start = world.Now.AddDays(-25 + (number / 3)).AddMinutes(-number);
            var known = number % 2 == 0;
            CallBook.End(
                world,
                new CallRow(0, "", Takers[number % Takers.Length], SickContacts.Phone("+7", known ? number + 1 : 900_000 + number), start, 120, In, CallBook.Talked),
                known ? [new ActivityBinding(CrmFields.Contact, number + 1)] : []);
        }
    }
}
