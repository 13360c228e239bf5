using B24CoachBot.Adapters.Library;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Call;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Host.Delivery;

/// <summary>A permitted filling of a card as the portal will get it: spelled by its own field types, the comment rendered.</summary>
internal sealed class FillPacking(LiveLibrary library)
{
    public Errand.FillCard Fill(string draftId, CardFill fill, DateOnly today, Known known)
    {
        var templates = library.Current.Library.Templates;
        var marker = $"#coach:{fill.FillId}";
        var kind = fill.Card?.Kind ?? CrmKind.Deal;
        var author = known.People.Find(fill.Author)?.FullName ?? "";
        var told = fill.Fields.Where(field => field.Outcome != FieldOutcome.Unknown).ToList();
        return new Errand.FillCard(
            draftId,
            Place.With(fill.Author),
            fill.Card,
            fill.Deal is { } deal ? Deal(deal, fill) : null,
            [.. fill.Fields.Where(field => field.Writes).Select(field => Field(field, kind, known))],
            fill.Comments
                ? templates.Render("call/comment", fill.Tongue, new CallModels.Comment(fill.Client, fill.Case.Way, fill.Case.BeganAt, CallFacts.Of(told, known.Calendar), author, marker), today)
                : null,
            fill.TodoAt is { } at
                ? new TodoToAdd(templates.Render("call/todo", fill.Tongue, new CallModels.Todo(fill.TodoStep, fill.Client), today), at, fill.Author.Value, fill.Case.ActivityId)
                : null,
            marker);
    }

    private static DealToMake Deal(NewDeal deal, CardFill fill) => new(
        PersonText.Line(deal.Title),
        deal.Pipeline,
        deal.Client.Kind == CrmKind.Contact ? deal.Client.Id : null,
        deal.Client.Kind == CrmKind.Company ? deal.Client.Id : deal.Company?.Id,
        fill.Author.Value,
        fill.FillId);

    private static FieldToWrite Field(FieldFill field, CrmKind kind, Known known)
    {
        var type = known.Crm.Field(kind, field.Code!)?.Type;
        return new FieldToWrite(field.Key, field.Code!, field.Reading, type, field.Was, field.Value, CardValues.Write(field.Value, type));
    }
}
