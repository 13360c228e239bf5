using System.Globalization;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Digest;
using ScottPlot;
using SkiaSharp;

namespace B24CoachBot.Adapters.Pictures;

/// <summary>Draws a trend as a PNG that is read on a phone: few marks, large letters, the numbers at the points, the baseline dashed.</summary>
public static class TrendPicture
{
    private const int Width = 640;
    private const int Height = 430;
    private const float Letters = 24;
    private const float Headline = 26;

    /// <summary>Where no letter of this sign can be drawn there is no picture: Russian words would be empty boxes.</summary>
    private const int CyrillicLetter = 0x0416;

    /// <summary>Legible ones first, then whatever there is.</summary>
    private static readonly string[] Preferred = ["DejaVu Sans", "Liberation Sans", "Noto Sans", "Segoe UI", "Arial"];

    private static readonly Color Ink = Color.FromHex("#263238");
    private static readonly Color Soft = Color.FromHex("#78909C");
    private static readonly Color Line = Color.FromHex("#1E6FBA");
    private static readonly Color Paper = Colors.White;

    /// <summary>The font that words are drawn in; null where none has Cyrillic letters.</summary>
    public static string? Font { get; } = Preferred.Concat(SKFontManager.Default.FontFamilies).FirstOrDefault(HasCyrillic);

    /// <summary>The PNG's bytes; null without a font, or with nothing to draw.</summary>
    public static byte[]? Draw(TrendChart chart, string title, string baseline, Tongue tongue)
    {
        if (Font is not { } font || chart.Weeks.All(week => week.Value is null))
        {
            return null;
        }

        using var plot = new Plot();
        plot.Font.Set(font);
        plot.FigureBackground.Color = Paper;
        plot.DataBackground.Color = Paper;
        Weeks(plot, chart);
        var top = chart.Weeks.Max(week => week.Value ?? 0);
        if (chart.Before is { } before)
        {
            Before(plot, before, baseline, chart);
            top = Math.Max(top, before);
        }

        Frame(plot, chart, title, tongue, top);
        return plot.GetImageBytes(Width, Height, ImageFormat.Png);
    }

    // The library stands in for a family that is missing, so the name is compared too.
    private static bool HasCyrillic(string family)
    {
        using var face = SKFontManager.Default.MatchFamily(family);
        return face?.FamilyName == family && face.ContainsGlyph(CyrillicLetter);
    }

    /// <summary>A week with too little to tell is a gap, not a zero.</summary>
    private static void Weeks(Plot plot, TrendChart chart)
    {
        var values = chart.Weeks.Select(week => week.Value ?? double.NaN).ToArray();
        var line = plot.Add.Scatter(Enumerable.Range(0, values.Length).Select(at => (double)at).ToArray(), values);
        line.Color = Line;
        line.LineWidth = 4;
        line.MarkerSize = 14;
        foreach (var (at, week) in chart.Weeks.Index().Where(week => week.Item.Value is not null))
        {
            var label = plot.Add.Text(Number(week.Value!.Value), at, week.Value.Value);
            label.LabelFontSize = Letters;
            label.LabelFontColor = Ink;
            label.LabelAlignment = Alignment.LowerCenter;
            label.OffsetY = -12;
        }
    }

    /// <summary>The words stand on that side of the line where the last weeks are not.</summary>
    private static void Before(Plot plot, double value, string words, TrendChart chart)
    {
        var above = chart.Weeks.TakeLast(3).Count(week => week.Value > value) < 2;
        var line = plot.Add.HorizontalLine(value);
        line.Color = Soft;
        line.LineWidth = 2;
        line.LinePattern = LinePattern.Dashed;
        var label = plot.Add.Text(words, chart.Weeks.Count - 0.55, value);
        label.LabelFontSize = Letters;
        label.LabelFontColor = Soft;
        label.LabelAlignment = above ? Alignment.LowerRight : Alignment.UpperRight;
        label.OffsetY = above ? -4 : 4;
    }

    private static void Frame(Plot plot, TrendChart chart, string title, Tongue tongue, double top)
    {
        plot.Axes.SetLimits(-0.45, chart.Weeks.Count - 0.55, 0, top > 0 ? top * 1.3 : 1);
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
            [.. chart.Weeks.Select((_, at) => (double)at)], [.. chart.Weeks.Select(week => string.Create(CultureInfo.InvariantCulture, $"{Day(week.Week, tongue)}\nn={week.Count}"))]);
        plot.Axes.Bottom.TickLabelStyle.FontSize = Letters * 0.85f;
        plot.Axes.Bottom.TickLabelStyle.ForeColor = Ink;
        plot.Axes.Bottom.MajorTickStyle.Length = 6;
        plot.Axes.Bottom.MajorTickStyle.Color = Soft;
        plot.Axes.Bottom.FrameLineStyle.Color = Soft;
        plot.Axes.Left.TickLabelStyle.IsVisible = false;
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Axes.Left.MinorTickStyle.Length = 0;
        plot.Axes.Left.FrameLineStyle.Width = 0;
        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.HideGrid();
        plot.Axes.Title.Label.Text = title;
        plot.Axes.Title.Label.FontSize = Headline;
        plot.Axes.Title.Label.ForeColor = Ink;
    }

    private static string Number(double value) => value.ToString("0", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day, Tongue tongue) => day.ToString(tongue == Tongue.Russian ? "dd.MM" : "d MMM", CultureInfo.InvariantCulture);
}
