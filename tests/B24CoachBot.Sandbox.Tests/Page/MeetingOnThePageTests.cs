using System.Globalization;
using B24CoachBot.Sandbox.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace B24CoachBot.Sandbox.Tests.Page;

/// <summary>«Завершить встречу»: a video call ends, and its agreements can be read by the bot.</summary>
public sealed class MeetingOnThePageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_meeting_is_ended_with_its_agreements()
    {
        await using var portal = await TestPortal.Start(options => options with { Seed = "company" });
        await using var visit = await Visit.Open(chromium, portal.Portal.Url, person: 9);

        await visit.Button("Завершить встречу").ClickAsync();
        var window = visit.Page.GetByRole(AriaRole.Dialog);
        await window.GetByLabel("Встреча", new() { Exact = true }).FillAsync("Планёрка по ценам");
        await window.GetByLabel("Встретятся снова через, минут").FillAsync("60");
        await window.GetByRole(AriaRole.Button, new() { Name = "Завершить встречу" }).ClickAsync();
        await Expect(visit.Page.Locator(".toast").Last).ToContainTextAsync("Встреча завершена");

        var state = await portal.Look("state");
        var meeting = state.At("meetings", 1)!;
        Assert.Equal((9L, "Планёрка по ценам"), ((long)meeting["organiser"]!, (string)meeting["topic"]!));
        Assert.Equal("[USER=4]Марина Кузнецова[/USER] подготовит отчёт по браку до пятницы", (string)meeting["actionItems"]![0]!);
        var next = state.At("calendar", 1)!;
        Assert.Equal((9L, "Планёрка по ценам"), ((long)next["host"]!, (string)next["name"]!));
        Assert.Equal(meeting["participants"]!.ToJsonString(), next["invited"]!.ToJsonString());
        Assert.InRange(DateTimeOffset.Parse((string)next["start"]!, CultureInfo.InvariantCulture) - DateTimeOffset.Parse(state.String("now")!, CultureInfo.InvariantCulture), TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(60));
        Assert.Empty(visit.Complaints);
    }
}
