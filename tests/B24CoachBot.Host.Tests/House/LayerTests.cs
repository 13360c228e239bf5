using System.Reflection;
using System.Text.RegularExpressions;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Tests.House;
using Refit;

namespace B24CoachBot.Host.Tests.House;

/// <summary>Who may commit and who may change the portal, read from the compiled code: the permitted callers are named here and nowhere else.</summary>
public sealed partial class LayerTests
{
    private const string Delivery = "B24CoachBot.Host.Delivery";

    private static readonly Compiled[] Both = [new(typeof(CoachHost).Assembly), new(typeof(PortalConnection).Assembly)];

    private static readonly Use[] Uses = [.. Both.SelectMany(compiled => compiled.Uses)];

    // Everything else changes something. A batch is as good as the commands in it, and those are texts.
    private static readonly string[] Reads = ["get", "list", "getlist", "batch", "profile", "scope", "time", "fields", "findbycomm", "getTranscript"];

    [Fact]
    public void Only_a_turn_commits_a_turn() =>
        Assert.Equal(["B24CoachBot.Host.Turns.Turn"], Callers(typeof(ConversationStore), nameof(ConversationStore.Commit)));

    [Fact]
    public void Only_storage_opens_a_transaction() =>
        Assert.All(Callers(typeof(Writes), nameof(Writes.Commit)), by => Assert.StartsWith("B24CoachBot.Adapters.Storage.", by, StringComparison.Ordinal));

    [Fact]
    public void Only_the_couriers_carriers_call_what_changes_the_portal()
    {
        var writing = Interfaces.SelectMany(calls => calls.GetMethods()).Where(method => !Reads.Contains(Verb(Route(method)))).ToList();
        Assert.Contains(writing, method => method.Name == nameof(ITasks3.Add));

        var callers = writing
            .SelectMany(method => Callers(method.DeclaringType!, method.Name).Select(by => (By: by, Call: $"{method.DeclaringType!.Name}.{method.Name}")))
            .Where(call => !call.By.StartsWith("Refit.", StringComparison.Ordinal));

        Assert.All(callers, call => Assert.True(May(call.By, call.Call), $"{call.By} calls {call.Call}"));
    }

    [Fact]
    public void Only_the_couriers_carriers_put_a_change_into_a_batch()
    {
        var commands = Both.SelectMany(compiled => compiled.Texts).Where(text => PortalMethod().IsMatch(text.Text) && !Reads.Contains(Verb(text.Text))).ToList();

        Assert.Contains(commands, command => command.Text == "task.checklistitem.add");
        Assert.All(commands, command => Assert.True(IsCarrier(command.By), $"{command.By} names {command.Text}"));
    }

    [Fact]
    public void Only_the_courier_sends_carriers_out()
    {
        Assert.Equal([$"{Delivery}.Courier"], Uses.Where(use => use.Type == $"{Delivery}.Carry" && use.Member != ".ctor").Select(use => use.By).Distinct());
        Assert.Equal(
            [$"{Delivery}.Carry"],
            Uses.Where(use => Carrier().IsMatch(use.Type) && use.By != use.Type && use.Member != ".ctor").Select(use => use.By).Distinct());
    }

    [Fact]
    public void Nobody_outside_the_domain_writes_the_state_of_a_consent() =>
        Assert.Empty(Callers(typeof(Consent), "set_State").Concat(Callers(typeof(Consent), ".ctor")));

    private static IEnumerable<Type> Interfaces => typeof(IBots).Assembly.GetTypes()
        .Where(type => type is { IsInterface: true, Namespace: "B24CoachBot.Adapters.Portal.Calls" });

    private static IEnumerable<string> Callers(Type type, string member) =>
        Uses.Where(use => use.Type == type.FullName && use.Member == member).Select(use => use.By).Distinct();

    // The registration of the bot, its commands and what it is told is the administrator's doing, not a conversation's; and what was read from a queue is confirmed by its reader.
    private static bool May(string by, string call) => call.Split('.')[0] switch
    {
        nameof(IBots) => by == typeof(Registration).FullName,
        nameof(ICommands) => by == "B24CoachBot.Adapters.Portal.CommandRegistration",
        nameof(IApplications) => by == typeof(ApplicationBindings).FullName || (by == typeof(OfflineCalls).FullName && call.EndsWith(nameof(IApplications.Clear), StringComparison.Ordinal)),
        _ => IsCarrier(by),
    };

    private static bool IsCarrier(string by) => Carrier().IsMatch(by) || by == $"{Delivery}.TaskLists";

    private static string Route(MethodInfo method) => method.GetCustomAttribute<HttpMethodAttribute>()!.Path;

    private static string Verb(string method) => method.Split('.', '/')[^1];

    [GeneratedRegex(@"^B24CoachBot\.Host\.Delivery\.Carry\w+$")]
    private static partial Regex Carrier();

    [GeneratedRegex(@"^(im|imbot|imopenlines|tasks?|crm|user|department|calendar|sonet_group|disk|bizproc|event|placement|voximplant|telephony)(\.\w+)+$", RegexOptions.IgnoreCase)]
    private static partial Regex PortalMethod();
}
