using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Commands;
using Microsoft.AspNetCore.DataProtection;

namespace B24CoachBot.Host.Tests.Commands;

/// <summary>What the doctor says of the bot's own data.</summary>
public sealed class DataExaminationTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("b24-data-").FullName;
    private Database database = null!;

    [Fact]
    public async Task Without_a_database_none_is_made()
    {
        var empty = new CoachSettings { DataFolder = Path.Combine(folder, "none") };

        var findings = await DataExamination.Examine(empty, () => throw new InvalidOperationException("There is nothing to open."));

        Assert.Contains(findings, finding => finding.Sentence.StartsWith("There is no database yet", StringComparison.Ordinal));
        Assert.False(Directory.Exists(empty.DataFolder));
    }

    [Fact]
    public async Task A_database_with_its_keys_is_fine_and_with_others_it_is_not()
    {
        var own = new EphemeralDataProtectionProvider();
        await new Portals(database, own).Keep("webhook", "token");
        Directory.CreateDirectory(Path.Combine(folder, "keys"));
        Assert.Contains(await Examine(own), finding => finding.Weight == Weight.Failure && finding.Sentence.StartsWith("The keys do not fit", StringComparison.Ordinal));

        await File.WriteAllTextAsync(Path.Combine(folder, "keys", "key.xml"), "", TestContext.Current.CancellationToken);
        Assert.All(await Examine(own), finding => Assert.Equal(Weight.Fine, finding.Weight));
        Assert.Contains(await Examine(new EphemeralDataProtectionProvider()), finding => finding.Weight == Weight.Failure && finding.Sentence.StartsWith("The keys do not fit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_said_to_be_unreadable()
    {
        var broken = Directory.CreateDirectory(Path.Combine(folder, "broken")).FullName;
        await File.WriteAllTextAsync(Path.Combine(broken, "coach.db"), new string('x', 10_000), TestContext.Current.CancellationToken);
        await using var other = Database.At(Path.Combine(broken, "coach.db"));

        var findings = await DataExamination.Examine(new CoachSettings { DataFolder = broken }, () => (other, new Portals(other, new EphemeralDataProtectionProvider())));

        Assert.Contains(findings, finding => finding.Weight == Weight.Failure && finding.Sentence.StartsWith("The database cannot be read", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_state_of_schema_and_disk_has_its_advice()
    {
        Assert.Equal([Weight.Fine, Weight.Fine, Weight.Advice, Weight.Failure], Enum.GetValues<SchemaState>().Select(state => DataExamination.Schema(state).Weight));
        Assert.Equal([Weight.Failure, Weight.Advice, Weight.Fine], new[] { 0L, 100L << 20, 1L << 30 }.Select(room => DataExamination.Disk(room).Weight));
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

    private Task<IReadOnlyList<Finding>> Examine(IDataProtectionProvider keys) =>
        DataExamination.Examine(new CoachSettings { DataFolder = folder }, () => (database, new Portals(database, keys)));
}
