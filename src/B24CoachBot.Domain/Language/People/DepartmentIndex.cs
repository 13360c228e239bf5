using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>Who works in which department, by the stems of its name without «отдел»; built once a directory.</summary>
internal sealed class DepartmentIndex
{
    /// <param name="People">Places in the directory.</param>
    internal readonly record struct Department(string[] Stems, int[] People);

    private const int LongestName = 3;

    private readonly ILookup<string, Department> byFirstStem;
    private readonly Remembered<Department[]> beginning;

    public DepartmentIndex(PersonKeys[] people)
    {
        byFirstStem = Enumerable.Range(0, people.Length)
            .Where(person => people[person].Active)
            .Select(person => (Stems: Stems(people[person].Department), person))
            .Where(entry => entry.Stems.Length is > 0 and <= LongestName)
            .GroupBy(entry => string.Join(' ', entry.Stems), StringComparer.Ordinal)
            .Select(group => new Department(group.First().Stems, [.. group.Select(entry => entry.person)]))
            .OrderByDescending(department => department.Stems.Length)
            .ToLookup(department => department.Stems[0], StringComparer.Ordinal);
        beginning = new(word => [.. byFirstStem[RoleWord.Stem(word)]]);
    }

    /// <summary>Departments whose name may begin with this word, the longest name first.</summary>
    public Department[] BeginningWith(string word) => beginning.Of(word);

    private static string[] Stems(string[] department) =>
        [.. department.Where(word => word is not ("отдел" or "департамент" or "служба" or "department" or "team")).Select(RoleWord.Stem)];
}
