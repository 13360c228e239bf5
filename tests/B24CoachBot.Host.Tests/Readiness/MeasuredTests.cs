using B24CoachBot.Domain;
using B24CoachBot.Domain.Readiness;
using B24CoachBot.Host.Tests.Commands;
using B24CoachBot.Host.Tests.Faults;
using B24CoachBot.Host.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace B24CoachBot.Host.Tests.Readiness;

/// <summary>The nine signals of a company in order and of a sick one, measured on the living portal.</summary>
public sealed class MeasuredTests
{
    private const int MostRequests = 30;

    [Fact]
    public async Task A_small_company_in_order_shows_no_signal_and_admits_what_it_does_not_know()
    {
        await using var office = new Office();
        await office.InitializeAsync();

        var verdict = Verdict(await Measured(office, asker: 12), new DateOnly(2026, 11, 23));

        Assert.Empty(verdict.Present);
        Assert.True(verdict.MayScale);
        Assert.Equal([SignalKey.Process, SignalKey.Junk, SignalKey.Recording, SignalKey.Promises, SignalKey.Triggers, SignalKey.Teaching], verdict.Unknown);
    }

    [Fact]
    public async Task A_sick_company_shows_its_signals_with_evidence_for_few_requests()
    {
        await using var office = new Office { Seed = "sick" };
        await office.InitializeAsync();
        var before = (await office.Control.Get("requests")).AsArray().Count;

        var measured = await Measured(office, asker: 1);
        var verdict = Verdict(measured, new DateOnly(2026, 11, 23));

        Assert.InRange((await office.Control.Get("requests")).AsArray().Count - before, 1, MostRequests);
        Assert.Equal([SignalKey.Process, SignalKey.Junk, SignalKey.Access, SignalKey.Owner, SignalKey.Teaching], verdict.Present);
        Assert.False(verdict.MayScale);
        Assert.Equal((150, 60), (measured.Junk!.Fields.Count, measured.Junk.Stages.Count));
        Is(verdict, SignalKey.Process, ClueKind.WonWithoutStage, atLeast: 20);
        Is(verdict, SignalKey.Junk, ClueKind.EmptyFields, atLeast: 120);
        Is(verdict, SignalKey.Junk, ClueKind.IdleStages, atLeast: 30);
        Is(verdict, SignalKey.Access, ClueKind.CardsOfDismissed, atLeast: 30);
        Is(verdict, SignalKey.Access, ClueKind.DepartmentsWithoutHead, atLeast: 2);
        Is(verdict, SignalKey.Owner, ClueKind.PagesWithoutOwner, atLeast: 3);
        Is(verdict, SignalKey.Teaching, ClueKind.SameSteps, atLeast: 10);
        Assert.Equal((1250, 5000), (measured.Groundwork.SharedPhones!.Count, measured.Groundwork.SharedPhones.Of));
        Assert.Equal((30, 60), (measured.Groundwork.CallsWithoutCard!.Count, measured.Groundwork.CallsWithoutCard.Of));
        Assert.Equal((30, 240), (measured.Groundwork.WithoutClient!.Count, measured.Groundwork.WithoutClient.Of));
        Assert.Equal(240, measured.Groundwork.WithoutSource!.Count);
    }

    [Fact]
    public async Task The_command_line_prints_them_and_fails_for_no_signal()
    {
        await using var office = new Office { Seed = "sick" };
        await office.OpenPortal();

        var ended = await HostProcess.Run(["doctor", "--readiness", .. office.Connection]);

        Assert.Equal(0, ended.Code);
        Assert.Equal(9, ended.Said.Count(line => char.IsLetter(line[0]) && line[8..].Length > 3 && char.IsDigit(line[8])));
        Assert.Contains(ended.Said, line => line.StartsWith("present 2. Junk fields and stages", StringComparison.Ordinal));
        Assert.Contains(ended.Said, line => line.StartsWith("unknown 5. AI makes promises", StringComparison.Ordinal));
        Assert.Contains("the pilot is not scaled", ended.Said[^1], StringComparison.Ordinal);
        Assert.InRange((await office.Control.Get("requests")).AsArray().Count, 1, MostRequests);
    }

    /// <summary>Asked in chat, as it is asked in an office: the bot measures beside its turns, and the card comes when it has.</summary>
    private static async Task<Measured> Measured(Office office, int asker)
    {
        await office.Control.Say(asker, "готовность");
        await office.Control.Settle();
        Assert.Contains((await office.Control.Messages(asker))[^1].Live, caption => caption == "Задача на уборку");
        return (await office.Bot.GetRequiredService<ReadinessReading>().Last("webhook"))!;
    }

    private static ReadinessVerdict Verdict(Measured measured, DateOnly today) => ReadinessVerdict.Of(measured, Rulings.None, today)!;

    private static void Is(ReadinessVerdict verdict, SignalKey key, ClueKind kind, int atLeast)
    {
        var clue = Assert.Single(verdict.Of(key).Clues, clue => clue.Kind == kind);
        Assert.InRange(clue.Count, atLeast, 5000);
        Assert.NotEmpty(clue.Samples);
    }
}
