using System.Globalization;
using B24CoachBot.Sandbox.Portal.Approvals;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Seed.Weeks;

/// <summary>Contracts, invoices and leaves that somebody has to approve. Most take some hours; one is always forgotten for days.</summary>
internal sealed class ApprovalPlan(Dice dice, WorkDays days, PlanCalendar calendar, Staff staff, Pace pace)
{
    private const string Contract = "Согласование договора";
    private const string Invoice = "Оплата счёта";
    private const string Leave = "Отпуск";

    // A forgotten one every third working day, each for six: at any moment one has hung for three days.
    private const int ForgottenEvery = 3;
    private const int ForgottenFor = 6;

    private static readonly string[] Vacationers = ["Фролова Н. Р.", "Зайцев А. И.", "Дроздов В. П.", "Ким С. В.", "Егорова Г. П.", "Лебедь С. А.", "Никитин К. С.", "Зуева Л. И."];

    private readonly List<Deed> deeds = [];
    private int key;

    public IReadOnlyList<Deed> Make()
    {
        foreach (var (number, day) in WorkDays.Between(WorkDays.Later(calendar.First, -2 * ForgottenFor), calendar.Last).Index())
        {
            for (var left = number % ForgottenEvery == 0 ? pace.Approvals : 0; left > 0; left--)
            {
                var closed = days.At(WorkDays.Later(day, ForgottenFor), 15 * 60);
                Life(number % 2 == 0 ? Contract : Invoice, days.At(day, 11 * 60), closed);
            }

            if (day >= calendar.First)
            {
                Usual(day);
            }
        }

        return deeds;
    }

    private void Usual(DateOnly day)
    {
        for (var left = dice.From(1, 3) * pace.Approvals; left > 0; left--)
        {
            var opened = days.At(day, dice.From(WorkDays.Opens + 5, WorkDays.Closes - 90));
            var hours = dice.Chance(7) ? dice.From(18, 40) : dice.From(1, 8);
            Life(dice.Below(10) switch { < 5 => Contract, < 8 => Invoice, _ => Leave }, opened, days.Later(opened, (hours * 60) - dice.Below(50)));
        }
    }

    private void Life(string name, DateTimeOffset opened, DateTimeOffset closed)
    {
        var number = ++key;
        var person = name switch
        {
            Contract => dice.Of(staff.Lawyers),
            Invoice => dice.Of(staff.Payers),
            _ => dice.Of(staff.Leaders),
        };
        var client = SalesWords.Company(dice.Below(60));
        var document = name switch
        {
            Contract => string.Create(CultureInfo.InvariantCulture, $"Договор № {100 + number}, «{client}»"),
            Invoice => string.Create(CultureInfo.InvariantCulture, $"Счёт № {2000 + number}, «{client}»"),
            _ => $"Отпуск: {dice.Of(Vacationers)}",
        };
        var status = dice.Chance(85) ? "approved" : "rejected";
        deeds.Add(new Deed(opened, at => at.Remember(Thing.Approval, number, ApprovalBook.Open(at.World, name, person, document).Id)));
        deeds.Add(new Deed(closed, at =>
        {
            if (at.Number(Thing.Approval, number) is { } id && at.World.Table<ApprovalRow>().Find(id) is { ClosedAt: null } approval)
            {
                ApprovalBook.Close(at.World, approval, approval.UserId, status);
            }
        }));
    }
}
