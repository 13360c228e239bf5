using B24CoachBot.Domain;
using B24CoachBot.Domain.Guardrails;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Adapters.Library;

/// <summary>What makes the black list's words usable: every category has some, they are short, what they offer instead passes the black list itself, and their own cases hold.</summary>
internal static class GuardRuleLint
{
    private const int MostWords = 8;

    public static IEnumerable<LibraryProblem> Check(IReadOnlyList<GuardRule> rules) => [.. rules.SelectMany(Of)];

    /// <summary>A folder that has kinds of tasks is a whole library, and a whole one speaks of every category.</summary>
    public static IEnumerable<LibraryProblem> Missing(BotLibrary library) =>
        from category in Enum.GetValues<FindingCategory>()
        where library.Kinds.Count > 0 && library.Guardrails.All.All(rule => rule.Category != category)
        select new LibraryProblem($"guardrails/{GuardRuleFile.NameOf(category)}.yml", 0, "the file is missing: what is found of this category could only be refused without a word");

    private static IEnumerable<LibraryProblem> Of(GuardRule rule)
    {
        foreach (var text in Enum.GetValues<Tongue>().Select(rule.In))
        {
            if (text.Reason.Split(' ').Count(word => word.Any(char.IsLetterOrDigit)) is var words && words > MostWords)
            {
                yield return Problem(rule, $"the reason \"{text.Reason}\" has {words} words; a person reads {MostWords} at a glance");
            }

            if (Guard.CheckDraft(text.Safe) is [var found, ..])
            {
                yield return Problem(rule, $"the safe text \"{text.Safe}\" is blocked itself ({found.Rule})");
            }

            if (text.Blocked.Count == 0 || text.Allowed.Count == 0)
            {
                yield return Problem(rule, "a rule has at least one blocked and one allowed case in each language");
            }

            foreach (var missed in text.Blocked.Where(each => Guard.CheckDraft(each).All(finding => finding.Category != rule.Category)))
            {
                yield return Problem(rule, $"nothing of this category is found in \"{missed}\"");
            }

            foreach (var wrong in text.Allowed.Where(each => Guard.CheckDraft(each).Count > 0))
            {
                yield return Problem(rule, $"\"{wrong}\" is to be allowed, and is blocked");
            }
        }
    }

    private static LibraryProblem Problem(GuardRule rule, string sentence) => new($"guardrails/{GuardRuleFile.NameOf(rule.Category)}.yml", 0, sentence);
}
