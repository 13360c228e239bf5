using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Transport;

/// <summary>Every HTTP request of the bot, the newest 20,000 of them.</summary>
internal sealed class RequestLog(World world, TimeProvider clock)
{
    private const int Kept = 20_000;

    public Visit Open(Address address) =>
        world.Note(() => new Visit(world.NextId("request"), address, clock.GetUtcNow(), new CallTime(clock, world.Zone)));

    /// <summary>Inside a call: the line reaches the disk together with what the call wrote.</summary>
    public void Put(Visit visit, int status, bool replayed)
    {
        var table = world.Table<RequestRow>();
        table.Put(new RequestRow(visit.LogId, visit.At, visit.Address.Generation, visit.Address.Method, visit.Inner)
        {
            Status = status,
            Ms = Math.Round(visit.Time.Seconds * 1000, 1),
            Fault = visit.Fault,
            Replayed = replayed,
        });
        table.Remove(visit.LogId - Kept);
    }

    /// <summary>After a call that wrote nothing: the line reaches the disk with the next write.</summary>
    public void Note(Visit visit, int status, bool replayed) => world.Note(() =>
    {
        if (world.Table<RequestRow>().Find(visit.LogId) is null)
        {
            Put(visit, status, replayed);
        }

        return true;
    });
}
