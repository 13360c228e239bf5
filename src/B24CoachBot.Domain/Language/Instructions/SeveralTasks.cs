using B24CoachBot.Domain.People;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>Tells one task from several in a message and reads each from its own words; what was said before them holds for all.</summary>
internal static class SeveralTasks
{
    // A longer message is a document, and more cards than this nobody reads.
    private const int LongestText = 8_000;
    private const int Most = 20;

    public static IReadOnlyList<Instruction> Of(string text, PeopleDirectory directory, Func<string, Instruction> read)
    {
        var whole = read(text);
        if (text.Length > LongestText)
            return [whole];
        var scene = new Scene(text, directory);
        var best = new List<Instruction>();
        foreach (var cut in TaskCuts.Of(scene))
        {
            var tasks = new Portions(text, cut, read).Tasks();
            if (tasks.Count > best.Count && tasks.Count <= Most)
                best = tasks;
        }

        return best.Count > 1 ? best : [whole];
    }
}
