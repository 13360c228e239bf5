using System.Security.Cryptography;
using System.Text;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using Microsoft.AspNetCore.DataProtection;

namespace B24CoachBot.Host.Tests.Security;

/// <summary>Two portals whose people, drafts, messages and events have the same numbers, in one database; and that database in a thief's hands.</summary>
public sealed class TwoPortalsTests : IAsyncLifetime
{
    private const int Person = 5;
    private const string Draft = "0123456789abcdef";

    private static readonly DateTimeOffset Now = new(2026, 11, 25, 11, 0, 0, TimeSpan.FromHours(3));

    private readonly string folder = Directory.CreateTempSubdirectory("b24-two-").FullName;
    private Database database = null!;

    [Fact]
    public async Task Neither_sees_or_moves_anything_of_the_other()
    {
        foreach (var portal in new[] { "p", "q" })
        {
            await new Portals(database, new EphemeralDataProtectionProvider()).Keep(portal, "t");
            await Turn(portal);
        }

        var (drafts, outbox, records) = (new ConversationStore(database), new Outbox(database), new PersonRecords(database));
        Assert.Equal("said in p", (await drafts.Find("p", Draft))!.Body);
        Assert.Equal("said in q", Assert.Single(await drafts.Open("q", Person)).Body);
        Assert.Equal("noted in p", Assert.Single(await new Notes(database).Of("p", Person, Now)).Value);
        var row = Assert.Single(await outbox.Heads("p"));
        Assert.Equal("for p", row.Body);

        // The same message number is another card there, the same key another event, the same person somebody else.
        await outbox.Finish(row, delivered: true, (Draft, "5", 100));
        Assert.Equal((Draft, (string?)null), (await drafts.OfMessage("p", 100), await drafts.OfMessage("q", 100)));
        Assert.Equal("for q", Assert.Single(await outbox.Heads("q")).Body);
        Assert.DoesNotContain("in q", await records.Whole("p", new UserId(Person)), StringComparison.Ordinal);

        await new Inbox(database).Accept("p", [new Arrival("feed:2", Person, "heard in p", Now)], feedOffset: 3);
        Assert.Empty(await new Inbox(database).Next("q", Person, 9));
        Assert.Equal([(3L, "p"), (0L, "q")], await database.Read(portal => (portal.GetInt64(0), portal.GetString(1)), "SELECT feed_offset, portal FROM portals ORDER BY portal"));

        await drafts.Commit(Empty("p", (await new Inbox(database).Next("p", Person, 1))[0].Id) with { Erased = [new StoredErasing(Person, "")] });
        Assert.Null(await drafts.Find("p", Draft));
        Assert.NotNull(await drafts.Find("q", Draft));
    }

    [Fact]
    public async Task A_stolen_database_without_its_keys_gives_no_token()
    {
        const string token = "7f3d9b12c04e48a57f3d9b12c04e48a5";
        await new Portals(database, new EphemeralDataProtectionProvider()).Keep("p", token);

        await Assert.ThrowsAsync<CryptographicException>(() => new Portals(database, new EphemeralDataProtectionProvider()).Find("p"));
        foreach (var file in Directory.GetFiles(folder))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy, TestContext.Current.CancellationToken);
            Assert.True(copy.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(token)) < 0, "The token lies in clear.");
        }
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

    private static TurnCommit Empty(string portal, long inbox) => new(portal, Person, inbox, Now, [], [], [], [], []) { Day = DateOnly.FromDateTime(Now.Date) };

    private async Task Turn(string portal)
    {
        var inbox = new Inbox(database);
        Assert.Equal([Person], await inbox.Accept(portal, [new Arrival("feed:1", Person, "{}", Now)]));
        await new ConversationStore(database).Commit(Empty(portal, Assert.Single(await inbox.Next(portal, Person, 9)).Id) with
        {
            Drafts = [new StoredDraft(Draft, Person, "AwaitingConsent", 0, Ended: false, Now, $"said in {portal}")],
            Outbox = [new Planned("5", 0, "5", Draft, IsMessage: true, AskWhetherNear: false, _ => $"for {portal}")],
            Notes = [new StoredNote(Person, "refused", $"noted in {portal}")],
        });
    }
}
