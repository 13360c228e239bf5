using System.Text;
using B24CoachBot.Host.Tests.Storage;

namespace B24CoachBot.Host.Tests.Conversations;

/// <summary>A person's words and the webhook's secret stay out of the log, and out of the database file once they have served.</summary>
public sealed class QuietLogTests
{
    private const string Words = "переложить хрустальные подсвечники";
    private const string Piece = "подсвечник";

    [Fact]
    public async Task Neither_words_nor_secrets_are_logged_even_when_the_portal_misbehaves()
    {
        await using var coach = await RunningCoach.Start();
        await coach.Say(5, $"/task Марине {Words} до пятницы");
        await coach.Control("faults", new { method = "tasks.task.add", kind = "not-json", times = 1 });
        await coach.Press(5, "Создать");
        await coach.Control("faults", new { method = "imbot.v2.Chat.Message.update", kind = "error-500", times = 2 });
        await coach.Advance("PT2M");
        await coach.Say(5, "отмени");
        await coach.Control("faults", new { method = "tasks.task.defer", kind = "lost-answer", times = 1 });
        await coach.Say(5, "да");
        await coach.Advance("PT2M");

        Assert.Single(await coach.Tasks(), task => ((string)task!["title"]!).Contains(Piece, StringComparison.Ordinal));
        var secret = new Uri(coach.WebhookUrl).Segments[^1].Trim('/');
        var lines = coach.Logs.Lines.ToList();
        Assert.Contains(lines, line => line.Contains("The bot is user", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains(Piece, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(lines, line => line.Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains(RunningCoach.BotToken, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ten_minutes_after_a_draft_is_over_its_words_are_in_no_file_of_the_bot()
    {
        await using var coach = await RunningCoach.Start(database: DatabaseKind.Sqlite);
        await coach.Say(5, $"/task Марине {Words} до пятницы");
        Assert.True(Kept(coach), "Before the end the words must be there, or the test can't see them.");
        await coach.Say(5, "нет, срок — понедельник");
        await coach.Press(5, "Создать");
        await coach.Say(6, $"/task Марине {Words}");
        await coach.Say(6, "отмена");

        await coach.Advance("PT12M");
        await coach.Advance("PT2M");

        Assert.False(Kept(coach), "The words are still in the bot's files.");
    }

    /// <summary>Looks at the bytes of every file, the write-ahead log included; Cyrillic is stored as UTF-8 or escaped.</summary>
    private static bool Kept(RunningCoach coach)
    {
        byte[][] forms = [Encoding.UTF8.GetBytes(Piece), Encoding.ASCII.GetBytes(string.Concat(Piece.Select(letter => $"\\u{(int)letter:X4}"))), Encoding.ASCII.GetBytes(string.Concat(Piece.Select(letter => $"\\u{(int)letter:x4}")))];
        return Directory.GetFiles(coach.DataFolder, "*", SearchOption.AllDirectories).Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            var bytes = copy.ToArray();
            return forms.Any(form => bytes.AsSpan().IndexOf(form) >= 0);
        });
    }
}
