using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace B24CoachBot.Adapters.Storage;

/// <summary>How the schema of a database stands to the one that this version knows.</summary>
public enum SchemaState
{
    Current,

    /// <summary>Nothing is in it yet.</summary>
    Empty,

    /// <summary>It is brought up to date at the next start.</summary>
    Older,

    /// <summary>A later version has worked with it: this one must not.</summary>
    Newer,
}

/// <summary>Compares the migrations that a database went through with those of this version; reads only.</summary>
public static class SchemaOf
{
    // One list for each kind of database; their names differ by more than the moment they were made.
    private static readonly IReadOnlyList<IReadOnlySet<string>> Known =
    [
        .. typeof(SchemaOf).Assembly.GetTypes()
            .Select(type => (Of: type.GetCustomAttribute<DbContextAttribute>()?.ContextType, type.GetCustomAttribute<MigrationAttribute>()?.Id))
            .Where(migration => migration is { Of: not null, Id: not null })
            .GroupBy(migration => migration.Of)
            .Select(kind => kind.Select(migration => migration.Id!).ToHashSet()),
    ];

    public static async Task<SchemaState> Compare(Database database)
    {
        var tables = database.IsShared ? "information_schema.tables WHERE table_name" : "sqlite_master WHERE name";
        if ((await database.Read(row => row.GetValue(0), $"SELECT 1 FROM {tables} = '__EFMigrationsHistory'")).Count == 0)
        {
            return SchemaState.Empty;
        }

        var applied = (await database.Read(row => row.GetString(0), """SELECT "MigrationId" FROM "__EFMigrationsHistory" """)).ToHashSet();
        return Known.Any(known => known.SetEquals(applied)) ? SchemaState.Current
            : Known.Any(applied.IsSubsetOf) ? SchemaState.Older
            : SchemaState.Newer;
    }
}
