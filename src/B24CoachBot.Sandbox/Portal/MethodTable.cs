namespace B24CoachBot.Sandbox.Portal;

/// <summary>The methods of both generations, found by name whatever the case.</summary>
public sealed class MethodTable
{
    private readonly Dictionary<string, Method> second = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Method> third = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="scope">What the webhook must be allowed; null is open to everybody.</param>
    public void V2(string name, string? scope, Func<Call, Answer> run) => second.Add(name, new Method(name, scope, run));

    /// <param name="scope">What the webhook must be allowed; null is open to everybody.</param>
    public void V3(string name, string? scope, Func<Call, Answer> run) => third.Add(name, new Method(name, scope, run));

    public Method? Find(int generation, string name) => (generation == 3 ? third : second).GetValueOrDefault(name);
}

/// <summary>One method under the portal's own name.</summary>
public sealed record Method(string Name, string? Scope, Func<Call, Answer> Run);
