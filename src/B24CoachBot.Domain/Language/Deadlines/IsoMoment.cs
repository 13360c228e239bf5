using System.Globalization;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>A machine's moment: 2026-03-05T14:30, with an offset or without one.</summary>
internal static class IsoMoment
{
    private static readonly string[] Forms = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mmZ", "yyyy-MM-ddTHH:mm:ssZ"];

    public static Mention? Read(Line line, Scene scene, int at)
    {
        if (line[at].Kind != WordKind.Digits || line[at].Text.Length != 4 || line[at + 5].Text != "t" || !line[at + 5].Glued)
        {
            return null;
        }

        var end = at + 6;
        while (line[end].Glued && end < at + 16 && (line[end].Kind == WordKind.Digits || line[end].IsMark(':') || line[end].IsMark('+') || line[end].IsMark('-') || line[end].Text == "z"))
        {
            end++;
        }

        var text = line.Span(at, end).In(line.Text).ToUpperInvariant();
        if (!DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return null;
        }

        var zoned = text.EndsWith('Z') || text.Length > 19 || (text.Length > 16 && text[16] is '+' or '-');
        var there = zoned
            ? TimeZoneInfo.ConvertTime(moment, scene.Calendar.Zone)
            : scene.Calendar.At(DateOnly.FromDateTime(moment.DateTime), TimeOnly.FromDateTime(moment.DateTime));
        return new(at, end, new Said(Tie.None, new Instant(there), null), new When(WhenKind.Point, there, IsPast: there < scene.Now, HasTime: true), null);
    }
}
