namespace B24CoachBot.Domain.People;

/// <summary>What somebody is to the bot. Most people have several of them.</summary>
public enum Role
{
    Employee,

    /// <summary>Heads a department in which somebody works.</summary>
    Head,

    /// <summary>Answers for passports, templates, the error queue and the pilot.</summary>
    QualityOwner,

    /// <summary>Installs and connects.</summary>
    Administrator,

    /// <summary>From outside, invited to the portal.</summary>
    Guest,

    /// <summary>Works here no more, or never did.</summary>
    Stranger,
}

/// <summary>What the bot could show to somebody.</summary>
public enum Content
{
    /// <summary>Own cards, talks, drafts and lessons.</summary>
    OwnWork,

    /// <summary>What is stored of oneself, and one's own lines of the journal.</summary>
    OwnRecords,

    /// <summary>What everybody shall know: the field passport, the regulation.</summary>
    Rules,

    /// <summary>The figures of the digest.</summary>
    TeamFigures,

    /// <summary>What was said in somebody else's talk or meeting.</summary>
    ColleaguesTalks,

    /// <summary>How well cards of a pipeline are filled.</summary>
    FunnelQuality,

    ErrorQueue,

    /// <summary>Everybody's proposals and what became of them.</summary>
    Journal,

    Readiness,

    /// <summary>The pilot, the rollout and how the bot is set up.</summary>
    Settings,

    /// <summary>How the library fares.</summary>
    Library,
}

/// <summary>How far somebody sees.</summary>
public enum Reach
{
    Nothing,
    Own,

    /// <summary>Talks and meetings in which one takes part.</summary>
    TakingPart,

    /// <summary>Those whom nobody else heads in between.</summary>
    DirectTeam,

    /// <summary>Counts and links to cards, no words of people.</summary>
    Masked,
    All,
}

/// <summary>Who sees what: the whole of it, in one table. What stands nowhere is seen by nobody.</summary>
public static class Roles
{
    // An office adds to what its holder sees as an employee or a head.
    private static readonly Dictionary<(Role, Content), Reach> Table = new()
    {
        [(Role.Employee, Content.OwnWork)] = Reach.Own,
        [(Role.Employee, Content.OwnRecords)] = Reach.Own,
        [(Role.Employee, Content.Rules)] = Reach.All,
        [(Role.Employee, Content.ColleaguesTalks)] = Reach.TakingPart,
        [(Role.Employee, Content.Journal)] = Reach.Own,

        [(Role.Head, Content.TeamFigures)] = Reach.DirectTeam,
        [(Role.Head, Content.Readiness)] = Reach.Masked,
        [(Role.Head, Content.ColleaguesTalks)] = Reach.DirectTeam,

        [(Role.QualityOwner, Content.FunnelQuality)] = Reach.Masked,
        [(Role.QualityOwner, Content.ErrorQueue)] = Reach.Masked,
        [(Role.QualityOwner, Content.Journal)] = Reach.Masked,
        [(Role.QualityOwner, Content.Readiness)] = Reach.Masked,
        [(Role.QualityOwner, Content.Settings)] = Reach.All,
        [(Role.QualityOwner, Content.Library)] = Reach.All,

        [(Role.Administrator, Content.Readiness)] = Reach.Masked,
        [(Role.Administrator, Content.Settings)] = Reach.All,
    };

    public static Reach Of(Role role, Content content) => Table.GetValueOrDefault((role, content));

    /// <summary>All that somebody is. A guest is nothing else, whatever the settings say.</summary>
    /// <param name="works">Among those who work here.</param>
    public static IReadOnlySet<Role> Of(UserId person, bool works, bool extranet, DepartmentTree departments, Offices offices)
    {
        if (extranet || !works)
        {
            return new HashSet<Role> { extranet ? Role.Guest : Role.Stranger };
        }

        var roles = new HashSet<Role> { Role.Employee };
        if (departments.TeamOf(person).Whole.Count > 0)
        {
            roles.Add(Role.Head);
        }

        if (offices.Owns(person))
        {
            roles.Add(Role.QualityOwner);
        }

        if (offices.Administers(person))
        {
            roles.Add(Role.Administrator);
        }

        return roles;
    }

    /// <summary>The farthest that any of the roles sees.</summary>
    public static Reach Of(IEnumerable<Role> roles, Content content) => roles.Select(role => Of(role, content)).Append(Reach.Nothing).Max();

    /// <summary>Whether a colleague's talk or meeting may be shown: its own people, and who heads one of them directly.</summary>
    public static bool ShowsTalk(Reach reach, bool takesPart, bool headsDirectly) => reach switch
    {
        Reach.TakingPart => takesPart,
        Reach.DirectTeam => takesPart || headsDirectly,
        _ => false,
    };
}
