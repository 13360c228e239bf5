namespace B24CoachBot.Host.Tests.Faults;

/// <summary>A turn that cannot be run: the person hears of it, and the next word is heard as usual.</summary>
public sealed class BrokenTurnTests
{
    [Fact]
    public async Task An_event_put_aside_is_told_to_its_person_once()
    {
        var templates = Directory.CreateTempSubdirectory("b24-templates-").FullName;
        Copy(Path.Combine(AppContext.BaseDirectory, "templates"), templates);
        var preview = Path.Combine(templates, "ru", "task", "preview.sbn");
        var good = await File.ReadAllTextAsync(preview, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(preview, good + "\n{{ nobody.knows }}\n", TestContext.Current.CancellationToken);
        await using (var office = new Office { Templates = templates })
        {
            await office.InitializeAsync();
            await new Rehearsal(office.Control, 2).Act(Rehearsal.Ask);
            await office.Control.Settle();

            var messages = await office.Control.Messages(2);
            Assert.Single(messages, message => message.Text.StartsWith("Что-то у меня сломалось", StringComparison.Ordinal));
            Assert.DoesNotContain(messages, message => message.Live.Count > 0);

            await office.Control.Say(2, "помощь");
            await office.Control.Settle();
            Assert.Equal(messages.Count + 2, (await office.Control.Messages(2)).Count);
        }

        Directory.Delete(templates, recursive: true);
    }

    [Fact]
    public async Task A_silent_portal_puts_nothing_aside()
    {
        await using var office = new Office();
        await office.OpenPortal();
        await office.Control.Fault(new Misbehaviour("user.get", "busy"), times: 6);
        await office.StartBot();
        var person = new Rehearsal(office.Control, 2);
        await office.Control.Settle();

        Assert.NotEmpty(await person.Run(Rehearsal.Ask));

        Assert.True(await office.Control.Met("busy") >= 6, "more failures than an event has attempts");
        Assert.DoesNotContain(await office.Control.Messages(2), message => message.Text.StartsWith("Что-то", StringComparison.Ordinal));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
