namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>The pieces of one cut, each read alone in its place: all other characters are blanked, so that spans stay true.</summary>
internal sealed class Portions(string text, TaskCut cut, Func<string, Instruction> read)
{
    // So many pieces are a document, not errands.
    private const int MostPieces = 40;
    private const int Reach = 12;

    private readonly List<(TextSpan From, Instruction Read)> tasks = [];
    private readonly List<Instruction> shared = [];

    /// <summary>The tasks; fewer than two when the cut does not hold.</summary>
    public List<Instruction> Tasks()
    {
        if (cut.Pieces.Count is < 2 or > MostPieces)
            return [];
        var intro = Alone(new TextSpan(0, cut.Pieces[0].Start));
        if (cut.By is CutBy.Items or CutBy.Names)
            shared.Add(intro);
        if (cut.Outro.Length > 0)
            shared.Add(Alone(cut.Outro));
        foreach (var piece in cut.Pieces)
            Add(piece);
        ShareLastTerm();
        return Holds(intro) ? tasks.ConvertAll(task => Shared.With(task.Read, shared) with { From = task.From }) : [];
    }

    private void Add(TextSpan piece)
    {
        var alone = Alone(piece);
        if (cut.By == CutBy.Items || HasOwnDoer(alone) && (cut.By != CutBy.Names || alone.Responsible!.From.Start - piece.Start < 12))
            tasks.Add((piece, alone));
        else if (IsForAll(alone, piece))
            shared.Add(alone);
        else if (tasks.Count == 0 && HasAction(alone) && cut.By != CutBy.Names)
            tasks.Add((piece, alone));
        else if (tasks.Count == 0)
            shared.Add(alone);
        else
            tasks[^1] = (Joined(tasks[^1].From, piece), Alone(Joined(tasks[^1].From, piece)));
    }

    private bool Holds(Instruction intro)
    {
        if (tasks.Count < 2 || tasks.Exists(task => task.Read.Title.Length == 0))
            return false;
        var own = tasks.Count(task => task.Read.Responsible is not null);
        if (cut.By == CutBy.Items)
            return IsOneTask(intro) ? false
                : own == tasks.Count || own >= 2 && own * 2 >= tasks.Count && intro.Responsible is null && Doers() > 1
                || !HasAction(intro) && tasks.TrueForAll(task => task.Read.When is not Heard<When>.Nothing);
        return own >= 2 && (cut.By == CutBy.Lines || Doers() > 1);
    }

    /// <summary>«Ира, организуй выставку: 1) … 2) …» is one task with its checklist, whoever the items name.</summary>
    private static bool IsOneTask(Instruction intro) => intro.Responsible is not null && HasAction(intro);

    private static bool HasAction(Instruction read) => read.Title.Length > 0 && !read.IsVague && read.HasAction;

    private int Doers() => tasks.Select(task => task.Read.Responsible).OfType<PersonMention>().Select(doer => doer.Only?.ToString() ?? doer.Said).Distinct().Count();

    /// <summary>«Ира готовит стенд», «Ирине — смета»; «Глеб в отпуске, Марина подменит» tells of people and orders nothing.</summary>
    private bool HasOwnDoer(Instruction read) => read.Responsible is { } doer && read.HasThing && !read.IsVague && (read.HasAction || IsMarked(doer.From.End));

    private bool IsMarked(int at) => text.AsSpan(at).TrimStart() is { Length: > 0 } rest && rest[0] is '-' or '—' or '–' or ':';

    /// <summary>«…, мне — бюджет, всё до пятницы»: the last term is for all.</summary>
    private void ShareLastTerm()
    {
        if (tasks.Count > 1 && tasks[^1].Read is { When: Heard<When>.Value { From: [var term, ..] } when } last
            && Shared.IsForAll(text[Math.Max(tasks[^1].From.Start, term.Start - Reach)..term.Start]))
            shared.Add(new Instruction { When = when, Spans = [.. last.Spans.Where(span => span.Field == "deadline")] });
    }

    /// <summary>A term by itself, on a line of its own or «всем», holds for all.</summary>
    private bool IsForAll(Instruction read, TextSpan piece) => read.When is not Heard<When>.Nothing && read.Responsible is null
        && (cut.By == CutBy.Lines && read.Title.Length == 0 || Shared.IsForAll(piece.In(text)));

    private static TextSpan Joined(TextSpan first, TextSpan second) => new(first.Start, second.End - first.Start);

    private Instruction Alone(TextSpan piece) => read(string.Create(text.Length, (text, piece), static (letters, from) =>
    {
        letters.Fill(' ');
        from.text.AsSpan(from.piece.Start, from.piece.Length).CopyTo(letters[from.piece.Start..]);
    }));
}
