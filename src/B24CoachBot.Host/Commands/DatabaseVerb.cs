using System.CommandLine;
using System.Globalization;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Operations;
using B24CoachBot.Host.Tenancy;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Commands;

/// <summary><c>database copy --to CONNECTION</c>: from the file to PostgreSQL.</summary>
internal static class DatabaseVerb
{
    private const int WrongUsage = 2;

    public static Command Command()
    {
        var to = new Option<string>("--to") { Description = "The empty PostgreSQL database, as Coach:Database takes it; without it, Coach:Database." };
        var copy = new Command("copy", "Copies the stopped bot's file into a PostgreSQL database.") { to };
        copy.TreatUnmatchedTokensAsErrors = false;
        copy.SetAction((parsed, _) => Copy([.. parsed.UnmatchedTokens], parsed.GetValue(to)));
        return new Command("database", "Moves what the bot keeps.") { copy };
    }

    private static async Task<int> Copy(string[] args, string? to)
    {
        await using var app = CoachHost.Build(args);
        try
        {
            var settings = app.Services.GetRequiredService<IOptions<CoachSettings>>().Value;
            if ((to ?? settings.Database) is not { Length: > 0 } target || !Database.Understands(target))
            {
                return await Said(WrongUsage, "Say where to: --to \"Host=db.example.com;Database=coach;Username=coach;Password=secret\", or set Coach:Database.");
            }

            var keys = KeysAtRest.Folder(settings).GetFiles("*.xml").Select(file => (Path.GetFileNameWithoutExtension(file.Name), File.ReadAllText(file.FullName))).ToList();
            foreach (var (table, rows) in await new DatabaseCopy(ProcessParts.DataFile(settings), TimeProvider.System).Run(keys, target))
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table} {rows}"));
            }

            return 0;
        }
        catch (OptionsValidationException wrong)
        {
            return await Said(WrongUsage, string.Join(Environment.NewLine, SettingsSentences.Of(wrong)));
        }
        catch (DatabaseCopyException refused)
        {
            return await Said(1, refused.Message);
        }
    }

    private static async Task<int> Said(int code, string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return code;
    }
}
