using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Clock;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.State;

/// <summary>Rows are found by id, by a stretch of ids and by a second key, whatever was written, taken away and taken back meanwhile.</summary>
public sealed class TableTests
{
    [Fact]
    public void Every_way_to_find_rows_agrees_with_a_plain_dictionary()
    {
        using var portal = new Bench();
        var chance = new Random(7);
        var plain = new SortedDictionary<long, NoteRow>();
        for (var step = 0; step < 2_000; step++)
        {
            var before = new SortedDictionary<long, NoteRow>(plain);
            try
            {
                portal.World.Run(() =>
                {
                    for (var writes = chance.Next(1, 4); writes > 0; writes--)
                    {
                        var note = new NoteRow(chance.Next(1, 60), $"text {chance.Next(5)}");
                        if (chance.Next(3) == 0)
                        {
                            plain.Remove(note.Id);
                            portal.Notes.Remove(note.Id);
                        }
                        else
                        {
                            plain[note.Id] = note;
                            portal.Notes.Put(note);
                        }
                    }

                    if (chance.Next(4) == 0)
                    {
                        throw new PortalError(400, "ERROR_CORE", "Taken back");
                    }
                });
            }
            catch (PortalError)
            {
                plain = before;
            }

            var (first, last) = (chance.Next(0, 70), chance.Next(0, 70));
            var text = $"text {chance.Next(5)}";
            Assert.Equal(plain.Values, portal.Notes.All);
            Assert.Equal(plain.Values.Where(note => note.Id >= first && note.Id <= last), portal.Notes.Between(first, last));
            Assert.Equal(plain.Values.Where(note => note.Text == text), portal.Notes.Of(Bench.ByText, text));
            Assert.Equal(plain.GetValueOrDefault(first), portal.Notes.Find(first));
        }
    }

    [Theory]
    [InlineData("""{">ID":10}""", "11-30")]
    [InlineData("""{">=id":"10","<=ID":12}""", "10,11,12")]
    [InlineData("""{"<ID":3}""", "1,2")]
    [InlineData("""{"ID":[5,"3",99]}""", "3,5")]
    [InlineData("""{"@ID":{"0":5,"1":6},">ID":5}""", "6")]
    [InlineData("""{"=ID":7,"NAME":"x"}""", "7")]
    [InlineData("""{"!ID":7}""", "1-30")]
    [InlineData("""{"logic":"OR","ID":7}""", "1-30")]
    [InlineData("""{">ID":9223372036854775807}""", "1-30")]
    [InlineData("""["ID"]""", "1-30")]
    [InlineData("""{"ID":"abc"}""", "")]
    public void Only_what_a_filter_can_let_through_is_looked_at(string filter, string ids)
    {
        using var portal = new Bench();
        portal.World.Run(() =>
        {
            for (var id = 1; id <= 30; id++)
            {
                portal.Notes.Put(new NoteRow(id, ""));
            }
        });
        var wanted = ids.Split('-') is [var from, var to]
            ? Enumerable.Range(int.Parse(from, null), int.Parse(to, null) - int.Parse(from, null) + 1).Select(id => (long)id)
            : ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => long.Parse(id, null));

        Assert.Equal(wanted, IdRange.Of(JsonNode.Parse(filter)).Rows(portal.Notes).Select(note => note.Id));
    }

    [Fact]
    public void Work_of_the_past_carries_its_moment_and_the_clock_is_as_before()
    {
        using var portal = new Bench();
        var now = portal.World.Now;
        var monday = new DateTimeOffset(2026, 11, 16, 9, 30, 0, TimeSpan.FromHours(3));

        portal.World.Run(() => portal.World.At(monday, () =>
        {
            Assert.Equal((monday, true), (portal.World.Now, portal.World.IsPast));
            portal.World.At(monday.AddDays(1), () => Assert.Equal(monday.AddDays(1), portal.World.Now));
            Assert.Equal(monday, portal.World.Now);
        }));
        Assert.Throws<PortalError>(() => portal.World.At(monday, () => throw new PortalError(400, "ERROR_CORE", "no")));

        Assert.Equal((now, false), (portal.World.Now, portal.World.IsPast));
    }

    private sealed class Bench : IDisposable
    {
        public static readonly RowIndex<NoteRow, string> ByText = new(note => [note.Text]);

        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("table-");
        private readonly PortalClock clock = new(new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(3)), stands: true);

        public Bench() => World = new World(folder.FullName, clock);

        public World World { get; }

        public Table<NoteRow> Notes => World.Table<NoteRow>();

        public void Dispose()
        {
            World.Dispose();
            clock.Dispose();
            folder.Delete(recursive: true);
        }
    }
}
