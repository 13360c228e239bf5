using B24CoachBot.Adapters.Pictures;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Digest;
using SkiaSharp;

namespace B24CoachBot.Host.Tests.Pictures;

/// <summary>The trend is really drawn: its line, its words and its baseline are in the pixels.</summary>
public sealed class TrendPictureTests
{
    private const int Headline = 45;
    private const string Title = "Минуты после звонка по неделям";

    private static readonly DateOnly Monday = new(2026, 10, 5);

    [Fact]
    public void A_picture_is_wide_enough_for_a_phone_and_small_enough_for_a_message()
    {
        var png = Drawn(Chart(11, 9.5, null, 6));
        using var picture = SKBitmap.Decode(png);

        Assert.Equal((640, 430), (picture.Width, picture.Height));
        Assert.True(png.Length < 60_000, $"{png.Length} bytes");
    }

    [Fact]
    public void Words_are_drawn_and_not_left_out_for_want_of_a_font()
    {
        using var titled = SKBitmap.Decode(Drawn(Chart(11, 9)));
        using var bare = SKBitmap.Decode(TrendPicture.Draw(Chart(11, 9), "", "было: 9", Tongue.Russian)!);
        using var russian = SKBitmap.Decode(Drawn(Chart(11, 9)));
        using var boxes = SKBitmap.Decode(TrendPicture.Draw(Chart(11, 9), new string('\uFFFF', Title.Length), "было: 9", Tongue.Russian)!);

        Assert.True(Marks(titled, Headline) > Marks(bare, Headline) + 500);
        Assert.NotEqual(Marks(russian, Headline), Marks(boxes, Headline));
    }

    [Fact]
    public void A_line_that_falls_ends_lower_than_it_began()
    {
        using var picture = SKBitmap.Decode(Drawn(Chart(12, 8, 3)));
        var line = Blue(picture).ToList();

        Assert.True(line.Where(dot => dot.X < 160).Min(dot => dot.Y) < line.Where(dot => dot.X > 500).Min(dot => dot.Y) - 100);
    }

    [Fact]
    public void A_week_that_cannot_be_told_is_a_gap()
    {
        using var whole = SKBitmap.Decode(Drawn(Chart(5, 5, 5)));
        using var gap = SKBitmap.Decode(Drawn(Chart(5, null, 5)));

        Assert.Contains(Blue(whole), dot => dot.X is > 280 and < 360);
        Assert.DoesNotContain(Blue(gap), dot => dot.X is > 280 and < 360);
    }

    [Fact]
    public void Numbers_and_days_are_written_as_the_language_has_them() =>
        Assert.NotEqual(Drawn(Chart(9.5, 4), Tongue.Russian), Drawn(Chart(9.5, 4), Tongue.English));

    [Fact]
    public void With_nothing_to_tell_there_is_no_picture() =>
        Assert.Null(TrendPicture.Draw(Chart(null, null), Title, "", Tongue.Russian));

    private static byte[] Drawn(TrendChart chart, Tongue tongue = Tongue.Russian)
    {
        Assert.SkipWhen(TrendPicture.Font is null && Environment.GetEnvironmentVariable("CI") != "true", "No font with Cyrillic letters: install fonts-dejavu-core.");
        return TrendPicture.Draw(chart, Title, "было: 9", tongue) ?? throw new InvalidOperationException("Nothing was drawn.");
    }

    private static TrendChart Chart(params double?[] values) =>
        new([.. values.Select((value, week) => new TrendPoint(Monday.AddDays(7 * week), 20, value))], 9);

    private static int Marks(SKBitmap picture, int above) =>
        Dots(picture).Count(dot => dot.Y < above && picture.GetPixel(dot.X, dot.Y).Red < 200);

    private static IEnumerable<(int X, int Y)> Blue(SKBitmap picture) =>
        Dots(picture).Where(dot => picture.GetPixel(dot.X, dot.Y) is { Red: < 60, Blue: > 150 });

    private static IEnumerable<(int X, int Y)> Dots(SKBitmap picture) =>
        from x in Enumerable.Range(0, picture.Width) from y in Enumerable.Range(0, picture.Height) select (x, y);
}
