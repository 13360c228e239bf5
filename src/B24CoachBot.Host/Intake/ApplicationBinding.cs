using B24CoachBot.Adapters.Portal;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Intake;

/// <summary>What the portal is to push to the application, looked up and put right: an update of the application wipes all of it.</summary>
internal sealed partial class ApplicationBinding(ApplicationBindings bindings, CommandTitles titles, IOptions<CoachSettings> settings, ILogger<ApplicationBinding> log)
{
    /// <summary>What the portal is to push.</summary>
    public static IReadOnlyList<string> Events { get; } = ["ONAPPUNINSTALL", "ONAPPUPDATE", "ONAPPPAYMENT", "ONVOXIMPLANTCALLEND"];

    public async Task Ensure(CancellationToken stop)
    {
        var application = settings.Value.Application;
        var plan = new BindingPlan(
            application.Address(EventEndpoint.Path).AbsoluteUri,
            Events,
            ["ONVOXIMPLANTCALLEND"],
            MenuEndpoint.Placement,
            application.Address(MenuEndpoint.Path).AbsoluteUri,
            titles.Both("task"));
        foreach (var (what, why) in await bindings.Ensure(plan, stop))
        {
            Log.NotBound(log, what, why.ToString());
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{What} could not be bound: {Failure}; the bot does without until it is looked at again")]
        public static partial void NotBound(ILogger logger, string what, string failure);
    }
}
