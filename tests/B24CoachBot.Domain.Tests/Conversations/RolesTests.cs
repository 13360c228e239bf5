using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Domain.People;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>Who sees what: every role and every content, written out.</summary>
public sealed class RolesTests
{
    // Employee, Head, QualityOwner, Administrator, Guest, Stranger.
    private static readonly Dictionary<Content, string> Expected = new()
    {
        [Content.OwnWork] = "Own Nothing Nothing Nothing Nothing Nothing",
        [Content.OwnRecords] = "Own Nothing Nothing Nothing Nothing Nothing",
        [Content.Rules] = "All Nothing Nothing Nothing Nothing Nothing",
        [Content.TeamFigures] = "Nothing DirectTeam Nothing Nothing Nothing Nothing",
        [Content.ColleaguesTalks] = "TakingPart DirectTeam Nothing Nothing Nothing Nothing",
        [Content.FunnelQuality] = "Nothing Nothing Masked Nothing Nothing Nothing",
        [Content.ErrorQueue] = "Nothing Nothing Masked Nothing Nothing Nothing",
        [Content.Journal] = "Own Nothing Masked Nothing Nothing Nothing",
        [Content.Readiness] = "Nothing Masked Masked Masked Nothing Nothing",
        [Content.Settings] = "Nothing Nothing All All Nothing Nothing",
        [Content.Library] = "Nothing Nothing All Nothing Nothing Nothing",
    };

    private static readonly UserId Head = new(2);
    private static readonly UserId Owner = new(3);
    private static readonly UserId Administrator = Drafts.Stranger;

    private static readonly Known Office = Drafts.Known with
    {
        Departments = new DepartmentTree([new Department(1, "Sales", null, Head, [Drafts.Author, Head]), new Department(2, "Alone", 1, Owner, [Owner])]),
        Offices = new Offices(new HashSet<UserId> { Owner }, new HashSet<UserId> { Administrator }),
    };

    private static readonly Speaker Away = new(new UserId(77), "", "en");

    public static TheoryData<string> Commands => ["/errors", "/inventory", "/rollout", "/library", "/ошибки", "запуск"];

    public static TheoryData<string> EveryCommand =>
    [
        .. new[] { typeof(OfficeCommands), typeof(Phrases) }.SelectMany(type => type.GetFields())
            .Where(member => member.IsLiteral && member.FieldType == typeof(string)).Select(member => (string)member.GetRawConstantValue()!),
    ];

    [Fact]
    public void The_table_is_as_agreed() => Assert.Equal(
        Enum.GetValues<Content>().ToDictionary(content => content, content => Expected[content]),
        Enum.GetValues<Content>().ToDictionary(content => content, content => string.Join(' ', Enum.GetValues<Role>().Select(role => Roles.Of(role, content)))));

    [Theory]
    [InlineData(1, "Employee")]
    [InlineData(2, "Employee Head")]
    [InlineData(3, "Employee QualityOwner")]
    [InlineData(4, "Employee Administrator")]
    [InlineData(77, "Stranger")]
    public void People_are_what_portal_and_settings_say(int person, string roles) =>
        Assert.Equal(roles, string.Join(' ', Office.RolesOf(new Speaker(new UserId(person), "", "en")).Order()));

    [Fact]
    public void A_guest_holds_no_office_even_when_the_settings_name_them() =>
        Assert.Equal([Role.Guest], Office.RolesOf(Drafts.By(Owner) with { Extranet = true }));

    [Theory]
    [InlineData(Reach.TakingPart, true, false, true)]
    [InlineData(Reach.TakingPart, false, true, false)]
    [InlineData(Reach.DirectTeam, false, true, true)]
    [InlineData(Reach.DirectTeam, true, false, true)]
    [InlineData(Reach.DirectTeam, false, false, false)]
    [InlineData(Reach.Masked, true, true, false)]
    [InlineData(Reach.Nothing, true, true, false)]
    public void A_talk_is_shown_to_its_own_people_and_to_who_heads_them(Reach reach, bool takesPart, bool heads, bool shown) =>
        Assert.Equal(shown, Roles.ShowsTalk(reach, takesPart, heads));

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_employee_and_a_head_are_told_who_sees_it(string text)
    {
        foreach (var person in new[] { Drafts.Author, Head })
        {
            var said = Assert.Single(Said(text, Drafts.By(person)).Effects.OfType<Effect.Say>());
            Assert.Contains(said.Reply.Template, new[] { "repairs/seen-by", "digest/owner-only" });
            Assert.Equal(Place.With(person), said.Where);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_group_gets_no_answer_to_them_whoever_asks(string text) => Assert.All(
        new[] { Drafts.Author, Head, Owner, Administrator }.Select(person => Said(text, Drafts.By(person), new Place("chat7", Private: false, "Sales"))).SelectMany(decided => decided.Effects.OfType<Effect.Say>()),
        said => Assert.True(said.Where.Private));

    [Theory]
    [MemberData(nameof(EveryCommand))]
    public void Whatever_is_asked_in_a_group_is_answered_in_private_or_by_a_word_that_tells_nothing(string command)
    {
        foreach (var person in new[] { Drafts.Author, Head, Owner, Administrator })
        {
            var decided = Said($"/{command}", Drafts.By(person), new Place("chat7", Private: false, "Sales"));

            Assert.All(decided.Effects.Select(Shown).Where(shown => shown is { Where.Private: false }), shown => Assert.StartsWith("groups/", shown!.Value.Reply.Template, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(EveryCommand))]
    public void A_guest_gets_one_sentence_in_private_whatever_is_asked(string command)
    {
        foreach (var where in new[] { Place.With(Drafts.Author), new Place("chat7", Private: false, "Sales") })
        {
            var shown = Assert.Single(Said($"/{command}", Drafts.By(Drafts.Author) with { Extranet = true }, where).Effects.Select(Shown).OfType<(Place Where, Reply Reply)>());

            Assert.Equal(("repairs/only-employees", Place.With(Drafts.Author)), (shown.Reply.Template, shown.Where));
        }
    }

    [Fact]
    public void The_administrator_sees_the_settings_and_no_errors() =>
        Assert.Equal("repairs/seen-by", Assert.Single(Said("/errors", Drafts.By(Administrator)).Effects.OfType<Effect.Say>()).Reply.Template);

    [Fact]
    public void Somebody_who_works_here_no_more_gets_one_sentence() =>
        Assert.Equal("repairs/only-employees", Assert.Single(Said("/mydata", Away).Effects.OfType<Effect.Say>()).Reply.Template);

    private static (Place Where, Reply Reply)? Shown(Effect effect) => effect switch
    {
        Effect.Say say => (say.Where, say.Reply),
        Effect.ShowCard card => (card.Where, card.Reply),
        Effect.SendFile file => (file.Where, file.Words),
        _ => null,
    };

    private static Decision Said(string text, Speaker by, Place? where = null)
    {
        var said = new BotEvent.Said(Drafts.Moment, by, where ?? Place.With(by.Id), 9, text);
        return Routing.Decide(Routing.Hear(said, Frames.Empty, "new", Office), Frames.Empty, Facts.None with { Stored = RecordsDrafts.Stored, Digest = DigestDrafts.Page, Owner = OwnerPages.Of(DigestDrafts.Day, [], Office.Library, overdue: 0) }, said.At, Office);
    }
}
