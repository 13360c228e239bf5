using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>The question's verb said back: «подписал», «не получали», "haven't seen it". The first verb decides.</summary>
internal static class YesNoStatement
{
    private const int Longest = 8;

    // What is promised or wanted has not happened and answers nothing.
    private static readonly string[] Promises = ["обеща", "собира", "планир", "хотел", "хотят", "хочет", "жду", "ждем", "ждут", "promise", "plan", "want", "hop", "wait", "intend"];
    private static readonly string[] Short = ["нужен", "нужна", "нужно", "нужны", "надо", "готов", "готова", "готовы", "рад", "рады", "за", "заинтересован", "интересно", "актуально", "актуален", "актуальна", "важно", "можно", "требуется", "достаточно", "хватает", "хватит", "взят", "взята", "взяты", "снят", "сдан", "сдана", "дан", "дана"];
    private static readonly string[] EnglishVerbs = ["did", "does", "has", "have", "is", "are", "was", "were", "do", "got", "saw", "seen", "sent", "paid", "met", "read", "had", "can", "will", "needs", "need", "works", "agree", "agrees", "exists", "interested", "ready", "happy"];
    private static readonly string[] Denials = ["не", "ни", "not", "никто", "никогда", "никак", "без", "nobody", "never", "without", "cannot"];

    public static bool? Read(AnswerText answer)
    {
        var words = answer.Tokens.Where(token => token.IsWord && !answer.IsFiller(token)).Select(token => token.Key).ToList();
        if (words.Count is 0 or > Longest || answer.Tokens.Exists(token => token.Is('?')))
        {
            return null;
        }

        var verb = words.FindIndex(IsStatement);
        if (verb < 0 || words.Count > 1 && Array.Exists(Promises, promise => words[verb].StartsWith(promise, StringComparison.Ordinal)))
        {
            return null;
        }

        return !words.Take(verb + 1).Any(word => Array.IndexOf(Denials, word) >= 0 || word.EndsWith("n't", StringComparison.Ordinal));
    }

    private static bool IsStatement(string key) => VerbForms.IsPast(key) || VerbForms.FromPast(key) is not null || VerbForms.IsFinite(key) || Array.IndexOf(Short, key) >= 0 || Array.IndexOf(EnglishVerbs, key) >= 0
        || Ends(key, "ли") || Ends(key, "лись") || Ends(key, "лось") || Ends(key, "ло") || Ends(key, "ны") || Ends(key, "но") || Ends(key, "ена") || Ends(key, "ана") || Ends(key, "ено") || Ends(key, "ен") || Ends(key, "ан") || Ends(key, "ян") || Ends(key, "ыт") || Ends(key, "ыта") || Ends(key, "ыто") || Ends(key, "ыты") || Ends(key, "ят") || Ends(key, "ята") || Ends(key, "ято") || Ends(key, "яты")
        || (char.IsAsciiLetter(key[0]) && (Ends(key, "n't") || (key.Length > 4 && Ends(key, "ed"))));

    private static bool Ends(string key, string ending) => key.Length > ending.Length + 2 && key.EndsWith(ending, StringComparison.Ordinal);
}
