using B24CoachBot.Adapters.Library;

namespace B24CoachBot.Domain.Tests.Templates;

/// <summary>A small library of one greeting in a folder of its own.</summary>
internal sealed class TempLibrary : IDisposable
{
    public const string Captions = "id: captions\nversion: 1\nowner: o\nreviewed: 2026-11-22\nspeech:\n  you: you\n  and: and\n";

    private DateTime stamp = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);

    public TempLibrary()
    {
        Write("ru/captions.yml", Captions);
        Write("en/captions.yml", Captions);
        Write("ru/hello.sbn", Hello("{{ name }}, привет"));
        Write("en/hello.sbn", Hello("Hello, {{ name }}"));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("library").FullName;

    public static string Hello(string body, string inputs = "name: text", string example = "name: Anna") => Template("hello", body, inputs, example);

    public static string Template(string id, string body, string inputs, string example) =>
        $"---\nid: {id}\nversion: 1\nowner: o\nreviewed: 2026-11-22\naudience: author\ncritical: true\n" +
        $"inputs: {{{inputs}}}\nexample: {{{example}}}\nantiexample: no\n---\n{body}\n";

    /// <summary>Writes a file; each write has a later stamp, since a test is faster than a disk's clock.</summary>
    public void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, stamp = stamp.AddSeconds(1));
    }

    public void Remove(string file) => File.Delete(Path.Combine(Folder, file));

    public IEnumerable<string> Problems(IReadOnlySet<string>? used = null) =>
        LibraryLint.Check(LibraryFolder.Read(Folder), used).Select(problem => problem.ToString());

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
