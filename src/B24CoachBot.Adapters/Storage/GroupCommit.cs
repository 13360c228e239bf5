using System.Data.Common;

namespace B24CoachBot.Adapters.Storage;

/// <summary>Several units in one transaction, with one flush to disk. A unit that fails takes nothing of the others with it.</summary>
internal sealed class GroupCommit(IDatabaseEngine engine, IWriter writer)
{
    private const string Savepoint = "unit";

    /// <summary>Every unit has ended when it returns.</summary>
    public async Task Run(IReadOnlyList<WriteUnit> units)
    {
        if (await AtOnce(units))
        {
            End(units, failure: null);
            return;
        }

        // Almost always nobody fails, and savepoints would cost as much as the work.
        var failure = await Transact(units, within => All(units, within));
        if (failure is null || units.Count == 1)
        {
            End(units, failure);
            return;
        }

        // Whose failure it was, and what it was, is found by doing it again apart.
        var failures = new Dictionary<WriteUnit, Exception>();
        if (await Transact(units, within => Apart(units, within, failures)) is { } all)
        {
            End(units, all);
            return;
        }

        End(units.Where(unit => !failures.ContainsKey(unit)), failure: null);
        foreach (var (unit, own) in failures)
        {
            if (await engine.Again(own, 1))
            {
                await Run([unit]);
            }
            else
            {
                unit.End(own);
            }
        }
    }

    /// <summary>False when it is not on disk; then it is done the usual way, which also finds whose failure it was.</summary>
    private async Task<bool> AtOnce(IReadOnlyList<WriteUnit> units)
    {
        var accepting = units.OfType<Acceptance>().ToList();
        if (accepting.Count < units.Count)
        {
            return false;
        }

        bool? stored = null;
        var failure = await Attempt(async committing =>
        {
            committing();
            stored = await writer.TryAccept(Portals(units), accepting);
        });
        if (failure is null && stored is null)
        {
            // It came to pass and the answer was lost: what of it was new is not known, and whoever is called in vain finds nothing to hear.
            Acceptance.Tell(accepting, [.. Acceptance.Arrivals(accepting).Select(_ => true)]);
        }

        return failure is null && stored is not false;
    }

    /// <summary>Null when it is on disk; otherwise why it is not, and nothing of it is.</summary>
    private Task<Exception?> Transact(IEnumerable<WriteUnit> units, Func<DbTransaction, Task> work) => Attempt(async committing =>
    {
        await using var transaction = await writer.Begin(Portals(units));
        await work(transaction);
        committing();
        await transaction.CommitAsync();
    });

    private static HashSet<string> Portals(IEnumerable<WriteUnit> units) => units.Select(unit => unit.Portal).OfType<string>().ToHashSet();

    /// <param name="work">Calls what it is given before it asks for the commit.</param>
    private async Task<Exception?> Attempt(Func<Action, Task> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            var committing = false;
            try
            {
                await writer.Open();
                await work(() => committing = true);
                return null;
            }
            catch (Exception failure)
            {
                if (committing && !writer.IsOpen)
                {
                    if (await CameToPass(failure))
                    {
                        return null;
                    }

                    // The server has just answered over a new connection: there is nothing to wait for, and an idle connection grows old.
                    attempt = 1;
                }

                if (!await engine.Again(failure, attempt))
                {
                    return failure;
                }
            }
        }
    }

    /// <summary>A commit whose answer was lost may stand all the same: the database is asked until it says so or not.</summary>
    private async Task<bool> CameToPass(Exception failure)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await writer.Open();
                return await writer.CameToPass();
            }
            catch (DbException again)
            {
                if (!await engine.Again(again, attempt))
                {
                    throw new CommitFateException("The database was lost while it committed, and could not be asked what became of it.", failure);
                }
            }
        }
    }

    private async Task All(IReadOnlyList<WriteUnit> units, DbTransaction within)
    {
        for (var at = 0; at < units.Count;)
        {
            // Only neighbours: whatever stands between two acceptances was handed in between them.
            var accepting = units.Skip(at).TakeWhile(unit => unit is Acceptance).Cast<Acceptance>().ToList();
            if (accepting.Count > 0)
            {
                await Acceptance.Store(writer.Connection, within, accepting);
                at += accepting.Count;
            }
            else
            {
                await units[at].Run(writer.Connection, within);
                at++;
            }
        }
    }

    private async Task Apart(IReadOnlyList<WriteUnit> units, DbTransaction within, Dictionary<WriteUnit, Exception> failures)
    {
        failures.Clear();
        foreach (var unit in units)
        {
            await within.SaveAsync(Savepoint);
            try
            {
                await unit.Run(writer.Connection, within);
                await within.ReleaseAsync(Savepoint);
            }
            catch (Exception failure) when (writer.IsOpen)
            {
                await within.RollbackAsync(Savepoint);
                failures[unit] = failure;
            }
        }
    }

    private static void End(IEnumerable<WriteUnit> units, Exception? failure)
    {
        foreach (var unit in units)
        {
            unit.End(failure);
        }
    }
}
