using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Money;

/// <summary>The other end of a span: «–700», «до 700», «или 700», «, но не больше 700».</summary>
internal static class SecondSum
{
    public static Hit<Sum>? Read(Line line, Hit<Sum> first, Bounds.Lead lead)
    {
        var start = Joined(line, first.End, lead) ?? Bounded(line, first.End, lead);
        return start is { } at && Sum.Read(line, at) is { } second && !CountsSomethingElse(line, first.Said, second) ? second : null;
    }

    private static int? Joined(Line line, int at, Bounds.Lead lead)
    {
        var link = line[at];
        if (link.IsMark('.') && line[at + 1].IsMark('.'))
        {
            return line[at + 2].IsMark('.') ? at + 3 : at + 2;
        }

        // «150/200 тыс»
        if (link.IsMark('/') && link.Glued)
        {
            return Sum.Read(line, at + 1) is { Said: { Scaled: true } or { Currency: not null } } ? at + 1 : null;
        }

        // «двести двести пятьдесят тысяч», as it is dictated
        if (link.Has(Cue.Cardinal) && line[at - 1].Has(Cue.Cardinal))
        {
            return Sum.Read(line, at) is { Said.Scaled: true } ? at : null;
        }

        var up = (lead.Low || lead.With) && (link.Has(Cue.AtMost) || link.Has(Cue.And) || link.Has(Cue.To));
        if (!up && !link.IsMark('-') && !link.IsMark('…') && !link.Has(Cue.Or) && link.Text != "to")
        {
            return null;
        }

        return up && line[at + 1].Has(Cue.AtMost) ? at + 2 : at + 1;
    }

    /// <summary>«минимум 300, максимум 500», «от 300, но не больше 500», «до 500, но не меньше 300».</summary>
    private static int? Bounded(Line line, int at, Bounds.Lead lead)
    {
        var start = line[at].IsMark(',') ? at + 1 : at;
        start = line[start].Has(Cue.But) || line[start].Has(Cue.And) ? start + 1 : start;
        var says = line[start].Has(Cue.AtMost) && !lead.High ? lead.Low || start > at && !line[start].Has(Cue.UpTo) : line[start].Has(Cue.AtLeast) && lead.High;
        return says ? start + 1 : null;
    }

    // «300 тысяч – 10 % сразу», «2 млн – 3 этапа»
    private static bool CountsSomethingElse(Line line, Sum first, Hit<Sum> second)
    {
        var next = line[second.End];
        return next.IsMark('%') || (!second.Said.Scaled && second.Said.Currency is null && (first.Scaled || first.Value >= 1_000)
            && (next.Has(Cue.Counted) || next.Has(Cue.Unit) || next.Has(Cue.Month)) && !next.Has(Cue.Scale));
    }
}
