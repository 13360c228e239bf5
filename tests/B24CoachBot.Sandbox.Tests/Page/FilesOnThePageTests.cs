using B24CoachBot.Sandbox.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace B24CoachBot.Sandbox.Tests.Page;

/// <summary>A file goes out by button, by hand or from the clipboard, is seen with its size, and comes back.</summary>
public sealed class FilesOnThePageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Given =
        "(element, type) => { const data = new DataTransfer(); data.items.add(new File(['сорок'], 'прайс.txt')); " +
        "for (const name of type === 'drop' ? ['dragenter', 'drop'] : ['paste']) element.dispatchEvent(name === 'paste' " +
        "? new ClipboardEvent(name, { clipboardData: data, bubbles: true }) : new DragEvent(name, { dataTransfer: data, bubbles: true })); }";

    [Theory]
    [InlineData("drop")]
    [InlineData("paste")]
    public async Task A_file_that_is_dropped_or_pasted_goes_with_the_next_words_and_can_be_saved_again(string way)
    {
        await using var portal = await Company();
        var bot = await ScriptedBot.Join(portal);
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);

        await visit.Field.EvaluateAsync(Given, way);
        await Expect(visit.Page.Locator(".strip")).ToContainTextAsync("прайс.txt · 10");
        await visit.Say("вот прайс");
        await bot.Hear("ONIMBOTV2MESSAGEADD");
        var saved = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Message("вот прайс").GetByRole(AriaRole.Link, new() { Name = "прайс.txt" }).ClickAsync());

        Assert.Equal("прайс.txt", saved.SuggestedFilename);
        Assert.Equal("сорок", await File.ReadAllTextAsync((await saved.PathAsync())!, TestContext.Current.CancellationToken));
        await Expect(visit.Page.Locator(".strip, .dropping")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Words_copied_together_with_their_picture_are_pasted_as_words()
    {
        await using var portal = await Company();
        await ScriptedBot.Join(portal);
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);

        var isTaken = await visit.Field.EvaluateAsync<bool>(
            "element => { const data = new DataTransfer(); data.items.add('слова', 'text/plain'); data.items.add(new File(['x'], 'table.png')); " +
            "return !element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }");

        Assert.False(isTaken);
        await Expect(visit.Page.Locator(".strip")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_not_taken_and_the_person_is_told()
    {
        await using var portal = await Company();
        await ScriptedBot.Join(portal);
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);

        await visit.Field.EvaluateAsync(
            "element => { const data = new DataTransfer(); data.items.add(new File([new Uint8Array(21 * 1024 * 1024)], 'кино.mp4')); " +
            "element.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true })); }");

        await Expect(visit.Page.Locator(".toast")).ToContainTextAsync("«кино.mp4» не приложен: больше 20 МБ");
        await Expect(visit.Page.Locator(".strip")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_tasks_files_stand_on_its_card()
    {
        await using var portal = await Company();
        await ScriptedBot.Join(portal);
        await portal.Control("messages", new { user = 2, dialog = "bot", file = new { name = "прайс.txt", base64 = "NDA=" } });
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);
        var task = await portal.Third("tasks.task.add", new { fields = new { title = "Проверить прайс", creatorId = 2, responsibleId = 4 } });
        await Expect(visit.Board).ToContainTextAsync("Проверить прайс");

        await portal.Third("tasks.task.file.attach", new { taskId = task.Long("result", "item", "id"), fileIds = new[] { 1 } });

        await Expect(visit.Board.GetByRole(AriaRole.Link, new() { Name = "прайс.txt" })).ToHaveAttributeAsync("href", "sandbox/files/1?user=2");
    }

    private static Task<TestPortal> Company() => TestPortal.Start(options => options with { Seed = "company" });
}
