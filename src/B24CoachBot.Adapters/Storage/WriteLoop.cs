using System.Threading.Channels;

namespace B24CoachBot.Adapters.Storage;

/// <summary>Units that wait at the same time are committed together.</summary>
internal sealed class WriteLoop : IAsyncDisposable
{
    private const int MostTogether = 256;

    private readonly Channel<WriteUnit> waiting = Channel.CreateUnbounded<WriteUnit>(new UnboundedChannelOptions { SingleReader = true });
    private readonly IDatabaseEngine engine;
    private readonly Task loop;

    public WriteLoop(IDatabaseEngine engine)
    {
        this.engine = engine;
        loop = Task.Run(Loop);
    }

    public async Task Commit(WriteUnit unit)
    {
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(unit), this);

        await unit.Done;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await loop;
    }

    private async Task Loop()
    {
        // Opened with the first unit: before that the schema may not be there yet.
        await using var writer = engine.Writer();
        var group = new GroupCommit(engine, writer);
        var together = new List<WriteUnit>(MostTogether);
        while (await waiting.Reader.WaitToReadAsync())
        {
            while (together.Count < MostTogether && waiting.Reader.TryRead(out var unit))
            {
                together.Add(unit);
            }

            try
            {
                await group.Run(together);
            }
            catch (Exception failure)
            {
                together.ForEach(unit => unit.End(failure));
            }

            together.Clear();
        }
    }
}
