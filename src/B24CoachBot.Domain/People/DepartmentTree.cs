using System.Globalization;

namespace B24CoachBot.Domain.People;

/// <summary>A department as the portal knows it (<c>department.get</c>).</summary>
/// <param name="Members">Those who work here and in this very department; somebody may be in several.</param>
public sealed record Department(int Id, string Name, int? Parent, UserId? Head, IReadOnlyList<UserId> Members);

/// <summary>Whose work a head answers for. Neither list holds the head.</summary>
/// <param name="Name">Of the departments they head, without those that lie within another of theirs.</param>
/// <param name="Direct">Nobody stands between the head and these: they may be spoken of by name.</param>
/// <param name="Whole">Everybody below, whoever heads them.</param>
public sealed record Team(UserId Lead, string Name, IReadOnlyList<UserId> Direct, IReadOnlySet<UserId> Whole)
{
    /// <summary>The departments right below that have a head of their own, each with everybody in it.</summary>
    public IReadOnlyList<Part> Parts { get; init; } = [];

    public sealed record Part(string Name, UserId Head, IReadOnlySet<UserId> Whole);
}

/// <summary>The portal's departments. A parent that is missing, or that leads round in a circle, makes nobody hang.</summary>
public sealed class DepartmentTree
{
    private readonly Dictionary<int, Department> byId;
    private readonly ILookup<int?, Department> below;
    private readonly HashSet<UserId> working;

    public DepartmentTree(IReadOnlyList<Department> departments)
    {
        byId = departments.DistinctBy(department => department.Id).ToDictionary(department => department.Id);
        below = byId.Values.OrderBy(department => department.Id).ToLookup(department => department.Parent);
        working = [.. departments.SelectMany(department => department.Members)];
        Leads = [.. byId.Values.Select(HeadOf).OfType<UserId>().Distinct().OrderBy(lead => lead.Value)];
    }

    public static DepartmentTree Empty { get; } = new([]);

    public int Count => byId.Count;

    /// <summary>Names of the departments in which people work and that nobody at work heads.</summary>
    public IReadOnlyList<string> Headless => [.. byId.Values.Where(department => department.Members.Count > 0 && HeadOf(department) is null).OrderBy(department => department.Id).Select(department => department.Name)];

    /// <summary>Heads of departments who work here.</summary>
    public IReadOnlyList<UserId> Leads { get; }

    /// <summary>Numbers of the departments of that name, or of that number.</summary>
    public IEnumerable<int> Named(string name) => byId.Values
        .Where(department => string.Equals(department.Name, name, StringComparison.OrdinalIgnoreCase) || department.Id.ToString(CultureInfo.InvariantCulture) == name)
        .Select(department => department.Id);

    /// <summary>Names of the departments of these numbers.</summary>
    public IEnumerable<string> NamesOf(IReadOnlySet<int> departments) => byId.Values.Where(department => departments.Contains(department.Id)).OrderBy(department => department.Id).Select(department => department.Name);

    /// <summary>Everybody in these departments and below them, their heads too.</summary>
    public IReadOnlySet<UserId> Everybody(IReadOnlySet<int> departments) => Everybody(byId.Values.Where(department => departments.Contains(department.Id)), lead: null);

    /// <summary>Everybody who answers for this person's work, near and far.</summary>
    public IEnumerable<UserId> LeadsOf(UserId person) => Leads.Where(lead => TeamOf(lead).Whole.Contains(person));

    /// <summary>A team of nobody for somebody who heads nothing.</summary>
    public Team TeamOf(UserId lead)
    {
        var headed = byId.Values.Where(department => HeadOf(department) == lead).OrderBy(department => department.Id).ToList();
        var (direct, next) = Reach(headed, lead);
        var parts = next.Select(part => new Team.Part(part.Name, HeadOf(part)!.Value, Everybody([part], lead))).ToList();
        var whole = Everybody(headed, lead);
        var outer = headed.Where(department => !headed.Exists(other => other.Id != department.Id && IsWithin(department, other) && !IsWithin(other, department))).Select(department => department.Name);
        return new Team(
            lead,
            string.Join(", ", outer.Distinct()),
            [.. direct.Concat(parts.Select(part => part.Head)).Where(person => person != lead).Distinct().OrderBy(person => person.Value)],
            whole)
        { Parts = parts };
    }

    private UserId? HeadOf(Department department) => department.Head is { } head && working.Contains(head) ? head : null;

    /// <summary>Down to the next departments that somebody else heads; those come back, unentered.</summary>
    private (List<UserId> Members, List<Department> Next) Reach(IEnumerable<Department> from, UserId lead)
    {
        var (members, next) = (new List<UserId>(), new List<Department>());
        var seen = new HashSet<int>();
        var open = new Queue<Department>(from);
        while (open.TryDequeue(out var department))
        {
            if (!seen.Add(department.Id))
            {
                continue;
            }

            if (HeadOf(department) is { } head && head != lead)
            {
                next.Add(department);
                continue;
            }

            members.AddRange(department.Members);
            foreach (var child in below[department.Id])
            {
                open.Enqueue(child);
            }
        }

        return (members, next);
    }

    private HashSet<UserId> Everybody(IEnumerable<Department> from, UserId? lead)
    {
        var people = new HashSet<UserId>();
        var seen = new HashSet<int>();
        var open = new Queue<Department>(from);
        while (open.TryDequeue(out var department))
        {
            if (!seen.Add(department.Id))
            {
                continue;
            }

            people.UnionWith(department.Members);
            if (HeadOf(department) is { } head)
            {
                people.Add(head);
            }

            foreach (var child in below[department.Id])
            {
                open.Enqueue(child);
            }
        }

        people.ExceptWith(lead is { } one ? [one] : []);
        return people;
    }

    private bool IsWithin(Department department, Department outer)
    {
        var seen = new HashSet<int>();
        for (var at = department; seen.Add(at.Id) && at.Parent is { } parent && byId.TryGetValue(parent, out var up); at = up)
        {
            if (up.Id == outer.Id)
            {
                return true;
            }
        }

        return false;
    }
}
