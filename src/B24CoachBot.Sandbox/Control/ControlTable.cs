using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Control;

/// <summary>The control calls by verb and path under /sandbox/. What changes the world runs as one whole call of it.</summary>
internal sealed class ControlTable
{
    private readonly List<(string Verb, string Path, Func<ControlCall, Task<JsonNode?>> Run)> calls = [];

    public IReadOnlyList<(string Verb, string Path, Func<ControlCall, Task<JsonNode?>> Run)> Calls => calls;

    public void Get(string path, Func<ControlCall, JsonNode?> run) => Add("GET", path, run);

    public void Post(string path, Func<ControlCall, JsonNode?> run) => Add("POST", path, run);

    public void Delete(string path, Func<ControlCall, JsonNode?> run) => Add("DELETE", path, run);

    /// <summary>For what is asked of several portals: inside a call of one of them the others must not be waited for.</summary>
    public void GetOfAll(string path, Func<ControlCall, JsonNode?> run) => calls.Add(("GET", path, call => Task.FromResult(run(call))));

    /// <summary>For calls that wait for something; they enter the world themselves.</summary>
    public void PostAndWait(string path, Func<ControlCall, Task<JsonNode?>> run) => calls.Add(("POST", path, run));

    private void Add(string verb, string path, Func<ControlCall, JsonNode?> run) =>
        calls.Add((verb, path, call => Task.FromResult(call.World.Run(() => run(call)))));
}
