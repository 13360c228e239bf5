using System.Globalization;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Portal.Tasks;

namespace B24CoachBot.Sandbox.Seed.Weeks;

/// <summary>Tasks of the whole company: the bot's, which say clearly what is wanted, and ordinary ones, about which people have to ask.</summary>
internal sealed class TaskPlan(Dice dice, WorkDays days, PlanCalendar calendar, Staff staff, Pace pace)
{
    private readonly List<Deed> deeds = [];

    public IReadOnlyList<Deed> Make()
    {
        var key = 0;
        foreach (var day in calendar.WorkDays)
        {
            for (var left = dice.From(pace.Tasks.Least, pace.Tasks.Most); left > 0; left--)
            {
                Life(++key, days.At(day, dice.From(WorkDays.Opens + 10, WorkDays.Closes - 70)));
            }
        }

        return deeds;
    }

    /// <summary>From being given to being done, with what comes between.</summary>
    private void Life(int key, DateTimeOffset given)
    {
        var isBots = dice.Chance(40);
        var (head, people) = dice.Of(staff.Teams);
        var doer = dice.Of(people);
        var isChecked = dice.Chance(50);
        var deadline = dice.Chance(75) ? days.At(WorkDays.Later(days.Day(given), dice.From(1, 6)), WorkDays.Closes) : (DateTimeOffset?)null;
        deeds.Add(new Deed(given, Give(key, isBots, head, doer, deadline, isChecked, dice.Of(TaskWords.Titles))));
        var at = given;
        for (var questions = dice.Chance(isBots ? 12 : 48) ? dice.From(1, 2) : 0; questions > 0; questions--)
        {
            at = days.Later(at, dice.From(6, 50));
            deeds.Add(new Deed(at, Ask(key, doer, dice.Of(TaskWords.Questions))));
            at = days.Later(at, dice.From(5, 40));
            deeds.Add(new Deed(at, Ask(key, head, dice.Of(TaskWords.Replies))));
        }

        if (dice.Chance(6))
        {
            // Some are never begun.
            return;
        }

        at = Turn(days.Later(at, dice.From(30, 500)), key, doer, "in_progress");
        at = Turn(days.Later(at, dice.From(120, 1500)), key, doer, isChecked ? "supposedly_completed" : "completed");
        if (dice.Chance(4))
        {
            // Pressed by mistake and taken back at once: no return.
            Turn(at.AddSeconds(20), key, doer, "in_progress");
            at = Turn(at.AddSeconds(45), key, doer, isChecked ? "supposedly_completed" : "completed");
        }

        while (dice.Chance(isBots ? 6 : isChecked ? 26 : 12))
        {
            at = Turn(days.Later(at, dice.From(20, 300)), key, head, dice.Chance(50) ? "pending" : "in_progress");
            deeds.Add(new Deed(at.AddMinutes(1), Ask(key, head, dice.Of(TaskWords.Reproaches))));
            at = Turn(days.Later(at, dice.From(60, 600)), key, doer, isChecked ? "supposedly_completed" : "completed");
        }

        if (isChecked)
        {
            Turn(days.Later(at, dice.From(20, 400)), key, head, "completed");
        }
    }

    private DateTimeOffset Turn(DateTimeOffset at, int key, long by, string status)
    {
        deeds.Add(new Deed(at, place =>
        {
            if (Found(place, key) is { } task)
            {
                TaskBook.Save(place.World, by, task with { Status = status });
            }
        }));
        return at;
    }

    private static Action<Workplace> Give(int key, bool isBots, long head, long doer, DateTimeOffset? deadline, bool isChecked, string title) => at =>
    {
        var order = string.Create(CultureInfo.InvariantCulture, $"plan-{key}");
        var task = TaskBook.Create(at.World, head, new TaskRow(0, title, head, doer, at.World.Now)
        {
            Deadline = deadline,
            NeedsControl = isChecked,
            XmlId = isBots ? $"coach:{order}" : null,
            Description = isBots ? $"#coach:{order}" : "",
            Tags = isBots ? ["coach"] : [],
        });
        at.Remember(Thing.Task, key, task.Id);
    };

    private static Action<Workplace> Ask(int key, long by, string text) => at =>
    {
        if (Found(at, key) is { } task)
        {
            TaskChats.Say(at.World, task, by, text);
        }
    };

    private static TaskRow? Found(Workplace at, int key) =>
        at.Number(Thing.Task, key) is { } id ? at.World.Table<TaskRow>().Find(id) : null;
}
