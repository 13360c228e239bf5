using System.Text.Json;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Operations.Telemetry;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Delivery;

/// <summary>One outbox row to its carrier.</summary>
internal sealed class Carry(
    CarryMessage messages, CarryFile files, CarryTask tasks, CarryWithdrawal withdrawals, CarryFill fills, CarryClarification clarifications, CarryHandOver lines, CarryApproval approvals, CarryAsk questions, CoachMeter meter, TimeProvider clock)
{
    public async Task Run(ToCarry row, CancellationToken stop)
    {
        var errand = JsonSerializer.Deserialize<Errand>(row.Body, StoredJson.Options)!;
        var kind = errand.GetType().Name;
        using var span = Spans.Carry(row.Portal, row.Id, kind);
        var begun = clock.GetTimestamp();
        string? failure = null;
        try
        {
            await (errand switch
            {
                Errand.Send send => messages.Send(row, send, stop),
                Errand.Chart chart => files.Send(row, chart, stop),
                Errand.File file => files.Send(row, file, stop),
                Errand.Show show => messages.Show(row, show, stop),
                Errand.Freeze freeze => messages.Freeze(row, freeze, stop),
                Errand.TakeButtonsOff off => messages.TakeButtonsOff(row, off, stop),
                Errand.CreateTask create => tasks.Create(row, create, stop),
                Errand.FillCard fill => fills.Fill(row, fill, stop),
                Errand.ClarifyTask clarify => clarifications.Clarify(row, clarify, stop),
                Errand.DecideApproval decide => approvals.Decide(row, decide, stop),
                Errand.HandOver over => lines.HandOver(row, over, stop),
                Errand.AskModel ask => questions.Ask(row, ask, stop),
                Errand.WithdrawTask withdraw => withdrawals.Withdraw(row, withdraw, stop),
                var other => throw new InvalidOperationException($"Nothing carries a {other.GetType().Name}."),
            });
        }
        catch (Exception broken)
        {
            failure = broken.GetType().Name;
            span.Failed(failure);
            throw;
        }
        finally
        {
            meter.Carry(kind, clock.GetElapsedTime(begun), failure);
        }
    }
}
