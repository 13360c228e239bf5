using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Portal.Telephony;

namespace B24CoachBot.Sandbox.Seed;

/// <summary>Calls of the days before: what nobody should be asked about any more.</summary>
internal static class CompanyCalls
{
    private const int Out = 1;
    private const int In = 2;

    // Days ago, moment, who, whose deal (clients and contacts have the same numbers), minutes.
    private static readonly (int Days, string At, long User, long Client, long Deal, int Type, int Minutes, string Code)[] Calls =
    [
        (2, "11:20", 7, 2, 2, In, 9, CallBook.Talked),
        (2, "16:45", 9, 6, 7, In, 0, "304"),
        (1, "10:05", 5, 3, 3, Out, 6, CallBook.Talked),
    ];

    public static void Fill(World world)
    {
        foreach (var call in Calls)
        {
            var day = world.Now.Date.AddDays(-call.Days) + TimeSpan.Parse(call.At, System.Globalization.CultureInfo.InvariantCulture);
            var start = new DateTimeOffset(day, world.Zone.GetUtcOffset(day));
            var phone = CrmCommunications.PhoneOf(CrmBook.Find(world, CrmFields.Contact, call.Client)!)!;
            CallBook.End(
                world,
                new CallRow(0, "", call.User, phone, start, call.Minutes * 60, call.Type, call.Code),
                [new ActivityBinding(CrmFields.Contact, call.Client), new ActivityBinding(CrmFields.Deal, call.Deal)]);
        }
    }
}
