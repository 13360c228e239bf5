using System.Globalization;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Portal.Telephony;
using B24CoachBot.Sandbox.Seed.Weeks;

namespace B24CoachBot.Sandbox.Seed.Sick;

/// <summary>Calls and mails of the last weeks: half of the calls stand in no card, for a third of the mails nobody answers.</summary>
internal static class SickTalks
{
    public const string Mail = "CRM_EMAIL";

    private const ulong Chance = 29_1102;
    private const int Calls = 80;
    private const int Mails = 45;
    private const int LongestAgo = 27;
    private const int Mailing = 4;
    private const int In = 2;
    private const string Missed = "304";

    // Every ninth call rang where nobody sits, every third mail came to nobody.
    private const int UntakenCall = 9;
    private const int UntakenMail = 3;

    private static readonly long[] People = [5, 7, 8, 15, 16, 19, 20];

    public static void Fill(World world)
    {
        var (dice, days) = (new Dice(Chance), new WorkDays(world.Zone));
        var talks = Enumerable.Range(0, Calls + Mails).Select(index => (Index: index, At: Moment(days, world.Now, dice))).OrderBy(talk => talk.At).ToList();
        foreach (var (index, at) in talks)
        {
            world.At(at, () =>
            {
                if (index < Calls)
                {
                    Rang(world, dice, index, at);
                }
                else
                {
                    Wrote(world, dice, index - Calls, at);
                }
            });
        }
    }

    private static void Rang(World world, Dice dice, int index, DateTimeOffset at)
    {
        var isTaken = index % UntakenCall != 0;
        var (person, contact, minutes) = (dice.Of(People), dice.From(9, SickContacts.InAll), dice.From(1, 9));
        var phone = index % 2 == 0 ? string.Create(CultureInfo.InvariantCulture, $"+7901{2_000_000 + index}") : SickContacts.Phone(contact);
        CallBook.End(
            world,
            new CallRow(0, "", isTaken ? person : 0, phone, at.AddMinutes(-minutes), isTaken ? minutes * 60 : 0, isTaken ? 1 + (index % 3 == 0 ? 1 : 0) : In, isTaken ? CallBook.Talked : Missed),
            index % 2 == 0 ? [] : [new ActivityBinding(CrmFields.Contact, contact)]);
    }

    private static void Wrote(World world, Dice dice, int index, DateTimeOffset at)
    {
        var (person, contact) = (dice.Of(People), dice.From(9, SickContacts.InAll));
        ActivityBook.Add(world, new ActivityRow(world.NextId("activity"), CrmFields.Contact, contact, Mail, "Запрос цены", index % UntakenMail == 0 ? 0 : person, at)
        {
            TypeId = Mailing,
            Direction = 1,
        });
    }

    private static DateTimeOffset Moment(WorkDays days, DateTimeOffset now, Dice dice)
    {
        var day = days.Day(now).AddDays(-dice.From(1, LongestAgo));
        return days.At(WorkDays.Has(day) ? day : WorkDays.Later(day, -1), dice.From(WorkDays.Opens + 30, WorkDays.Closes - 30));
    }
}
