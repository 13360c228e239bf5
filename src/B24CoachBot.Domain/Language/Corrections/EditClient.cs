using B24CoachBot.Domain.Language.Instructions;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Corrections;

/// <summary>«клиент — Лотос», «сделка № 1542»: a name or number and nothing else; «клиент просит скидку» is no edit.</summary>
internal static class EditClient
{
    private const int LongestName = 5;

    public static Edit.Client? Read(EditText said, EditStart start, int last, TextSpan span)
    {
        var isField = said.IsMark(start.CueEnd + 1, ':') || said.IsMark(start.CueEnd + 1, '-');
        var (first, end) = said.Trim(start.CueEnd + 1, last);
        if (end < first || end - first >= LongestName)
            return null;
        var kind = ClientWords.KindOf(said.Key(start.CueEnd)) ?? CrmKind.Company;
        if (said.Key(first) is "номер" or "number")
            first++;
        if (first == end && said.Tokens[first].Key.Any(char.IsAsciiDigit))
            return new Edit.Client(new CrmMention(kind, null, said.Said(first, end), said.Span(first, end)), span);
        if (first < end && ClientWords.IsLegalBefore(said.Key(first)))
            (first, _) = said.Trim(first + 1, end);
        for (var i = first; i <= end; i++)
        {
            if (!isField && said.Tokens[i].Kind == TokenKind.Word && !said.Tokens[i].Capital)
                return null;
        }

        return said.Said(first, end) is { Length: > 0 } name ? new Edit.Client(new CrmMention(kind, name, null, said.Span(first, end)), span) : null;
    }
}
