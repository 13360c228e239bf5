using System.Globalization;
using B24CoachBot.Benchmarks;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["turn"]:
        await TurnRun.Measure();
        return 0;
    case ["accept"]:
        await AcceptRun.Measure(postgres: null, portals: 1);
        return 0;
    case ["accept", var connection]:
        await AcceptRun.Measure(connection, portals: 1);
        return 0;
    case ["accept", var connection, var portals]:
        await AcceptRun.Measure(connection, int.Parse(portals, CultureInfo.InvariantCulture));
        return 0;
    case ["grown"]:
        await GrownRun.Measure(databases: null);
        return 0;
    case ["grown", var empty, var grown]:
        await GrownRun.Measure((empty, grown));
        return 0;
    case ["sustained", var minutes]:
        await SustainedRun.Measure(int.Parse(minutes, CultureInfo.InvariantCulture));
        return 0;
    case ["idle"]:
        await IdlePortalsRun.Measure();
        return 0;
    case ["portals", var count]:
        await ManyPortals.Serve(int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    case ["start"]:
        await StartRun.Measure();
        return 0;
    case ["memory"]:
        await MemoryRun.Measure();
        return 0;
    case ["read"]:
        ReadRun.Measure();
        return 0;
    case ["long"]:
        await LongRun.Measure();
        return 0;
    case ["first"]:
        FirstRun.Measure();
        return 0;
    case ["chrono"]:
        await ChronoRun.Measure();
        return 0;
    default:
        await Console.Error.WriteLineAsync("Say what to measure: turn, accept, grown, sustained, idle, start, memory, read, long, first or chrono.");
        return 2;
}
