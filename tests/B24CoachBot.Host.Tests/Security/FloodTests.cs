using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Tests.Faults;
using Microsoft.Extensions.DependencyInjection;

namespace B24CoachBot.Host.Tests.Security;

/// <summary>One person, or a script in a person's name, says more at once than anybody can mean.</summary>
public sealed class FloodTests : IAsyncLifetime
{
    private const string TooMuch = "Так много сразу";

    private readonly Office office = new() { Settings = ["--Coach:MessagesPerMinute=20"] };

    [Fact]
    public async Task A_flood_is_heard_up_to_its_measure_and_told_once_while_others_are_answered()
    {
        for (var said = 0; said < 45; said++)
        {
            await office.Control.Say(5, "помощь");
        }

        await office.Control.Say(6, "помощь");
        await office.Control.Settle();

        var heard = await office.Control.Messages(5);

        // Opening the dialogue was the first thing.
        Assert.Equal(19, heard.Count(Help));
        Assert.Single(heard, message => message.Text.StartsWith(TooMuch, StringComparison.Ordinal));
        Assert.Single(await office.Control.Messages(6), Help);
        Assert.Single(office.Logs.Lines, line => line.Contains("Person 5 says more than 20 things a minute", StringComparison.Ordinal));

        // Nothing is lost in silence: all 45 are known, and the opening of the dialogue, and what was not heard has left no words.
        var rows = await office.Bot.GetRequiredService<Database>().Read(row => (row.GetInt32(0), row.GetString(1)), "SELECT state, body FROM inbox WHERE subject = 5 AND key LIKE 'feed:%'");
        Assert.Equal(46, rows.Count(row => row == (2, "")));

        await office.Control.Advance(60);
        await office.Control.Say(5, "помощь");
        await office.Control.Settle();
        Assert.Equal(20, (await office.Control.Messages(5)).Count(Help));
    }

    [Fact]
    public async Task A_groups_flood_is_quiet()
    {
        var chat = (string)(await office.Control.Post("chats", new { title = "Отгрузки", users = new[] { 5, 7 }, bot = true }))["dialog"]!;
        for (var said = 0; said < 30; said++)
        {
            await office.Control.Post("messages", new { user = 5, dialog = chat, text = "@Коуч помощь" });
        }

        await office.Control.Settle();

        Assert.DoesNotContain(await office.Control.Messages(5), message => message.Text.StartsWith(TooMuch, StringComparison.Ordinal));
        var group = (await office.Control.Get($"dialogs/{chat}/messages?user=7")).AsArray();
        Assert.DoesNotContain(group, message => ((string)message!["text"]!).StartsWith(TooMuch, StringComparison.Ordinal));
        Assert.Contains(office.Logs.Lines, line => line.Contains("Person 5 says more than 20 things a minute", StringComparison.Ordinal));
    }

    public ValueTask InitializeAsync() => office.InitializeAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private static bool Help(Message message) => message.Text.Contains("/task", StringComparison.Ordinal) && !message.Text.StartsWith(TooMuch, StringComparison.Ordinal);
}
