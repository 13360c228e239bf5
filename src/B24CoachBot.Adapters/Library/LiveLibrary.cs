using B24CoachBot.Domain.Templates;
using Microsoft.Extensions.Logging;

namespace B24CoachBot.Adapters.Library;

/// <summary>
/// The library that follows its files. It looks at them when asked for, at most once in <see cref="Pause"/>;
/// what breaks keeps its last good text, and the log says so.
/// </summary>
public sealed partial class LiveLibrary
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly Lock looking = new();
    private readonly string folder;
    private readonly TimeProvider time;
    private readonly ILogger<LiveLibrary> log;
    private Dictionary<string, WatchedFile> files = [];

    // What was wrong from the start cannot be kept away any more, and must not keep away the rest.
    private List<LibraryProblem> standing = [];
    private volatile LibraryReading current = new(BotLibrary.Empty, []);
    private long looked;

    public LiveLibrary(string folder, TimeProvider time, ILogger<LiveLibrary> log)
    {
        this.folder = folder;
        this.time = time;
        this.log = log;
        Look();
    }

    /// <summary>What is good now, and what is wrong with the files that are not.</summary>
    public LibraryReading Current
    {
        get
        {
            // Whoever comes while another looks takes what is there: nobody waits for a disk.
            if (time.GetElapsedTime(Interlocked.Read(ref looked)) >= Pause && looking.TryEnter())
            {
                try
                {
                    Look();
                }
                finally
                {
                    looking.Exit();
                }
            }

            return current;
        }
    }

    private void Look()
    {
        Interlocked.Exchange(ref looked, time.GetTimestamp());
        var seen = WatchedFile.All(folder, files);
        if (seen.Count == files.Count && seen.All(pair => files.GetValueOrDefault(pair.Key) == pair.Value))
        {
            return;
        }

        var (reading, unfit) = Try(ref seen);
        reading = reading with { Problems = [.. reading.Problems.Concat(unfit).Concat(standing).Distinct()] };
        foreach (var problem in reading.Problems.Except(current.Problems))
        {
            KeepingLastGood(problem);
        }

        Read(seen.Count);
        files = seen;
        current = reading;
    }

    /// <summary>All that is new, then without what was refused before, then nothing of it: a change that breaks the text of another file waits.</summary>
    private (LibraryReading Reading, List<LibraryProblem> Unfit) Try(ref Dictionary<string, WatchedFile> seen)
    {
        List<LibraryProblem> unfit = [];
        foreach (var again in new[] { true, false })
        {
            var tried = seen.ToDictionary(pair => pair.Key, pair => pair.Value.Tried(again));
            var reading = Composed(tried);
            unfit = LibraryLint.Unfit(reading);
            if (files.Count == 0 || !unfit.Except(standing).Any())
            {
                seen = tried;
                standing = unfit;
                return (reading, unfit);
            }
        }

        seen = WatchedFile.Refuse(seen, files, unfit);
        return (Composed(seen), unfit);
    }

    private static LibraryReading Composed(Dictionary<string, WatchedFile> files) => LibraryFolder.Compose([.. files.Values.Select(file => file.Piece)]);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The library keeps the last good text: {Problem}")]
    private partial void KeepingLastGood(LibraryProblem problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "The library was read: {Files} files")]
    private partial void Read(int files);
}
