using System.Text;
using B24CoachBot.Adapters.Library;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Task;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Host.Delivery;

/// <summary>A permitted change of tasks as the bytes the portal will get.</summary>
internal sealed class TaskPacking(LiveLibrary library)
{
    private const string Tag = "coach";

    public Errand.CreateTask Create(string draftId, TaskOrder order, DateOnly today, Known known)
    {
        var templates = library.Current.Library.Templates;
        var marker = $"#coach:{order.OrderId}";
        var author = known.People.Find(order.Author);
        var owner = known.ConnectionOwner;
        var creator = known.NamesAuthors ? order.Author : owner;
        var crm = order.Crm is { } link ? $"{Prefix(link.Kind)}_{link.Id}" : null;
        var description = templates.Render("task/description", order.Tongue, new TaskModels.Description(
            order.Text.Quote,
            order.DoneCriteria,
            order.Crm is { } card ? new TaskModels.Crm(card.Title, TaskReplies.CrmWord(card.Kind)) : null,
            order.Text is { Source: null, Writer: null, Forwarded: false, Meeting: null } ? null : new TaskModels.Source(order.Text.Source, ChatLink(order.Text), order.Text.Writer, order.Text.Forwarded) { Meeting = order.Text.Meeting },
            creator == order.Author ? null : new TaskModels.Who(author?.FullName ?? "", author?.Department, IsAuthor: false),
            marker), today);
        var title = PersonText.Line(order.Title);
        var fields = new TaskFields(title, creator.Value, order.Responsible.Value)
        {
            Description = description,
            Accomplices = Ids(order.Accomplices),
            Auditors = Ids(order.Observers),
            StartPlan = order.Start,
            Deadline = order.Deadline,
            Priority = order.Priority switch { Priority.High => "high", Priority.Low => "low", _ => "average" },
            GroupId = order.ProjectId,
            CrmItemIds = crm is null ? null : [crm],
            RequireResult = order.RequireResult ? true : null,
            XmlId = XmlId(order.OrderId),
        };
        return new Errand.CreateTask(
            draftId,
            Place.With(order.Author),
            $"coach-{order.OrderId}",
            Encoding.UTF8.GetString(PortalWire.Freeze(new AddTask(fields)).Utf8.Span),
            XmlId(order.OrderId),
            marker,
            [.. Lists(order, templates)],
            [Tag],
            new Wanted(title, order.Responsible.Value, Ids(order.Accomplices) ?? [], Ids(order.Observers) ?? [], order.Deadline, order.ProjectId, crm))
        {
            Files = order.Files,
        };
    }

    public Errand.WithdrawTask Withdraw(string draftId, PortalChange.WithdrawTask change, DateOnly today)
    {
        var note = library.Current.Library.Templates.Render("task/undo-note", change.Tongue, null, today);
        var body = PortalWire.Freeze(new SayInTask(new SayInTaskFields((int)change.TaskId, note)));
        return new Errand.WithdrawTask(draftId, Place.With(change.Author), change.TaskId, change.Author.Value, $"coach-{draftId}-{change.TaskId}-note", Encoding.UTF8.GetString(body.Utf8.Span));
    }

    private static IEnumerable<ListToMake> Lists(TaskOrder order, Domain.Templates.TemplateSet templates)
    {
        if (order.Steps.Count > 0)
        {
            yield return new ListToMake(templates.Caption("steps", order.Tongue), order.Steps);
        }

        if (order.DoneCriteria.Count > 0)
        {
            yield return new ListToMake(templates.Caption("done_when", order.Tongue), order.DoneCriteria);
        }
    }

    private static string XmlId(string orderId) => $"coach:{orderId}";

    private static string? ChatLink(TaskText text) =>
        text.SourceDialog is { } dialog ? $"/online/?IM_DIALOG={dialog}{(text.SourceMessageId is { } id ? $"&IM_MESSAGE={id}" : "")}" : null;

    private static int[]? Ids(IReadOnlyList<UserId> people) => people.Count == 0 ? null : [.. people.Select(id => id.Value)];

    private static string Prefix(CrmKind kind) => kind switch
    {
        CrmKind.Company => "CO",
        CrmKind.Contact => "C",
        CrmKind.Lead => "L",
        CrmKind.Invoice => "SI",
        _ => "D",
    };
}
