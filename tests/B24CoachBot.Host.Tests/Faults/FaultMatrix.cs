namespace B24CoachBot.Host.Tests.Faults;

/// <summary>One kind of misbehaviour on every method of a task's way. Each round is one person's dialogue, with a fault at each of its steps.</summary>
public abstract class FaultMatrix(Office office, string kind, bool executed = false)
{
    private const string Feed = "imbot.v2.Event.get";
    private const string Send = "imbot.v2.Chat.Message.send";
    private const string Update = "imbot.v2.Chat.Message.update";

    // The clean dialogue's person; the rounds take 2 and on.
    private const int Model = 12;

    private static readonly (int, string, string, string, string)[] All =
    [
        (2, Feed, "", Feed, ""),
        (3, Send, Update, "tasks.task.add", "batch"),
        (4, "batch", Feed, "batch", Update),
        (5, "crm.item.list", "", "task.checklistitem.add", "tasks.task.defer"),
        (6, "", "", "task.checklistitem.getlist", "tasks.task.get"),
        (7, "", "", "tasks.task.get", "tasks.task.history.list"),
        (8, "", "", "tasks.task.update", "tasks.task.chat.message.send"),
        (9, "", "", Update, ""),
    ];

    /// <summary>The rounds that hit the most; all of them when COACH_LONG is set.</summary>
    public static TheoryData<int, string, string, string, string> Rounds { get; } =
        new(Environment.GetEnvironmentVariable("COACH_LONG") is { Length: > 0 } ? All : All[1..4]);

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task One_task_one_card_one_checklist_one_undo(int user, string asking, string correcting, string creating, string undoing)
    {
        var model = await ModelOf(office);
        var person = new Rehearsal(office.Control, user);
        string[] faults = [asking, correcting, creating, undoing];
        foreach (var (step, method) in Rehearsal.Steps.Zip(faults))
        {
            if (kind == "operating" && step is not Rehearsal.Undo)
            {
                // A method stays closed for up to ten minutes, for everybody.
                await office.Control.Advance(605);
            }

            var met = await office.Control.Met(kind);
            if (method.Length > 0)
            {
                await office.Control.Fault(new Misbehaviour(method, kind, executed));
            }

            var stands = await person.Run(step);

            Assert.Equal(met + (method.Length > 0 ? 1 : 0), await office.Control.Met(kind));
            if (!TellsOfTheCrm(stands))
            {
                Assert.Equal(model[step], stands);
            }
        }

        // A portal that closes CRM reading for a minute does not hold the card back: the card says so, and the task has no link.
        bool TellsOfTheCrm(string stands) => kind == "operating" && asking is "crm.item.list" or "batch"
            && (stands.Contains("портал не дал посмотреть «Вектор", StringComparison.Ordinal) || stands.Contains("crmItemIds: []", StringComparison.Ordinal));
    }

    private static async Task<Dictionary<string, string>> ModelOf(Office office)
    {
        if (office.Model.Count == 0)
        {
            var person = new Rehearsal(office.Control, Model);
            foreach (var step in Rehearsal.Steps)
            {
                office.Model[step] = await person.Run(step);
            }
        }

        return office.Model;
    }
}

public sealed class BusyPortalTests(Office office) : FaultMatrix(office, "busy"), IClassFixture<Office>;

public sealed class SpentTimePortalTests(Office office) : FaultMatrix(office, "operating"), IClassFixture<Office>;

public sealed class LostAnswerTests(Office office) : FaultMatrix(office, "lost-answer"), IClassFixture<Office>;

public sealed class NotJsonTests(Office office) : FaultMatrix(office, "not-json"), IClassFixture<Office>;

public sealed class ErrorBeforeItRanTests(Office office) : FaultMatrix(office, "error-500"), IClassFixture<Office>;

public sealed class ErrorAfterItRanTests(Office office) : FaultMatrix(office, "error-500", executed: true), IClassFixture<Office>;

public sealed class LateAnswerTests(Office office) : FaultMatrix(office, "late-answer"), IClassFixture<Office>;

public sealed class LostAnswerOnPostgresTests(OfficeOnPostgres office) : FaultMatrix(office, "lost-answer"), IClassFixture<OfficeOnPostgres>;
