using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Corrections;

/// <summary>Finds where the edits of a message begin: at its start, or after a mark or «и», with words that announce an edit.</summary>
internal static class EditCues
{
    private static readonly PhraseBook<EditCue> Book = new(
        Lexicon.Lines("edit-cues").Select(line => line.Split(':', 2)).Select(entry => (entry[1].Trim(), Enum.Parse<EditCue>(entry[0], ignoreCase: true)))
            .Concat(Lexicon.Lines("done-words").Select(line => (line, EditCue.Done))));

    private static readonly PhraseBook<bool> Leads = new(
        new[]
        {
            "нет", "не так", "неверно", "точнее", "вернее", "ой", "ошибся", "ошиблась", "исправь", "поправь", "поправка", "извини", "извините", "погоди", "подожди", "стоп", "лучше",
            "а", "и", "давай", "пожалуйста", "да", "ок", "только", "хотя", "так", "это", "no", "nope", "wait", "actually", "sorry", "oops", "correction", "rather", "please", "ok", "yes", "but", "and", "hmm", "well", "let's", "no wait",
        }.Select(word => (word, true)));

    /// <summary>The first token after «нет», «точнее», actually….</summary>
    public static int AfterLead(EditText said)
    {
        var at = 0;
        while (at < said.Tokens.Count)
        {
            if (said.Tokens[at].Kind is TokenKind.Mark or TokenKind.Line)
                at++;
            else if (Book.TryMatch(said.Tokens, at, out var own, out var cue) && cue != EditCue.Replace && own > at)
                break;
            else if (!(said.Key(at) is "не" or "исправь") && Leads.TryMatch(said.Tokens, at, out var last, out _) || said.Key(at) is "исправь" && said.IsMark(at + 1, ':') && (last = at) == at)
                at = last + 1;
            else
                break;
        }

        return at;
    }

    public static List<EditStart> Starts(EditText said, int begin)
    {
        var starts = new List<EditStart>();
        for (var i = begin; i < said.Tokens.Count; i++)
        {
            if (i != begin && !Opens(said, i) || Cue(said, i) is not { Cue: not EditCue.None } start)
                continue;
            // «не X, а Y» and «вместо X — Y» hold their own commas; «на» opens an edit only before a name.
            if (starts.Count > 0 && start.Cue is EditCue.Responsible && start.CueEnd == i && said.Key(i) is "на" or "кому" or "who")
                continue;
            // «пункт: сверить цены, сроки и адрес»: a word of terms without a term goes on.
            if (starts.Count > 0 && start.Cue == EditCue.Deadline && said.Term(i, said.Tokens.Count - 1) is Heard<When>.Nothing)
                continue;
            starts.Add(start);
            i = start.CueEnd;
        }

        return starts;
    }

    public static int TrimEnd(EditText said, int first, int last)
    {
        while (last > first && (said.Tokens[last].Kind is TokenKind.Line || said.Tokens[last].Kind == TokenKind.Mark && !said.IsMark(last, ')') && !said.IsMark(last, '"')
            || said.Key(last) is "и" or "and" or "а" or "также" or "пожалуйста" or "please"))
            last--;
        return last;
    }

    private static bool Opens(EditText said, int at) =>
        said.Tokens[at - 1].Kind is TokenKind.Line || said.Tokens[at - 1].Kind == TokenKind.Mark && said.Tokens[at - 1].Key is "," or "." or ";" or "!"
        || said.Key(at - 1) is "и" or "and" or "также" or "еще" && (at < 2 || !said.IsMark(at - 2, ':'));

    private static EditStart Cue(EditText said, int at)
    {
        if (ItemNumber.Of(said.Key(at)) is not null && IsItemWord(said.Key(at + 1)) && IsGiven(said, at + 2))
            return new EditStart(EditCue.Item, at, at + 1);
        if (Instructions.PriorityWords.Matches(said.Tokens, at) is >= 0 and var end && !(said.Key(at) is "не" && said.Tokens.Exists(token => token.Key == "а")))
            return new EditStart(EditCue.Priority, at, end);
        return Book.TryMatch(said.Tokens, at, out var last, out var cue) ? new EditStart(cue, at, last) : default;
    }

    public static bool IsItemWord(string key) => key.StartsWith("пункт", StringComparison.Ordinal) || key.StartsWith("шаг", StringComparison.Ordinal) || key is "item" or "step" or "point" or "line";

    private static bool IsGiven(EditText said, int at) => said.IsMark(at, ':') || said.IsMark(at, '-') || said.Key(at) is "на";
}
