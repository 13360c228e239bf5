using System.Globalization;

/// <summary>Loaded by the runtime into a measured program (DOTNET_STARTUP_HOOKS): writes the size of its managed heap, in bytes, to a file each five seconds. The runtime asks for this name outside any namespace.</summary>
internal static class StartupHook
{
    public const string Note = "B24_HEAP_NOTE";

    private static Timer? timer;

    public static void Initialize()
    {
        var note = Environment.GetEnvironmentVariable(Note)!;
        timer = new Timer(_ => File.WriteAllText(note, GC.GetTotalMemory(forceFullCollection: false).ToString(CultureInfo.InvariantCulture)), null, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }
}
