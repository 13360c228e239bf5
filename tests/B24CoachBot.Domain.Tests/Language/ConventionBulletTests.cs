using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Tests.Language;

/// <summary>Every bullet of CONVENTIONS 1-10 has its cases in both languages, and some that must not fire.</summary>
public sealed class ConventionBulletTests
{
    private const int FewestCases = 5;

    /// <summary>How many bullets each section has; section 1 is the first.</summary>
    private static readonly int[] Bullets = [4, 4, 8, 6, 6, 6, 6, 6, 5, 4];

    [Theory]
    [InlineData("bullets-ru")]
    [InlineData("bullets-en")]
    public void A_bullet_is_read_as_it_says(string table)
    {
        var wrong = Trade.All(table).SelectMany(office => office.Rows.Select(row =>
        {
            var read = CaseTable.Write(DeadlineReader.Read(row.Text, office.Now, office.Calendar, office.Order));
            return read == row.Expected ? null : $"{row.Place} «{row.Text}»: {read}, and not {row.Expected}";
        })).OfType<string>();

        Assert.True(!wrong.Any(), string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("bullets-ru")]
    [InlineData("bullets-en")]
    public void Every_bullet_has_its_cases_and_one_that_must_not_fire(string table)
    {
        var bullets = new Dictionary<string, List<string>>();
        var current = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Language", "Cases", $"{table}.cases")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                bullets[current = line.Split(' ')[1]] = [];
            else if (line.Length > 0 && line[0] is not ('#' or '@'))
                bullets[current].Add(line);
        }

        var expected = Bullets.SelectMany((count, section) => Enumerable.Range(1, count).Select(bullet => $"{section + 1}.{bullet}"));
        Assert.Equal(expected, bullets.Keys);
        Assert.All(bullets, bullet => Assert.True(
            bullet.Value.Count >= FewestCases && bullet.Value.Exists(line => line.EndsWith(" | -", StringComparison.Ordinal)), bullet.Key));
    }
}
