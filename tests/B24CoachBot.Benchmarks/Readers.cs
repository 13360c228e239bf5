using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Language;
using B24CoachBot.Host.Delivery;
using BenchmarkDotNet.Attributes;

namespace B24CoachBot.Benchmarks;

/// <summary>One typical instruction to one of forty people: read, its date read, its card decided and rendered.</summary>
public class Readers
{
    private Workbench bench = null!;
    private string text = "";
    private Decision decision = null!;
    private BotEvent.Said said = null!;

    [GlobalSetup]
    public void Open()
    {
        bench = Workbench.Open().GetAwaiter().GetResult();
        text = bench.Instruction;
        var author = bench.Known.People.People[0];
        said = new BotEvent.Said(Workbench.Monday, new Speaker(author.Id, author.FirstName, "ru"), Place.With(author.Id), 1, $"/task {text}");
        decision = Decide();
    }

    [GlobalCleanup]
    public void Close() => bench.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark(Baseline = true)]
    public object Deadline() => DeadlineReader.Read(text, Workbench.Monday, bench.Known.Calendar);

    [Benchmark]
    public object Instruction() => InstructionReader.Read(
        text, Workbench.Monday, bench.Known.Calendar, bench.Known.People, said.By.Id, bench.Known.Library.KindWords);

    [Benchmark]
    public object HeardAndDecided() => Decide();

    [Benchmark]
    public object CardRendered() => bench.Get<Packing>().Pack(decision, said, bench.Known).Select(planned => planned.Body(false)).ToList();

    private Decision Decide() =>
        Routing.Decide(Routing.Hear(said, Frames.Empty, "draft", bench.Known), Frames.Empty, Facts.None, said.At, bench.Known);
}
