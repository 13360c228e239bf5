namespace B24CoachBot.Host.Tests.Faults;

/// <summary>Events that come twice, or not at all.</summary>
public sealed class EventFaultTests(Office office) : IClassFixture<Office>
{
    private const string Message = "ONIMBOTV2MESSAGEADD";
    private const string Command = "ONIMBOTV2COMMANDADD";

    [Fact]
    public async Task An_event_that_comes_twice_is_heard_once()
    {
        var person = new Rehearsal(office.Control, 2);
        foreach (var step in Rehearsal.Steps)
        {
            await office.Control.Fault(new Misbehaviour(step == Rehearsal.Correct ? Message : Command, "repeat-event"));
            await person.Run(step);
        }

        // A draft, its correction in place, and nothing said twice.
        Assert.Single(await office.Control.Messages(2), message => message.Text.Contains("КП", StringComparison.Ordinal) && message.Text[0] != '/');
    }

    [Fact]
    public async Task A_lost_word_is_simply_said_again()
    {
        var person = new Rehearsal(office.Control, 3);
        await office.Control.Fault(new Misbehaviour(Command, "drop-event"));
        await person.Act(Rehearsal.Ask);
        await office.Control.Settle();
        Assert.DoesNotContain(await office.Control.Messages(3), message => message.Live.Count > 0);

        await person.Run(Rehearsal.Ask);
        await person.Run(Rehearsal.Correct);
        await office.Control.Fault(new Misbehaviour(Command, "drop-event"));
        await person.Act(Rehearsal.Create);
        await office.Control.Settle();
        await office.Control.Say(3, "создай");
        await office.Control.Settle();

        await person.Check(Rehearsal.Create);
        await person.Run(Rehearsal.Undo);
    }

    [Fact]
    public async Task Two_presses_make_one_task_and_one_undo()
    {
        var person = new Rehearsal(office.Control, 4);
        await person.Run(Rehearsal.Ask);
        await office.Control.Say(4, "создай");
        await person.Act(Rehearsal.Create);
        await office.Control.Settle();
        await person.Check(Rehearsal.Create);

        await person.Act(Rehearsal.Undo);
        await office.Control.Say(4, "отмени");
        await office.Control.Settle();
        await person.Check(Rehearsal.Undo);
    }
}
