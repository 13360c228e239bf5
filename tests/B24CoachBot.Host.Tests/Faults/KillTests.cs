using System.Net;
using System.Net.Sockets;
using Xunit.Sdk;

namespace B24CoachBot.Host.Tests.Faults;

/// <summary>Real processes, killed without a warning after every step and between a commit and its sending, and started again on the same data.</summary>
public sealed class KillTests
{
    private const string Send = "imbot.v2.Chat.Message.send";
    private const string Update = "imbot.v2.Chat.Message.update";
    private const string Add = "tasks.task.add";
    private const string Note = "tasks.task.chat.message.send";
    private const string Batch = "batch";

    // Who, and what holds this person's row at each of the four steps when the kill comes.
    private static readonly (int User, string Kind, string[] Methods)[] Held =
    [
        (3, "lost-answer", [Send, Update, Add, Note]),
        (4, "lost-answer", [Batch, Update, Batch, Batch]),
        (5, "busy", [Send, Update, Add, Batch]),
    ];

    [Fact]
    public async Task The_joint_sandbox_goes_on_after_every_kill()
    {
        var data = Directory.CreateTempSubdirectory("b24-kill-").FullName;
        var calm = new Walker(2);
        List<Walker> held = [.. Held.Select(one => new Walker(one.User))];
        var running = await Running.Sandbox(data, 0, "--now", "2026-11-23T12:00:00+03:00");
        try
        {
            using (var control = new PortalControl(running.Address))
            {
                await control.Settle();
            }

            foreach (var (at, step) in Rehearsal.Steps.Index())
            {
                using (var control = new PortalControl(running.Address))
                {
                    var model = await calm.On(control).Run(step);
                    held.ForEach(walker => walker.Expected = model);
                    foreach (var (walker, (_, kind, methods)) in held.Zip(Held))
                    {
                        await Hold(control, walker.On(control), step, new Misbehaviour(methods[at], kind));
                    }

                    running.Kill();
                }

                running.Dispose();
                running = await Running.Sandbox(data, 0);
                using var again = new PortalControl(running.Address);
                await again.Delete("faults");
                await again.Settle();
                Assert.Equal(held[0].Expected, await calm.On(again).Check(step));
                foreach (var walker in held)
                {
                    Assert.Equal(walker.Expected, await walker.On(again).Check(step));
                }
            }
        }
        finally
        {
            running.Dispose();
            Directory.Delete(data, recursive: true);
        }
    }

    [Fact]
    public async Task The_bot_alone_and_the_portal_alone_go_on_after_every_kill()
    {
        var data = Directory.CreateTempSubdirectory("b24-kill-").FullName;
        var port = FreePort();
        var portal = await Running.Sandbox(Path.Combine(data, "portal"), port, "--portal-only");
        var control = new PortalControl(portal.Address);
        var bot = Running.Host(portal.Webhook, Path.Combine(data, "bot"));
        var webhook = portal.Webhook;
        string[] lost = [Send, "", Add, Batch];
        var person = new Rehearsal(control, 2);
        var calm = new Rehearsal(control, 3);
        try
        {
            await Eventually(async () => Assert.Equal(3, (await control.State())["commands"]!.AsArray().Count(command => (string?)command!["command"] is "task" or "help" or "coach")));
            foreach (var (at, step) in Rehearsal.Steps.Index())
            {
                await calm.Act(step);
                var model = await Eventually(() => calm.Check(step));
                if (lost[at].Length > 0)
                {
                    var met = await control.Met("lost-answer");
                    await control.Fault(new Misbehaviour(lost[at], "lost-answer"));
                    await person.Act(step);
                    await Eventually(async () => Assert.NotEqual(met, await control.Met("lost-answer")));
                }
                else
                {
                    await person.Act(step);
                }

                bot.Kill();
                bot.Dispose();
                bot = Running.Host(webhook, Path.Combine(data, "bot"));
                Assert.Equal(model, await Eventually(() => person.Check(step)));

                portal.Kill();
                portal.Dispose();
                portal = await Running.Sandbox(Path.Combine(data, "portal"), port, "--portal-only");
                Assert.Equal(model, await calm.Check(step));
            }
        }
        finally
        {
            bot.Dispose();
            portal.Dispose();
            control.Dispose();
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>The person acts, and the portal misbehaves at this very request. The clock is moved so that the bot looks at once.</summary>
    private static async Task Hold(PortalControl control, Rehearsal person, string step, Misbehaviour fault)
    {
        var met = await control.Met(fault.Kind);
        await control.Fault(fault, fault.Kind == "busy" ? 1000 : 1);
        await person.Act(step);
        await Eventually(async () =>
        {
            await control.Advance(1);
            Assert.NotEqual(met, await control.Met(fault.Kind));
        });
    }

    private static Task<bool> Eventually(Func<Task> look) => Eventually(async () =>
    {
        await look();
        return true;
    });

    /// <summary>Another process takes the time it takes; a call that the kill hit is in doubt for a minute.</summary>
    private static async Task<T> Eventually<T>(Func<Task<T>> look)
    {
        for (var left = 900; ; left--)
        {
            try
            {
                return await look();
            }
            catch (XunitException) when (left > 0)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>A person across restarts: the address of the portal changes, the dialogue does not.</summary>
    private sealed class Walker(int user)
    {
        private Rehearsal? last;

        public string Expected { get; set; } = "";

        public Rehearsal On(PortalControl control) => last = last is null ? new Rehearsal(control, user) : last.On(control);
    }
}
