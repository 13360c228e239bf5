using System.CommandLine;
using System.Text;

namespace B24CoachBot.Host.Commands;

/// <summary><c>read</c>: JSON lines in, one answer a line out, in the same order and as they come; a bad line is answered and the run goes on.</summary>
internal static class ReadVerb
{
    public static Command Command()
    {
        var folder = new Option<string>("--folder") { Description = "Where the library lies.", DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "templates") };
        var command = new Command("read", "Reads instructions, dates and more from stdin (JSON lines).") { folder };
        command.SetAction((parsed, cancel) => Run(parsed.GetRequiredValue(folder), cancel));
        return command;
    }

    private static async Task<int> Run(string folder, CancellationToken cancel)
    {
        var reading = new LineReading(Adapters.Library.LibraryFolder.Read(folder).Library);
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        for (var number = 1; await input.ReadLineAsync(cancel) is { } line; number++)
        {
            if (line.Trim().Length > 0)
            {
                await output.WriteLineAsync(reading.Answer(line, number));
                await output.FlushAsync(cancel);
            }
        }

        return 0;
    }
}
