using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Host;
using B24CoachBot.Host.Turns;
using B24CoachBot.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace B24CoachBot.Benchmarks;

/// <summary>The bot as it is built for an office, with its loops standing still, beside a portal with forty people. Its facts are read once, as in use.</summary>
internal sealed class Workbench : IAsyncDisposable
{
    /// <summary>Monday noon in Moscow.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(3));

    private readonly SandboxPortal portal;
    private readonly WebApplication bot;

    private Workbench(SandboxPortal portal, WebApplication bot, Known known)
    {
        this.portal = portal;
        this.bot = bot;
        Known = known;
    }

    /// <summary>What a typical employee writes: an assignee, a day, a list and a done-criterion.</summary>
    public string Instruction => $"Попроси {Assignee.FirstName} {Assignee.LastName} до пятницы подготовить отчёт по продажам: 1) выгрузить данные 2) сверить цифры 3) прислать файл. Готово, когда файл лежит в папке отдела. Срочно";

    public Known Known { get; }

    public Domain.People.Person Assignee => Known.People.People[3];

    public string DataFolder => portal.DataFolder;

    /// <param name="postgres">The connection string of an empty database; without it a file.</param>
    public static async Task<Workbench> Open(string? postgres = null)
    {
        var portal = await SandboxPortal.StartAsync(new SandboxOptions { Urls = "http://127.0.0.1:0", PortalOnly = true, Now = Monday });
        var bot = CoachHost.Build([$"--Coach:WebhookUrl={portal.WebhookUrl}", $"--Coach:DataFolder={Path.Combine(portal.DataFolder, "bot")}", $"--Coach:Database={postgres}"], portal.Clock);
        await bot.Services.GetRequiredService<Database>().Prepare();
        var knowledge = bot.Services.GetRequiredService<Knowledge>();
        knowledge.Bot = new UserId(9000);
        return new Workbench(portal, bot, await knowledge.Get(CancellationToken.None));
    }

    public T Get<T>()
        where T : notnull => bot.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await portal.DisposeAsync();
        Directory.Delete(portal.DataFolder, recursive: true);
    }
}
