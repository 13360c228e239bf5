using B24CoachBot.Adapters.Library;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Delivery;

/// <summary>Effects into outbox rows: texts are rendered and bytes frozen here, before the commit, so that a repeat is exact.</summary>
internal sealed class Packing(LiveLibrary library, TaskPacking tasks, FillPacking fills, ClarificationPacking clarifications)
{
    private const int Chat = 0;
    private const int WriteBack = 1;
    private const int Besides = 3;

    /// <summary>Questions to the model that are carried at once: the courier has more hands than these, so chat never waits for a slow model.</summary>
    private const int ModelLanes = 3;

    public IReadOnlyList<Planned> Pack(Decision decision, BotEvent happened, Known known)
    {
        var today = known.Calendar.Day(happened.At);
        return [.. decision.Effects.Select(effect => Pack(effect, today, known)).OfType<Planned>()];
    }

    private Planned? Pack(Effect effect, DateOnly today, Known known) => effect switch
    {
        Effect.Say say => Message(say.Where.Dialog, null, false, _ => new Errand.Send(say.Where.Dialog, Text(say.Reply, today), Keys(say.Reply))),
        Effect.ShowChart chart => Message(chart.Where.Dialog, null, false, _ => new Errand.Chart(
            chart.Where.Dialog, chart.Chart, Text(chart.Title, today), Text(chart.Baseline, today), Text(chart.Words, today), chart.Words.Tongue)),
        Effect.SendFile file => Message(file.Where.Dialog, null, false, _ => new Errand.File(
            file.Where.Dialog, file.Name, file.Page is { } page ? Text(page, today) : file.Content, Text(file.Words, today), Text(file.Failed, today))),
        Effect.ShowCard show => Card(show, Text(show.Reply, today), Keys(show.Reply)),
        Effect.FreezeCard freeze => Quiet(freeze.Where.Dialog, new Errand.Freeze(freeze.Card, freeze.Where.Dialog)),
        Effect.TakeButtonsOff off => Quiet(off.Where.Dialog, new Errand.TakeButtonsOff(off.MessageId)),
        Effect.HandOver over => new Planned(
            $"line:{over.ChatId}", Chat, null, null, IsMessage: false, AskWhetherNear: false,
            _ => StoredJson.Write<Errand>(new Errand.HandOver(over.ChatId, over.Where, over.Greeting is { } greeting ? Text(greeting, today) : null, known.ConnectionOwner.Value))),
        Effect.AskModel ask => Question(ask, today),
        Effect.ChangePortal { Change: var permitted, DraftId: var draft } => Change(permitted, draft, today, known),
        _ => null,
    };

    /// <summary>Null where the library has no such prompt: then nobody is asked.</summary>
    private Planned? Question(Effect.AskModel ask, DateOnly today) => library.Current.Library.Instruction(ask.Question.Prompt, ask.Question.Model, today) is not { } instruction ? null : new Planned(
        $"model:{ask.Person.Value % ModelLanes}", Besides, null, null, IsMessage: false, AskWhetherNear: false,
        _ => StoredJson.Write<Errand>(new Errand.AskModel(ask.DraftId, Place.With(ask.Person), ask.Card, instruction, $"<<<\n{ask.Question.Text.Text}\n>>>", ask.Question.Slots)));

    private static Planned Card(Effect.ShowCard show, string text, IReadOnlyList<Key> keys)
    {
        Errand Body(bool near) => new Errand.Show(show.Card, show.Where.Dialog, text, keys, near || show.How == Placing.InPlace);
        return Message(show.Where.Dialog, show.Card, show.How == Placing.Near, Body) with { IsMessage = show.How != Placing.InPlace };
    }

    private Planned Change(PermittedChange permitted, string draftId, DateOnly today, Known known)
    {
        Errand body = permitted.Change switch
        {
            PortalChange.CreateTask create => tasks.Create(draftId, create.Order, today, known),
            PortalChange.WithdrawTask withdraw => tasks.Withdraw(draftId, withdraw, today),
            PortalChange.ClarifyTask clarify => clarifications.Clarify(draftId, clarify.Clarification, today, known),
            PortalChange.DecideApproval decide => Decide(draftId, decide.Decision),
            PortalChange.FillCard fill => fills.Fill(draftId, fill.Fill, today, known),
            var other => throw new InvalidOperationException($"No errand carries a {other.GetType().Name}."),
        };
        return new Planned($"change:{draftId}", WriteBack, null, null, IsMessage: false, AskWhetherNear: false, _ => StoredJson.Write(body));
    }

    private static Errand.DecideApproval Decide(string draftId, ApprovalDecision decision) => new(
        draftId, Place.With(decision.Person), decision.ApprovalId, decision.Person.Value,
        decision.Verdict switch { ApprovalVerdict.Approve => 1, ApprovalVerdict.Reject => 2, ApprovalVerdict.Acknowledge => 3, _ => 0 },
        decision.Comment, decision.To?.Value);

    private static Planned Message(string dialog, string? card, bool askWhetherNear, Func<bool, Errand> body) =>
        new($"dialog:{dialog}", Chat, dialog, card, IsMessage: true, askWhetherNear, near => StoredJson.Write(body(near)));

    private static Planned Quiet(string dialog, Errand body) =>
        new($"dialog:{dialog}", Chat, dialog, null, IsMessage: false, AskWhetherNear: false, _ => StoredJson.Write(body));

    private string Text(Reply reply, DateOnly today) =>
        library.Current.Library.Templates.Render(reply.Template, reply.Tongue, reply.Model, today);

    private Key[] Keys(Reply reply) =>
        [.. reply.Buttons.Select(button => new Key(button.Label ?? Caption(button, reply.Tongue), button.Verb, button.Primary) { Put = button.Put })];

    private string Caption(Button button, Tongue tongue) =>
        library.Current.Library.Templates.Caption(button.Caption!, tongue).Replace("{0}", button.About, StringComparison.Ordinal);
}
