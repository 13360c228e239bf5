using B24CoachBot.Domain.People;
using CsCheck;

namespace B24CoachBot.Domain.Tests.Digest;

/// <summary>Whose people are whose.</summary>
public sealed class DepartmentTreeTests
{
    internal static readonly Gen<IReadOnlyList<Department>> Trees = Gen.Select(
            Gen.Int[-1, 9], Gen.Int[0, 14], Gen.Int[1, 12].HashSet[0, 5], (parent, head, members) => (parent, head, members))
        .List[1, 9].Select(rows => (IReadOnlyList<Department>)[.. rows.Select((row, id) => new Department(
            id, $"D{id}", row.parent < 0 ? null : row.parent, row.head == 0 ? null : new UserId(row.head), [.. row.members.Select(member => new UserId(member))]))]);

    // 1 heads the company, 2 heads sales (3, 4), where the second group (5, 6) has no head and the third (8) is headed by 7; 9 works in two places.
    private static readonly DepartmentTree Company = new(
    [
        new(1, "Company", null, new(1), [new(1), new(9)]),
        new(2, "Sales", 1, new(2), [new(2), new(3), new(4)]),
        new(3, "Sales, group two", 2, new(99), [new(5), new(6)]),
        new(4, "Sales, group three", 2, new(7), [new(7), new(8), new(9)]),
        new(5, "Stock", 1, null, [new(10)]),
    ]);

    [Fact]
    public void Heads_are_those_who_work_here() => Assert.Equal([new(1), new(2), new(7)], Company.Leads);

    [Theory]
    [InlineData(1, "Company", new[] { 2, 9, 10 }, new[] { 2, 3, 4, 5, 6, 7, 8, 9, 10 })]
    [InlineData(2, "Sales", new[] { 3, 4, 5, 6, 7 }, new[] { 3, 4, 5, 6, 7, 8, 9 })]
    [InlineData(7, "Sales, group three", new[] { 8, 9 }, new[] { 8, 9 })]
    [InlineData(3, "", new int[0], new int[0])]
    public void A_department_without_a_head_belongs_to_the_nearest_head_above(int lead, string name, int[] direct, int[] whole)
    {
        var team = Company.TeamOf(new UserId(lead));

        Assert.Equal(name, team.Name);
        Assert.Equal(direct, team.Direct.Select(person => person.Value));
        Assert.Equal(whole, team.Whole.Select(person => person.Value).Order());
    }

    [Fact]
    public void A_head_of_two_departments_has_both_and_is_in_neither_list()
    {
        var team = new DepartmentTree([new(1, "East", null, new(1), [new(1), new(2)]), new(2, "West", null, new(1), [new(3)]), new(3, "West, shop", 2, new(1), [new(4)])]).TeamOf(new(1));

        Assert.Equal("East, West", team.Name);
        Assert.Equal([new(2), new(3), new(4)], team.Direct);
    }

    [Fact]
    public void No_wrong_parent_makes_it_hang_and_nobody_outside_the_subtree_is_in_a_team() => Trees.Sample(departments =>
    {
        var tree = new DepartmentTree(departments);
        foreach (var lead in tree.Leads)
        {
            var team = tree.TeamOf(lead);
            var subtree = Subtree(departments, lead);
            var people = subtree.SelectMany(department => department.Members.Append(department.Head ?? lead)).ToHashSet();
            Assert.Empty(team.Whole.Except(people));
            Assert.Empty(team.Direct.Except(team.Whole));
            Assert.DoesNotContain(lead, team.Whole);
        }
    });

    /// <summary>By growing a set, unlike the tree's own walk.</summary>
    internal static List<Department> Subtree(IReadOnlyList<Department> departments, UserId lead)
    {
        var inside = departments.Where(department => department.Head == lead).ToList();
        while (departments.FirstOrDefault(department => !inside.Contains(department) && inside.Exists(above => above.Id == department.Parent)) is { } next)
        {
            inside.Add(next);
        }

        return inside;
    }
}
