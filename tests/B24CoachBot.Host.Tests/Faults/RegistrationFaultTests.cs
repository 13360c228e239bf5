using System.Diagnostics;
using System.Text.Json.Nodes;

namespace B24CoachBot.Host.Tests.Faults;

/// <summary>The bot makes itself known to the portal, at start and after an administrator has removed it, whatever the portal does.</summary>
public sealed class RegistrationFaultTests
{
    private static readonly string[] Registering = ["imbot.v2.Bot.get", "imbot.v2.Bot.register", "imbot.v2.Command.list", "imbot.v2.Command.register"];

    [Theory]
    [InlineData("busy", false)]
    [InlineData("operating", false)]
    [InlineData("lost-answer", false)]
    [InlineData("not-json", false)]
    [InlineData("error-500", false)]
    [InlineData("error-500", true)]
    [InlineData("late-answer", false)]
    public async Task A_removed_bot_comes_back_once_and_goes_on_with_its_dialogues(string kind, bool executed)
    {
        await using var office = new Office();
        await office.InitializeAsync();
        var person = new Rehearsal(office.Control, 2);
        await person.Run(Rehearsal.Ask);

        foreach (var method in Registering)
        {
            var old = Assert.Single(await Coaches(office));
            await office.Control.Fault(new Misbehaviour(method, kind, executed));
            await office.Control.Delete($"bots/{(int)old!["id"]!}");
            await Return(office, (int)old["id"]!);
        }

        Assert.Equal(3, (await office.Control.State())["commands"]!.AsArray().Count(command => (string?)command!["command"] is "task" or "help" or "coach"));
        await office.Control.Say(2, "нет, срок — понедельник");
        await office.Control.Settle();
        await person.Run(Rehearsal.Create);
        await person.Run(Rehearsal.Undo);
    }

    [Theory]
    [InlineData("batch", "busy")]
    [InlineData("batch", "operating")]
    [InlineData("batch", "lost-answer")]
    [InlineData("batch", "not-json")]
    [InlineData("user.get", "operating")]
    [InlineData("user.get", "busy")]
    [InlineData("imbot.v2.Bot.get", "error-500")]
    [InlineData("imbot.v2.Bot.register", "lost-answer")]
    public async Task What_is_not_learnt_at_start_is_learnt_before_the_first_answer(string method, string kind)
    {
        await using var office = new Office();
        await office.OpenPortal();
        await office.Control.Fault(new Misbehaviour(method, kind));
        await office.StartBot();
        await Return(office, 0);

        var person = new Rehearsal(office.Control, 2);
        foreach (var step in Rehearsal.Steps)
        {
            await person.Run(step);
        }

        Assert.Single(await Coaches(office));
    }

    [Fact]
    public async Task A_closed_method_is_not_knocked_at_before_it_opens()
    {
        await using var office = new Office();
        await office.OpenPortal();
        await office.Control.Fault(new Misbehaviour("imbot.v2.Command.list", "operating"));
        await office.StartBot();
        await office.Control.Settle();

        // Ten minutes of the portal's clock have passed, and every five seconds of them would have been a try.
        var asked = (await office.Control.Get("requests")).AsArray().CountBy(request => (string)request!["method"]!).ToDictionary();
        Assert.Equal(2, asked["imbot.v2.Command.list"]);
        Assert.InRange(asked["imbot.v2.Bot.get"], 1, 3);
        Assert.Single(await Coaches(office));
    }

    /// <summary>The registration is tried again every few seconds of the portal's clock, which this loop turns faster than a bot that has just started can work: the patience is of the real one.</summary>
    private static async Task Return(Office office, int removed)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(1); await Task.Delay(50))
        {
            await office.Control.Advance(5);
            var state = await office.Control.State();
            if (state["bots"]!.AsArray() is [{ } coach] && (int)coach["id"]! != removed
                && state["commands"]!.AsArray().Count(command => (int?)command!["botId"] == (int)coach["id"]!) == 22)
            {
                await office.Control.Settle();
                return;
            }
        }

        Assert.Fail("The bot did not come back.");
    }

    private static async Task<JsonArray> Coaches(Office office) => (await office.Control.State())["bots"]!.AsArray();
}
