using System.Data.Common;
using System.Security.Cryptography;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Operations.Health;

namespace B24CoachBot.Host.Commands;

/// <summary>The bot's own side of <c>doctor</c>: the disk, the database and the keys to what is encrypted in it. Reads only; a database that is not there is not made.</summary>
internal static class DataExamination
{
    /// <param name="open">Asked for only where there is something to open.</param>
    public static async Task<IReadOnlyList<Finding>> Examine(CoachSettings settings, Func<(Database Database, Portals Portals)> open)
    {
        var folder = Path.GetFullPath(settings.DataFolder);
        if (settings.Database.Length == 0 && !File.Exists(Path.Combine(folder, "coach.db")))
        {
            return [Disk(DiskHealth.Room(settings)), new Finding(Weight.Fine, "There is no database yet; the first start makes it.")];
        }

        try
        {
            var (database, portals) = open();
            await database.Reach();
            var state = await SchemaOf.Compare(database);
            var schema = Schema(state);
            return state is SchemaState.Empty or SchemaState.Newer ? [Disk(DiskHealth.Room(settings)), schema] : [Disk(DiskHealth.Room(settings)), schema, .. await Keys(database, portals, folder)];
        }
        catch (DatabaseUnavailableException away)
        {
            return [Disk(DiskHealth.Room(settings)), new Finding(Weight.Failure, away.Message)];
        }
        catch (Exception failure) when (failure is DbException or IOException or UnauthorizedAccessException)
        {
            return
            [
                Disk(DiskHealth.Room(settings)),
                new Finding(Weight.Failure, $"The database cannot be read ({failure.GetType().Name}). Ask the doctor as the user that the bot runs as, and look whether that user may write to Coach:DataFolder; if the file is broken, restore the backup."),
            ];
        }
    }

    public static Finding Disk(long room) => room switch
    {
        >= DiskHealth.Enough => new Finding(Weight.Fine, "There is room on the disk of the data folder."),
        >= DiskHealth.Least => new Finding(Weight.Advice, "Less than 512 megabytes are free on the disk of the data folder. Make room before it is full: then nothing can be accepted any more."),
        _ => new Finding(Weight.Failure, "The disk of the data folder is full. Make room: nothing can be accepted."),
    };

    public static Finding Schema(SchemaState schema) => schema switch
    {
        SchemaState.Current => new Finding(Weight.Fine, "The database answers, and its schema is this version's."),
        SchemaState.Empty => new Finding(Weight.Fine, "The database is empty; the first start makes its tables."),
        SchemaState.Older => new Finding(Weight.Advice, "The database is of an older version; the next start brings it up to date. Back it up before: an older version cannot read it then."),
        _ => new Finding(Weight.Failure, "The database was written by a later version. Start that one, or restore the backup that was made before the update."),
    };

    private static async Task<IReadOnlyList<Finding>> Keys(Database database, Portals portals, string folder)
    {
        var served = await database.Read(row => row.GetString(0), "SELECT portal FROM portals");
        if (served.Count == 0)
        {
            return [];
        }

        var there = database.IsShared || (Directory.Exists(Path.Combine(folder, "keys")) && Directory.EnumerateFiles(Path.Combine(folder, "keys")).Any());
        try
        {
            foreach (var portal in there ? served : [])
            {
                await portals.Find(portal);
            }
        }
        catch (CryptographicException)
        {
            there = false;
        }

        return
        [
            there
                ? new Finding(Weight.Fine, "The keys open what is encrypted in the database.")
                : new Finding(Weight.Failure, $"The keys do not fit the database, so the bot's token cannot be read. Restore both from the same backup ({(database.IsShared ? "the table keys lies in the database" : "the folder keys and coach.db")}); if the keys are lost, set a new Coach:BotCode."),
        ];
    }
}
