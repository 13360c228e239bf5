namespace B24CoachBot.Benchmarks;

internal static class Memory
{
    /// <summary>What is left of this process's managed heap when everything that can be thrown away was, in bytes.</summary>
    public static double Heap()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
