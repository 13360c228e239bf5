using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>A term, a name or a field label that closes a sentence behind a list: «…; взять предоплату — Марина, до пятницы».</summary>
internal static class ClosingWords
{
    /// <summary>From here to the end of the sentence nothing else is said.</summary>
    public static bool Are(Scene scene, int at)
    {
        if (at >= scene.Tokens.Count)
            return false;
        var sentence = scene.ClauseAt(at).Sentence;
        var said = false;
        for (; at < scene.Tokens.Count && scene.ClauseAt(at).Sentence == sentence; at++)
        {
            if (scene.Tokens[at].Kind is TokenKind.Mark or TokenKind.Line)
                continue;
            if (!Is(scene, at))
                return false;
            said = true;
        }

        return said;
    }

    /// <summary>A clause that is wholly a date, a name or a role.</summary>
    public static bool IsWhole(Scene scene, Clause clause) => clause.End > clause.First
        && Enumerable.Range(clause.First, clause.End - clause.First).All(i => scene.Tokens[i].Kind == TokenKind.Mark || Is(scene, i));

    private static bool Is(Scene scene, int at) => scene.Used[at] || scene.Inside[at] >= 0
        || scene.Key(at) is "срок" or "дедлайн" or "на" or "ответственный" or "ответственная" or "исполнитель" or "отв" or "исп" or "deadline" or "due" or "owner" or "до" or "это" or "все" or "всё" or "делает";
}
