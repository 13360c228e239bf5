using System.Text.Json;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Language;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Delivery;

/// <summary>
/// Fills a card: it is read and compared with what the person saw, and a field that somebody changed meanwhile stops everything; then
/// the fields, a comment and a to-do leave in one batch that halts at the first failure. After a lost answer each is looked for before it is repeated.
/// </summary>
internal sealed class CarryFill(IBatch batch, Outbox outbox, Aftermath aftermath, TimeProvider clock)
{
    private const string Card = "card";
    private const string Update = "update";
    private const string Comment = "comment";
    private const string Todo = "todo";
    private const string Usual = "RUB";
    private const int MostTries = 8;

    public async Task Fill(ToCarry row, Errand.FillCard errand, CancellationToken stop)
    {
        var filling = row.Progress is { } stored ? JsonSerializer.Deserialize<Filling>(stored, StoredJson.Options)! : new Filling(errand.Card);
        if (filling.Card is not { } card)
        {
            await MakeDeal(row, errand, filling, stop);
            return;
        }

        var looked = await Look(row, errand, filling, card, stop);
        if (looked is null)
        {
            return;
        }

        if (looked.IsDone(errand))
        {
            await Tell(row, errand, looked);
        }
        else if (row.Fate && aftermath.MayStillRun(row))
        {
            // What is still being written would be written twice.
            await aftermath.WaitOut(row);
        }
        else
        {
            await Write(row, errand, looked, card, stop);
        }
    }

    /// <summary>What stands already. Null when the row is settled or put back: the portal was silent, or somebody has changed a field.</summary>
    private async Task<Filling?> Look(ToCarry row, Errand.FillCard errand, Filling filling, CrmRef card, CancellationToken stop)
    {
        var mayStand = row.Fate || row.Attempts > 0;
        var ask = new Batch();
        if (!filling.Updated && errand.Fields.Count > 0)
        {
            ask.Add(Card, "crm.item.get", query => query.Set("entityTypeId", CrmTypes.Number(card.Kind)).Set("id", card.Id).Set("useOriginalUfNames", "Y"));
        }

        if (mayStand && !filling.Commented && errand.Comment is not null)
        {
            ask.Add(Comment, "crm.timeline.comment.list", query => query
                .Set("filter[ENTITY_ID]", card.Id).Set("filter[ENTITY_TYPE]", CrmTypes.Name(card.Kind)).Set("order[ID]", "DESC").Set("select", ["ID", "COMMENT"]));
        }

        if (mayStand && !filling.TodoAdded && errand.Todo is not null)
        {
            ask.Add(Todo, "crm.activity.list", query => query
                .Set("filter[BINDINGS][0][OWNER_TYPE_ID]", CrmTypes.Number(card.Kind)).Set("filter[BINDINGS][0][OWNER_ID]", card.Id).Set("filter[PROVIDER_ID]", ActivityProviders.Todo)
                .Set("select", ["ID", "DESCRIPTION"]).Set("order[ID]", "DESC").Set("start", -1));
        }

        if (ask.Count == 0)
        {
            return filling;
        }

        var reply = await ask.Run(batch, Urgency.WriteBack, clock, stop);
        if (reply.FirstFailure is { } why)
        {
            await (row.Fate && why is not PortalFailure.Refused ? aftermath.AskAgain(row, why) : aftermath.PutBackOrRefuse(row, errand.DraftId, errand.Where, why));
            return null;
        }

        var found = filling with
        {
            Commented = filling.Commented || Rows(reply, Comment).Any(each => each.Text("COMMENT").Contains(errand.Marker, StringComparison.Ordinal)),
            TodoAdded = filling.TodoAdded || Rows(reply, Todo).Any(each => each.Text("DESCRIPTION").Contains(errand.Marker, StringComparison.Ordinal)),
        };
        if (filling.Updated || errand.Fields.Count == 0)
        {
            return found;
        }

        var item = reply.Result(Card)["item"];
        var currency = item.TextOrNull("currencyId") ?? Usual;
        var open = errand.Fields.Where(field => !CardValues.Holds(item[field.Code], field.Value, field.Reading, field.Type, currency)).ToList();
        var changed = open.Where(field => filling.Card == errand.Card && CardValues.Raw(item[field.Code]) != field.Was).ToList();
        if (changed.Count == 0)
        {
            return found with { Updated = open.Count == 0 };
        }

        await aftermath.Tell(row, errand.DraftId, errand.Where, new Carried.CardConflict(
            [.. changed.Select(field => new FieldNow(field.Key, CardValues.Raw(item[field.Code]), CardValues.Read(item[field.Code], field.Reading, null, currency)))]));
        return null;
    }

    private async Task Write(ToCarry row, Errand.FillCard errand, Filling filling, CrmRef card, CancellationToken stop)
    {
        var write = new Batch(halt: true);
        if (!filling.Updated && errand.Fields.Count > 0)
        {
            write.Add(Update, "crm.item.update", query =>
            {
                query.Set("entityTypeId", CrmTypes.Number(card.Kind)).Set("id", card.Id).Set("useOriginalUfNames", "Y");
                foreach (var field in errand.Fields)
                {
                    query.Set($"fields[{field.Code}]", field.Wire);
                }
            });
        }

        if (errand.Comment is { } words && !filling.Commented)
        {
            write.Add(Comment, "crm.timeline.comment.add", query => query
                .Set("fields[ENTITY_ID]", card.Id).Set("fields[ENTITY_TYPE]", CrmTypes.Name(card.Kind)).Set("fields[COMMENT]", words));
        }

        if (errand.Todo is { } todo && !filling.TodoAdded)
        {
            write.Add(Todo, "crm.activity.todo.add", query => AddTodo(query, todo, card, errand.Marker));
        }

        await outbox.Sending(row, clock.GetUtcNow());
        var reply = await write.Run(batch, Urgency.WriteBack, clock, stop);
        var done = filling with
        {
            Updated = filling.Updated || errand.Fields.Count == 0 || Stands(reply, Update),
            Commented = filling.Commented || Stands(reply, Comment),
            TodoAdded = filling.TodoAdded || Stands(reply, Todo),
        };
        if (reply.FirstFailure is not { } why)
        {
            await Tell(row, errand, done);
            return;
        }

        if (done != filling)
        {
            await outbox.Progress(row, StoredJson.Write(done));
            row = row with { Progress = StoredJson.Write(done), Fate = false, Attempts = 1 };
        }

        // The failed command itself may have run: without an answer it is looked for before it is sent again.
        if (row.Attempts >= MostTries || !await aftermath.PutBack(row, why))
        {
            await Refused(row, errand, done, why);
        }
    }

    private static void AddTodo(BatchQuery query, TodoToAdd todo, CrmRef card, string marker)
    {
        query.Set("ownerTypeId", CrmTypes.Number(card.Kind)).Set("ownerId", card.Id).Set("deadline", todo.Deadline).Set("title", todo.Title).Set("description", marker)
            .Set("responsibleId", todo.Responsible).Set("pingOffsets", [15]);
        if (todo.ParentActivity is { } call)
        {
            query.Set("parentActivityId", call);
        }
    }

    /// <summary>The portal says no to one of the three. Fields that were not written are what matters; a comment or a to-do that is missing is told.</summary>
    private async Task Refused(ToCarry row, Errand.FillCard errand, Filling done, PortalFailure why)
    {
        if (!done.Updated)
        {
            await aftermath.Tell(row, errand.DraftId, errand.Where, why is PortalFailure.Refused refused ? new Carried.Refused(refused.Text) : new Carried.FateUnknown());
        }
        else if (errand.Comment is not null && !done.Commented && errand.Todo is not null && !done.TodoAdded && !done.CommentRefused)
        {
            // The to-do stood behind the comment and was never reached.
            var next = StoredJson.Write(done with { Commented = true, CommentRefused = true });
            await outbox.Progress(row, next);
            await outbox.Later(row, clock.GetUtcNow());
        }
        else
        {
            await Tell(row, errand, done);
        }
    }

    private async Task MakeDeal(ToCarry row, Errand.FillCard errand, Filling filling, CancellationToken stop)
    {
        if (await NewDeal(row, errand, stop) is { } deal)
        {
            var made = StoredJson.Write(filling with { Card = deal });
            await outbox.Progress(row, made);
            await Fill(row with { Progress = made, Fate = false, Attempts = 0, SentAt = null, FirstSentAt = null }, errand, stop);
        }
    }

    /// <summary>The deal that a talk had none of, made once: one of unknown fate is found by our own id. Null when the row is settled or put back.</summary>
    private async Task<CrmRef?> NewDeal(ToCarry row, Errand.FillCard errand, CancellationToken stop)
    {
        var deal = errand.Deal!;
        if (row.Fate)
        {
            var list = await new Batch()
                .Add(Card, "crm.item.list", query => query.Set("entityTypeId", CrmTypes.Deal).Set("filter[originId]", deal.OriginId).Set("select", ["id", "originId"]).Set("start", -1))
                .Run(batch, Urgency.WriteBack, clock, stop);
            if (list.FirstFailure is { } silent)
            {
                await aftermath.AskAgain(row, silent);
                return null;
            }

            if (list.Result(Card)["items"].Items().FirstOrDefault(each => each.Text("originId") == deal.OriginId).Number("id") is { } found)
            {
                return new CrmRef(CrmKind.Deal, found);
            }

            if (aftermath.MayStillRun(row))
            {
                await aftermath.WaitOut(row);
                return null;
            }
        }

        await outbox.Sending(row, clock.GetUtcNow());
        var reply = await new Batch().Add(Card, "crm.item.add", query => DealFields(query, deal)).Run(batch, Urgency.WriteBack, clock, stop);
        if (reply.Result(Card)["item"].Number("id") is { } made)
        {
            return new CrmRef(CrmKind.Deal, made);
        }

        await aftermath.PutBackOrRefuse(row, errand.DraftId, errand.Where, reply.FirstFailure ?? new PortalFailure.Unknown(Answered: true));
        return null;
    }

    private static void DealFields(BatchQuery query, DealToMake deal)
    {
        query.Set("entityTypeId", CrmTypes.Deal).Set("fields[title]", deal.Title).Set("fields[assignedById]", deal.Responsible).Set("fields[originatorId]", "coach").Set("fields[originId]", deal.OriginId);
        if (deal.Pipeline.Length > 0)
        {
            query.Set("fields[categoryId]", deal.Pipeline);
        }

        if (deal.Contact is { } contact)
        {
            query.Set("fields[contactId]", contact);
        }

        if (deal.Company is { } company)
        {
            query.Set("fields[companyId]", company);
        }
    }

    private Task Tell(ToCarry row, Errand.FillCard errand, Filling done)
    {
        List<string> missing = [];
        if (errand.Comment is not null && (!done.Commented || done.CommentRefused))
        {
            missing.Add(Comment);
        }

        if (errand.Todo is not null && !done.TodoAdded)
        {
            missing.Add(Todo);
        }

        return aftermath.Tell(row, errand.DraftId, errand.Where, new Carried.CardFilled(done.Card!.Value, missing));
    }

    private static bool Stands(BatchReply reply, string key) => reply.Commands.TryGetValue(key, out var answer) && answer is PortalReply.Answered;

    private static IEnumerable<PortalJson> Rows(BatchReply reply, string key) => reply.Commands.ContainsKey(key) ? reply.Result(key).Items() : [];
}
