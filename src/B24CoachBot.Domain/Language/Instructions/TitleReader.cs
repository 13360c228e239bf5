using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>The action and its object, at most 140 characters; without the doer, the term and politeness (CONVENTIONS 12).</summary>
internal static class TitleReader
{
    public const int Longest = 140;

    /// <summary>The title and the tokens it stands on.</summary>
    public static (string Title, int[] Tokens) Read(Scene scene, Step? firstStep, IReadOnlyList<string> checklist)
    {
        var pieces = TitlePieces.Of(scene);
        if (firstStep is { } step)
        {
            var heading = pieces.Find(piece => piece.Clause.Closed == ':' && piece.Clause.End <= step.First && piece.Things > 0);
            return heading.Kept is { Length: > 0 } ? Written(scene, [heading]) : Written(scene, StepChain.Kept(scene, step).ToArray());
        }

        var main = pieces.FindIndex(piece => piece.Action >= 0 && piece.Things > 0);
        if (main >= 0)
            return pieces[main].LacksObject && Named(pieces, main) is { } named ? WithVerb(scene, named, pieces[main]) : Written(scene, From(scene, pieces, main));
        main = pieces.FindIndex(piece => piece.Action >= 0);
        if (main >= 0 && pieces[main].Clause.Closed == ':' && main + 1 < pieces.Count)
            return Written(scene, From(scene, pieces, main));
        var thing = main > 0 ? pieces.FindLastIndex(main - 1, piece => piece.Things > 0) : -1;
        thing = thing < 0 ? pieces.FindIndex(piece => piece.Things > 0) : thing;
        // «проверить, почему не приходят письма» stands as it was said.
        if (main >= 0 && thing > main && pieces[thing].Clause.Sentence == pieces[main].Clause.Sentence && pieces[thing].Clause.Opened == ',')
            return Written(scene, From(scene, pieces, main));
        if (thing >= 0)
            return main >= 0 ? WithVerb(scene, pieces[thing], pieces[main]) : Written(scene, From(scene, pieces, thing));
        if (checklist.Count > 0)
            return (Cut(Wording.Sentence(string.Join(", ", checklist))), []);
        return main >= 0 ? Written(scene, From(scene, pieces, main)) : pieces.Count > 0 ? Written(scene, [pieces[0]]) : ("", []);
    }

    /// <summary>What an order without an object is about: the nearest thing said in the sentence before it.</summary>
    private static TitlePiece? Named(List<TitlePiece> pieces, int main)
    {
        var at = pieces.FindIndex(piece => piece.Clause.Sentence == pieces[main].Clause.Sentence - 1 && piece.Things > 0);
        return at >= 0 && at < main && pieces[at].Action < 0 ? pieces[at] : null;
    }

    /// <summary>The main clause and those that go on from it in the same sentence.</summary>
    private static List<TitlePiece> From(Scene scene, List<TitlePiece> pieces, int main)
    {
        var taken = new List<TitlePiece> { pieces[main] };
        for (var i = main + 1; i < pieces.Count && pieces[i].Clause.Sentence == pieces[main].Clause.Sentence; i++)
        {
            if (pieces[i].Clause.Opened is '\0' or ';' || Length(scene, taken) + Length(scene, [pieces[i]]) > Longest)
                break;
            taken.Add(pieces[i]);
        }

        return taken;
    }

    private static int Length(Scene scene, List<TitlePiece> pieces) => pieces.Sum(piece => scene.Span(piece.Kept[0], piece.Kept[^1]).Length + 2);

    /// <summary>«Сайт упал» and «почини»: what the order is about stands in another clause.</summary>
    private static (string, int[]) WithVerb(Scene scene, TitlePiece thing, TitlePiece verb)
    {
        if (thing.Clause == verb.Clause)
            return Written(scene, [thing]);
        var about = Wording.Join(scene, thing.Kept, infinitive: false);
        var order = Array.FindAll(verb.Kept, at => at >= verb.Action);
        return (Cut(Wording.Sentence($"{about}: {Wording.Join(scene, order, infinitive: true)}")), [.. order, .. thing.Kept]);
    }

    private static (string, int[]) Written(Scene scene, List<TitlePiece> pieces)
    {
        var text = "";
        for (var i = 0; i < pieces.Count; i++)
        {
            var said = Wording.Join(scene, pieces[i].Kept, infinitive: true);
            text += text.Length == 0 ? said : (IsInterrupted(scene, pieces, i) ? " " : Joint(pieces[i].Clause.Opened)) + said + (pieces[i].Clause is { Opened: '(', Closed: ')' } ? ")" : "");
        }

        return (Cut(Wording.Sentence(text)), [.. pieces.SelectMany(piece => piece.Kept)]);
    }

    /// <summary>«выставьте, пожалуйста, счёт»: the commas went with what stood between them.</summary>
    private static bool IsInterrupted(Scene scene, List<TitlePiece> pieces, int at) => pieces[at] is { Clause.Opened: ',', Action: < 0 }
        && pieces[at - 1] is { Clause.Closed: ',' } before && before.Kept[^1] == before.Action && pieces[at].Clause.First > before.Clause.End + 1
        && Enumerable.Range(before.Clause.End + 1, pieces[at].Clause.First - before.Clause.End - 1).All(i => scene.Used[i] || scene.Tokens[i].Kind == TokenKind.Mark);

    private static (string, int[]) Written(Scene scene, int[] kept) => (Cut(Wording.Sentence(Wording.Join(scene, kept, infinitive: true))), kept);

    private static string Joint(char mark) => mark switch
    {
        ':' => ": ",
        '-' => " — ",
        '(' => " (",
        ')' => " ",
        _ => ", ",
    };

    private static string Cut(string text)
    {
        if (text.Length <= Longest)
            return text;
        var space = text.LastIndexOf(' ', Longest - 1);
        return text[..(space > Longest / 2 ? space : Longest - 1)].TrimEnd(' ', ',', ':', '—', '(') + "…";
    }
}
