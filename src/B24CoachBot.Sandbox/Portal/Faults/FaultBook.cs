namespace B24CoachBot.Sandbox.Portal.Faults;

/// <summary>The ordered misbehaviours of a world; taking one counts it down in the call's own transaction.</summary>
public static class FaultBook
{
    /// <summary>The first fault that waits for this method or event type, without using it up.</summary>
    public static FaultRow? Peek(World world, string name, params IReadOnlyList<string> kinds) =>
        world.Table<FaultRow>().All.FirstOrDefault(fault =>
            string.Equals(fault.Method, name, StringComparison.OrdinalIgnoreCase) && kinds.Contains(fault.Kind));

    /// <summary>Counts a fault down; false when somebody else has used it up meanwhile.</summary>
    public static bool Use(World world, FaultRow fault)
    {
        var table = world.Table<FaultRow>();
        if (table.Find(fault.Id) is not { } current)
        {
            return false;
        }

        if (current.Times > 1)
        {
            table.Put(current with { Times = current.Times - 1 });
        }
        else
        {
            table.Remove(current.Id);
        }

        return true;
    }

    public static FaultRow? Take(World world, string name, params IReadOnlyList<string> kinds)
    {
        var fault = Peek(world, name, kinds);
        if (fault is not null)
        {
            Use(world, fault);
        }

        return fault;
    }
}
