using B24CoachBot.Adapters.Library;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Domain;
using B24CoachBot.Domain.People;

namespace B24CoachBot.Host.Commands;

/// <summary>The portal's side of <c>doctor</c>: reads only.</summary>
internal sealed class PortalExamination(FactsReader facts, IBots bots, LiveLibrary library, CoachSettings settings, TimeProvider clock)
{
    private readonly bool isApplication = settings.Application.IsSet;

    private static readonly TimeSpan ClockMayDiffer = TimeSpan.FromMinutes(2);

    // What the bot does without each is said to the administrator, so that a refusal is a decision.
    private static readonly (string[] AnyOf, Weight Weight, string Without)[] Scopes =
    [
        (["imbot"], Weight.Failure, "the bot cannot exist"),
        (["task", "tasks"], Weight.Failure, "no task can be created"),
        (["user", "user_basic", "user_brief"], Weight.Failure, "nobody is found by name"),
        (["crm"], Weight.Advice, "tasks are not linked to deals and clients"),
        (["department"], Weight.Advice, "namesakes are not told apart by department"),
        (["calendar"], Weight.Advice, "working hours are taken as Monday to Friday, 9 to 18, and nobody is reminded before a meeting of what the last one left open"),
        (["sonet_group", "sonet", "socialnetwork"], Weight.Advice, "projects are not found by name"),
        (["telephony"], Weight.Advice, "calls are known by their activities in the CRM only, some of which come late"),
        (["call"], Weight.Advice, "agreements of video calls are not brought to whoever called the meeting"),
        (["bizproc"], Weight.Advice, "approvals are not measured, and a digest does not tell which of them hang"),
        (["imopenlines"], Weight.Advice, "no client's dialogue is handed over where the bot stands before a channel's operators"),
    ];

    public async Task<IReadOnlyList<Finding>> Examine(CancellationToken cancel)
    {
        var revision = await bots.Revision(Urgency.Chat, cancel);
        if (revision is PortalReply.Failed { Why: var why })
        {
            return [new Finding(Weight.Failure, Advice(why))];
        }

        var findings = new List<Finding> { Revision(((PortalReply.Answered)revision).Result.Number("rest")) };
        switch (await facts.Read(Urgency.Chat, cancel))
        {
            case FactsReading.Failed failed:
                findings.Add(new Finding(Weight.Failure, Advice(failed.Why)));
                break;
            case FactsReading.Read { Facts: var read }:
                findings.AddRange(Scopes.Select(scope => Scope(scope, read.Scopes)));
                findings.Add(Owner(read.Owner));
                findings.Add(Clock(read.ServerTime));
                findings.Add(new Finding(Weight.Fine, $"People: {read.Users.Count(user => user.Active)} at work, {read.Departments.Count} departments, {read.Projects.Count} projects."));
                var working = new PeopleDirectory([.. FactsForDomain.People(read).People.Where(person => person is { Active: true, Extranet: false })]);
                findings.AddRange(OwnerExamination.Examine(settings, working, library.Current.Library.Passports, new UserId(read.Owner.Id ?? 0)));
                findings.AddRange(PassportExamination.Examine(library.Current.Library.Passports, read.Crm, FactsForDomain.People(read)));
                break;
        }

        return findings;
    }

    private static Finding Revision(long? rest) => rest >= 33
        ? new Finding(Weight.Fine, $"The portal answers; its chat API has revision {rest}.")
        : new Finding(Weight.Failure, $"The portal's chat API has revision {rest?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"}; 33 is needed. Update the portal.");

    private Finding Scope((string[] AnyOf, Weight Weight, string Without) needed, IReadOnlyList<string> granted) =>
        needed.AnyOf.Any(name => granted.Contains(name, StringComparer.OrdinalIgnoreCase))
            ? new Finding(Weight.Fine, $"Scope {needed.AnyOf[0]} is granted.")
            : new Finding(needed.Weight, $"Scope {needed.AnyOf[0]} is not granted, so {needed.Without}. {(isApplication ? "Add it on the application's card and have the portal install it anew." : "Tick it in the webhook's settings.")}");

    private Finding Owner(OwnerRow owner) => isApplication ? Installer(owner) : owner.IsAdmin
        ? new Finding(Weight.Fine, "The webhook belongs to an administrator: tasks carry their real author.")
        : new Finding(Weight.Advice, "The webhook belongs to an ordinary employee: tasks are created in that name, and the description says who set them; in the digests, approvals of others and the statistics of calls are missing. Use an administrator's webhook to change that.");

    private static Finding Installer(OwnerRow owner) => owner.IsAdmin
        ? new Finding(Weight.Fine, "The application acts as an administrator: tasks carry their real author.")
        : new Finding(Weight.Advice, "Whoever installed the application is no administrator any more: tasks are created in that name, and the queue of events is closed to it. Have an administrator uninstall it and install it anew.");

    private Finding Clock(DateTimeOffset portal)
    {
        var off = (portal - clock.GetUtcNow()).Duration();
        return off <= ClockMayDiffer
            ? new Finding(Weight.Fine, "The clocks agree.")
            : new Finding(Weight.Advice, $"This machine's clock differs from the portal's by {off.TotalMinutes:0} minutes. Set it by NTP: deadlines are counted from it.");
    }

    private string Advice(PortalFailure why) => why switch
    {
        PortalFailure.Unreachable when isApplication => "The portal cannot be reached, or would have nothing to do with the application. Open the application there as an administrator, and see that this machine may go out by HTTPS.",
        PortalFailure.Unreachable => "The portal cannot be reached. Check the host in Coach:WebhookUrl and that this machine may go out by HTTPS.",
        PortalFailure.Refused { Code: "NO_AUTH_FOUND" } => "The portal does not know this webhook. Copy its address again: an edited or deleted webhook gets a new secret.",
        PortalFailure.Refused { Code: "insufficient_scope" } => "The webhook lacks the scope imbot. Tick it in the webhook's settings.",
        PortalFailure.Refused refused => $"The portal refused the first call ({refused.Code}). REST needs a commercial plan or a trial; ask the portal's administrator.",
        _ => "The portal gave no usable answer. Try again in a minute; if it stays so, open the portal in a browser from this machine.",
    };
}
