using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Host.Turns;

/// <summary>The facts a turn asks the portal for, all of them in one request: CRM cards by name, who is away or has left, names of files, whose pipelines, whose open tasks, the last talk and call.</summary>
internal sealed class TurnFacts(IBatch portal, DigestPages digests, OwnerMaterial owners, PilotMaterial pilots, StoredRecords records, TaskAuthors authors, ApprovalFacts approvals, TimeProvider clock)
{
    private const int MostReadings = 3;

    /// <param name="person">Whose turn it is.</param>
    public async Task<Facts> Read(FactsNeeded needed, UserId person, Known known, CancellationToken cancel)
    {
        if (needed.Digest is { } span)
        {
            return await Digest(person, span, cancel);
        }

        if (needed.Owner)
        {
            return Facts.None with { Owner = await owners.Page(known.Calendar.Day(clock.GetUtcNow()), known) };
        }

        if (needed.Pilot)
        {
            return Facts.None with { Pilot = await pilots.Facts(known, clock.GetUtcNow(), cancel) };
        }

        if (needed.Stored is { } stored)
        {
            return Facts.None with { Stored = await records.Read(stored, person, known, cancel) };
        }

        var open = needed.ApprovalsOf is { } approver ? await approvals.Read(approver, known, cancel) : null;
        if (needed is { ApprovalsOf: not null, Absences.Count: 0 })
        {
            return Facts.None with { Read = open is not null, Approvals = open };
        }

        var zone = known.Calendar.Zone;
        var names = needed.Crm.Select(CrmFacts.Name).ToList();
        var now = clock.GetUtcNow();
        var ask = new Batch();
        CrmLookup.Ask(ask, names);
        FileNames.Ask(ask, needed.Files);
        StillEmployed.Ask(ask, needed.Absences);
        if (needed.WorkOf is { } worker)
        {
            OpenWork.Ask(ask, worker);
        }

        if (needed.LastCallOf is { } speaker)
        {
            LastCall.Ask(ask, speaker);
        }

        if (needed.TasksOf is { } doer)
        {
            OpenTasks.Ask(ask, doer);
        }

        if (needed.LastTalk is { } talk)
        {
            LastTalk.Ask(ask, talk);
        }

        TaskStates.Ask(ask, needed.FollowedTasks);
        AbsenceReader.Ask(ask, [.. needed.Absences.Select(person => person.Value)], zone, now);

        var contacts = new ContactCards(known.Crm, known.Library.Passports);
        var first = Fitting(ask, needed.Contacts, 0);
        var reply = await Run(ask, cancel);
        List<ContactSeen> seen = [.. Read(contacts, reply, needed.Contacts, 0, first)];
        for (var from = first; from < needed.Contacts.Count;)
        {
            // Only the list of a busy day needs more than one request.
            var more = new Batch();
            var to = Fitting(more, needed.Contacts, from);
            seen.AddRange(Read(contacts, await Run(more, cancel), needed.Contacts, from, to));
            from = to;
        }

        var crm = CrmLookup.Read(reply, names);
        return new Facts(
            [.. needed.Crm.Select(mention => crm is CrmReading.Read { Found: var found }
                ? CrmFacts.Match(mention, found.FirstOrDefault(one => one.Name == CrmFacts.Name(mention)))
                : new CrmMatch(mention, [], 0))],
            // Without an answer nobody is said to be away: the task is set as it was asked for.
            AbsenceReader.Read(reply, zone, now) is AbsenceReading.Read { BackOn: var back }
                ? back.ToDictionary(one => new UserId(one.Key), one => one.Value)
                : new Dictionary<UserId, DateOnly>(),
            Read: crm is CrmReading.Read)
        {
            Approvals = open,
            FileNames = FileNames.Read(reply, needed.Files),
            Gone = StillEmployed.Gone(reply),
            Contacts = seen,
            Tasks = needed.TasksOf is null || OpenTasks.Read(reply) is not { } tasks ? null : await authors.Of(tasks, known),
            FollowedTasks = TaskStates.Read(reply, person),
            LastTalk = needed.LastTalk is { } asked ? LastTalk.Read(reply, asked, now) : null,
            Work = needed.WorkOf is null ? [] : Work(reply),
            LastCall = needed.LastCallOf is null ? null : LastCall.Read(reply),
        };
    }

    /// <summary>From stored rows; the portal is only asked what the things are called that it names.</summary>
    private async Task<Facts> Digest(UserId lead, DigestSpan span, CancellationToken cancel)
    {
        var material = await digests.Gather(clock.GetUtcNow(), cancel);
        var page = DigestMaker.Make(material.Ask(lead, span, material.Known.Calendar.Day(material.Now), always: true), material.Rows);
        return Facts.None with { Read = true, Digest = page is null ? null : (await digests.Titled([page], Urgency.Chat, cancel))[0] };
    }

    private static IReadOnlyList<PipelineWork> Work(BatchReply reply)
    {
        var (deals, leads) = OpenWork.Read(reply);
        var all = deals.Select(pipeline => new PipelineWork(CrmKind.Deal, pipeline.Key, pipeline.Value)).Append(new PipelineWork(CrmKind.Lead, "", leads));
        return [.. all.Where(work => work.Count > 0).OrderByDescending(work => work.Count)];
    }

    /// <summary>Adds the talks that fit; returns the first that does not.</summary>
    private static int Fitting(Batch batch, IReadOnlyList<CardQuestion> contacts, int from)
    {
        const int roomy = 16;
        var next = from;
        while (next < contacts.Count && batch.Count + roomy <= Batch.Most)
        {
            ContactCards.Ask(batch, next, contacts[next]);
            next++;
        }

        return next;
    }

    private static IEnumerable<ContactSeen> Read(ContactCards cards, BatchReply reply, IReadOnlyList<CardQuestion> contacts, int from, int to) =>
        Enumerable.Range(from, to - from).Select(index => cards.Read(reply, index, contacts[index])).OfType<ContactSeen>();

    /// <summary>A reading may be repeated; a portal that fails thrice leaves the task without a link, and the card says so.</summary>
    private async Task<BatchReply> Run(Batch ask, CancellationToken cancel)
    {
        var reply = await ask.Run(portal, Urgency.Chat, clock, cancel);
        for (var again = 1; again < MostReadings && reply.FirstFailure is PortalFailure.Unknown or PortalFailure.Busy; again++)
        {
            reply = await ask.Run(portal, Urgency.Chat, clock, cancel);
        }

        return reply;
    }
}
