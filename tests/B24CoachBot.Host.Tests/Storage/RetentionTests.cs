using System.Text.RegularExpressions;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain.Tests.House;
using B24CoachBot.Host.Intake;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Tests.Storage;

/// <summary>The page that promises how long everything is kept, held against what a day's forgetting leaves of old rows in every table.</summary>
public sealed partial class RetentionTests : IAsyncLifetime
{
    private const string Ours = "p";
    private const string Another = "q";

    private static readonly DateTimeOffset Now = new(2026, 11, 25, 11, 0, 0, TimeSpan.FromHours(3));
    private static readonly DateTimeOffset LongAgo = Now.AddDays(-1_000);

    private readonly string folder = Directory.CreateTempSubdirectory("b24-retention-").FullName;
    private Database database = null!;

    [Fact]
    public async Task Every_table_forgets_what_the_map_of_the_data_says_and_only_of_the_portal_that_is_meant()
    {
        var tables = Tables();
        foreach (var portal in new[] { Ours, Another })
        {
            await database.Writes.Commit(async (db, within) =>
            {
                foreach (var (table, columns) in tables)
                {
                    await using var insert = db.CreateCommand();
                    insert.Transaction = within;

                    // Names and values are of this test's own making.
#pragma warning disable CA2100
                    insert.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column.GetColumnName()}\""))}) VALUES ({string.Join(", ", columns.Select(column => Old(column, portal)))})";
#pragma warning restore CA2100
                    await insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
                }
            });
        }

        await new Retention(database, new QualityErrorStore(database), Options.Create(new CoachSettings { KeepDays = 400 })).Forget(Ours, Now);
        await new Notes(database).Forget(Ours, Now);

        var left = new List<string>();
        foreach (var (table, _) in tables)
        {
            left.AddRange(await database.Read(row => $"{row.GetString(0)} {table}", $"SELECT portal FROM {table}"));
        }

        var map = Map();
        Assert.Empty(tables.Select(table => table.Name).Except(map.Keys));
        Assert.Equal(
            tables.Where(table => !Ends().IsMatch(map[table.Name])).Select(table => $"{Ours} {table.Name}").Order(),
            left.Where(row => row.StartsWith(Ours, StringComparison.Ordinal)).Order());
        Assert.Equal(tables.Count, left.Count(row => row.StartsWith(Another, StringComparison.Ordinal)));
    }

    public async ValueTask InitializeAsync()
    {
        database = Database.At(Path.Combine(folder, "coach.db"));
        await database.Prepare();
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Those that hold a portal's rows, with their columns but for numbers that the database gives.</summary>
    private static List<(string Name, List<IProperty> Columns)> Tables()
    {
        using var context = new CoachDb(new DbContextOptionsBuilder<CoachDb>().UseSqlite("Data Source=:memory:").Options);
        return [.. context.Model.GetEntityTypes()
            .Where(entity => entity.GetProperties().Any(property => property.GetColumnName() == "portal"))
            .Select(entity => (entity.GetTableName()!, entity.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never).ToList()))];
    }

    /// <summary>Something over and long ago, whatever the column means.</summary>
    private static string Old(IProperty column, string portal) => (column.GetColumnName(), Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType) switch
    {
        ("portal", _) => $"'{portal}'",
        ("day", _) => "'2020-01-01'",
        ("body", _) => "''",
        ("card" or "draft_id" or "id", { } type) when type == typeof(string) => "'0123456789abcdef'",
        ("ended", _) => "1",
        ("state", { } type) when type != typeof(string) => "2",
        (_, { } type) when type == typeof(bool) => "0",
        (_, { } type) when type == typeof(long) => $"{LongAgo.ToUnixTimeMilliseconds()}",
        (_, { } type) when type == typeof(string) => "'x'",
        _ => "7",
    };

    /// <summary>How long each table is kept, as the page says it.</summary>
    private static Dictionary<string, string> Map() => Sources.Text("docs/data.md").Split('\n')
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length == 8 && cells[1].StartsWith('`'))
        .SelectMany(cells => cells[1].Split(',', StringSplitOptions.TrimEntries).Select(table => (Table: table.Trim('`'), HowLong: cells[4])))
        .ToDictionary(row => row.Table, row => row.HowLong);

    [GeneratedRegex(@"KeepDays|\d days|until it ends|bare row")]
    private static partial Regex Ends();
}
