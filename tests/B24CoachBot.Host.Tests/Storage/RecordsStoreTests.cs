using System.Globalization;
using System.Text.Json;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Guardrails;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.Tests.House;
using B24CoachBot.Host.Intake;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Tests.Storage;

/// <summary>The journal, what is stored of a person, and the error queue, as rows.</summary>
public abstract class RecordsStoreTests(DatabaseKind kind) : StoreTests(kind)
{
    private const int Person = 5;

    private static readonly DateTimeOffset Now = new(2026, 11, 25, 11, 0, 0, TimeSpan.FromHours(3));

    [Fact]
    public async Task A_line_holds_a_proposal_from_its_first_card_to_its_result()
    {
        await Turn("a", Now, turn => turn with { Consents = [Consent("d", 1, "CreateTask", ConsentState.Edited, Now)] });
        await Turn("b", Now.AddMinutes(1), turn => turn with { Consents = [Consent("d", 2, "CreateTask", ConsentState.Granted, Now.AddMinutes(1))] });
        await Turn("c", Now.AddMinutes(2), turn => turn with { Results = [new StoredResult("d", "TaskCreated", "Task:7")] });
        await Turn("e", Now.AddMinutes(3), turn => turn with { Consents = [Consent("d", 3, "WithdrawTask", ConsentState.Granted, Now.AddMinutes(3))] });
        await Turn("f", Now.AddMinutes(4), turn => turn with { Results = [new StoredResult("d", "TaskKept", null)] });

        var page = await Journal();

        Assert.Equal(["WithdrawTask", "CreateTask"], page.Lines.Select(line => line.Change));
        Assert.Equal(
            new JournalLine(Now, new UserId(Person), new UserId(Person), "CreateTask", 1, ConsentState.Granted, new UserId(Person), Now.AddMinutes(1), "TaskCreated", "Task:7"),
            page.Lines[1]);
        Assert.Equal(("TaskKept", (string?)null), (page.Lines[0].Result, page.Lines[0].Target));
    }

    [Fact]
    public async Task The_journal_is_read_by_pages_by_person_and_from_a_day()
    {
        for (var number = 0; number < 5; number++)
        {
            var at = Now.AddDays(-number);
            await Turn($"t{number}", at, turn => turn with { Consents = [Consent($"d{number}", 1, "CreateTask", ConsentState.Declined, at, number == 0 ? 6 : Person)] });
        }

        Assert.Equal((2, true), Size(await Journal(most: 2)));
        Assert.Equal((1, false), Size(await Journal(most: 2, skip: 4)));
        Assert.Equal((4, false), Size(await Journal(Person)));
        Assert.Equal((2, false), Size(await Journal(from: Now.AddDays(-1))));
        static (int, bool) Size(JournalPage page) => (page.Lines.Count, page.More);
    }

    [Fact]
    public async Task A_refused_change_is_an_error_until_a_later_one_succeeds()
    {
        var journal = new ConsentJournal(Database);
        await Turn("a", Now, turn => turn with { Consents = [Consent("d", 1, "CreateTask", ConsentState.Granted, Now)] });
        await Turn("b", Now, turn => turn with { Results = [new StoredResult("d", "Refused", null)] });
        Assert.Equal("d", Assert.Single(await journal.Failed("p", Now.AddDays(-1))).Draft);

        await Turn("c", Now, turn => turn with { Consents = [Consent("d", 2, "CreateTask", ConsentState.Granted, Now)] });
        await Turn("e", Now, turn => turn with { Results = [new StoredResult("d", "TaskCreated", "Task:7")] });
        Assert.Empty(await journal.Failed("p", Now.AddDays(-1)));
    }

    [Fact]
    public async Task Erasing_takes_exactly_what_nobody_elses_figures_rest_on()
    {
        await Everything(Person);
        await Everything(6);
        var before = await Counts(6);

        await Turn("erase", Now, turn => turn with
        {
            Drafts = [new StoredDraft("mine", Person, "MyDataErased", 0, Ended: true, Now, "{}")],
            Erased = [new StoredErasing(Person, "mine")],
        });

        var mine = await Counts(Person);
        foreach (var table in new[] { "notes", "habits", "permits", "bot_costs", "timers" })
        {
            Assert.Equal(0, mine[table]);
        }

        // The draft that asked, and one whose change is under way.
        Assert.Equal(["mine", "under-way-5"], await Database.Read(row => row.GetString(0), "SELECT id FROM drafts WHERE subject = 5 ORDER BY id"));
        Assert.Equal(["Granted", "Withdrawn"], await Database.Read(row => row.GetString(0), "SELECT state FROM consents WHERE asked_of = 5 ORDER BY state"));
        Assert.Equal((1, 1), (mine["talks"], mine["touches"]));
        Assert.Equal(before, await Counts(6));
    }

    [Fact]
    public async Task Everything_of_a_person_is_counted_and_comes_along_as_a_file()
    {
        await Everything(Person);
        await Everything(6);
        var people = new PersonRecords(Database);

        var counted = await people.Of("p", new UserId(Person), 400);
        Assert.Equal((2, 1, 1, 2, 1, 1, 1, 1, 1), (counted.Drafts, counted.Notes, counted.Namesakes, counted.Consents, counted.Talks, counted.Work, counted.Costs, counted.Permits, counted.Timers));

        using var whole = JsonDocument.Parse(await people.Whole("p", new UserId(Person)));
        Assert.Equal(Person, whole.RootElement.GetProperty("person").GetInt32());
        Assert.Equal(2, whole.RootElement.GetProperty("drafts").GetArrayLength());
        Assert.All(whole.RootElement.GetProperty("notes").EnumerateArray(), note => Assert.Equal(Person, note.GetProperty("subject").GetInt32()));
    }

    [Fact]
    public async Task What_is_older_than_the_settings_say_is_forgotten_and_rulings_stay()
    {
        await Everything(Person);
        await Turn("ruling", Now, turn => turn with { Rulings = [new Ruling(Ruling.Scaled, "yes", new UserId(12), Now)] });
        await Errors().Keep("p", [Error(QualityErrorKind.BrokenFile, "a")], Now);
        await Errors().Keep("p", [], Now.AddDays(1));
        await Database.Writes.Commit(async (db, within) =>
        {
            await using var blank = db.CreateCommand();
            blank.Transaction = within;
            blank.CommandText = "UPDATE drafts SET body = '', ended = TRUE; DELETE FROM inbox; DELETE FROM outbox";
            await blank.ExecuteNonQueryAsync();
        });
        var retention = new Retention(Database, Errors(), Options.Create(new CoachSettings { KeepDays = 100 }));

        await retention.Forget("p", Now.AddDays(99));
        Assert.Equal((2, 1, 1), (await Count("consents"), await Count("talks"), await Count("quality_errors")));

        await retention.Forget("p", Now.AddDays(103));
        foreach (var table in new[] { "consents", "talks", "touches", "bot_costs", "drafts", "permits", "quality_errors" })
        {
            Assert.Equal((table, 0), (table, await Count(table)));
        }

        Assert.Equal(1, await Count("rulings"));
    }

    [Fact]
    public async Task An_error_stands_once_closes_when_it_is_seen_no_more_and_returns()
    {
        var errors = Errors();
        var missing = Error(QualityErrorKind.FieldMissing, "services/budget");
        await errors.Keep("p", [missing, Error(QualityErrorKind.FieldsEmpty, "Deal:7", new CrmRef(CrmKind.Deal, 7))], Now);
        await errors.Keep("p", [missing with { FoundAt = Now.AddDays(1) }], Now.AddDays(1));

        var open = Assert.Single(await errors.Open("p"));
        Assert.Equal(missing with { FoundAt = Now.ToUniversalTime() }, open);

        await errors.Keep("p", [Error(QualityErrorKind.FieldsEmpty, "Deal:7", new CrmRef(CrmKind.Deal, 7)) with { FoundAt = Now.AddDays(2) }], Now.AddDays(2));
        open = Assert.Single(await errors.Open("p"));
        Assert.Equal((new CrmRef(CrmKind.Deal, 7), Now.AddDays(2)), (open.Card, open.FoundAt));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task What_was_called_no_error_does_not_return_and_what_was_called_mended_does(bool dismissed, int standing)
    {
        var error = Error(QualityErrorKind.FieldMissing, "services/budget");
        await Errors().Keep("p", [error], Now);

        await Turn("close", Now.AddHours(1), turn => turn with { Closed = [new StoredClosing(error.Key, 12, dismissed)] });
        Assert.Empty(await Errors().Open("p"));

        await Errors().Keep("p", [error with { FoundAt = Now.AddDays(1) }], Now.AddDays(1));
        Assert.Equal(standing, (await Errors().Open("p")).Count);
    }

    [Fact]
    public void The_map_of_the_data_names_every_table()
    {
        using var context = new CoachDbOnPostgres(new DbContextOptionsBuilder<CoachDbOnPostgres>().UseNpgsql("Host=nowhere").Options);
        var map = Sources.Text("docs/data.md");

        var unnamed = context.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Where(table => !map.Contains($"`{table}`", StringComparison.Ordinal));

        Assert.Empty(unnamed);
    }

    /// <summary>A row of the person in every table that erasing looks into, and in two that it leaves alone.</summary>
    private async Task Everything(int person)
    {
        await Turn($"all-{person}", Now, turn => turn with
        {
            Drafts =
            [
                new StoredDraft($"open-{person}", person, "AwaitingConsent", 0, Ended: false, Now, "{}"),
                new StoredDraft($"under-way-{person}", person, "Creating", 0, Ended: false, Now, "{}"),
            ],
            Consents = [Consent($"open-{person}", 1, "CreateTask", ConsentState.Asked, Now, person), Consent($"under-way-{person}", 1, "CreateTask", ConsentState.Granted, Now, person)],
            Timers = [new PlannedTimer($"open-{person}", "silence", Now.AddHours(4))],
            Habits = [new StoredHabit(person, "1,2", 1)],
            Notes = [new StoredNote(person, "refused", "1")],
            Permits = [new Permit("mark", FindingCategory.Price, new UserId(person), new UserId(2), Now, Now.AddDays(5))],
            IsAnswer = true,
        }, person);
        await new MetricStore(Database).Keep("p", new Sighting
        {
            Talks = [new TalkSeen($"talk-{person}", new UserId(person), Now, [new CrmRef(CrmKind.Deal, 7)])],
            Touches = [new CardTouch(new UserId(person), new CrmRef(CrmKind.Deal, 7), Now)],
        });
    }

    private async Task<Dictionary<string, int>> Counts(int person)
    {
        var counts = new Dictionary<string, int>();
        foreach (var (table, column) in new[]
        {
            ("drafts", "subject"), ("consents", "asked_of"), ("timers", "subject"), ("habits", "subject"), ("notes", "subject"), ("permits", "asker"),
            ("bot_costs", "person"), ("talks", "employee"), ("touches", "person"),
        })
        {
            counts[table] = (await Database.Read(row => row.GetInt32(0), $"SELECT COUNT(*) FROM {table} WHERE {column} = {person.ToString(CultureInfo.InvariantCulture)}"))[0];
        }

        return counts;
    }

    private async Task<int> Count(string table) => (await Database.Read(row => row.GetInt32(0), $"SELECT COUNT(*) FROM {table}"))[0];

    private async Task Turn(string key, DateTimeOffset at, Func<TurnCommit, TurnCommit> with, int person = Person)
    {
        var inbox = new Inbox(Database);
        await inbox.Accept("p", [new Arrival(key, 99, "{}", at)]);
        var heard = Assert.Single(await inbox.Next("p", 99, 2));
        await new ConversationStore(Database).Commit(with(new TurnCommit("p", person, heard.Id, at, [], [], [], [], []) { Day = DateOnly.FromDateTime(at.Date) }));
    }

    private Task<JournalPage> Journal(int? person = null, DateTimeOffset? from = null, int skip = 0, int most = 10) =>
        new ConsentJournal(Database).Read("p", person is { } one ? new UserId(one) : null, from ?? DateTimeOffset.UnixEpoch, Now.AddDays(1), skip, most);

    private QualityErrorStore Errors() => new(Database);

    private static StoredConsent Consent(string draft, int card, string change, ConsentState state, DateTimeOffset at, int person = Person) =>
        new(draft, card, change, state.ToString(), person, at, state == ConsentState.Asked ? null : person, state == ConsentState.Asked ? null : at);

    private static QualityError Error(QualityErrorKind kind, string about, CrmRef? card = null) => new(QualityError.KeyOf(kind, about), kind, card, null, Now);
}

public sealed class RecordsStoreOnSqliteTests() : RecordsStoreTests(DatabaseKind.Sqlite);

public sealed class RecordsStoreOnPostgresTests() : RecordsStoreTests(DatabaseKind.Postgres);
