using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Approval;
using B24CoachBot.Domain.People;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>What exactly is permitted, what the portal's answers lead to, and when somebody is reminded.</summary>
public sealed class ApprovalTests
{
    private static readonly IReadOnlyList<HungApproval> Hung = [new(11, "Contract 12", "/company/personal/bizproc/11/", 72, 5, 24), new(12, null, null, 96, null, 0)];

    [Fact]
    public void What_is_permitted_is_what_was_shown_comment_and_all()
    {
        var asked = Draft(ApprovalDrafts.Turn(ApprovalDrafts.Said("there is no estimate"), ApprovalDrafts.Around(ApprovalDrafts.In(ApprovalState.AskingComment))));
        Assert.Equal((ApprovalState.Confirming, "there is no estimate"), (asked.State, asked.Comment));

        var granted = ApprovalDrafts.Turn(ApprovalDrafts.Pressed(ApprovalVerbs.Confirm, asked.Shown), ApprovalDrafts.Around(asked));

        var permitted = Assert.Single(granted.Effects.OfType<Effect.ChangePortal>()).Change;
        Assert.Equal(
            new ApprovalDecision { ApprovalId = 11, Person = Drafts.Author, Verdict = ApprovalVerdict.Reject, Comment = "there is no estimate" },
            Assert.IsType<PortalChange.DecideApproval>(permitted.Change).Decision);
        Assert.Equal((ConsentState.Granted, asked.Shown), (Assert.Single(granted.Consents).State, permitted.Proposal.Version));
        Assert.Equal("approval/in-work", Said(ApprovalDrafts.Turn(ApprovalDrafts.Pressed(ApprovalVerbs.Confirm, asked.Shown), ApprovalDrafts.Around(Draft(granted)))));
    }

    [Theory]
    [InlineData(CommentWanted.Always, ApprovalVerbs.Approve, ApprovalState.AskingComment)]
    [InlineData(CommentWanted.WithYes, ApprovalVerbs.Approve, ApprovalState.AskingComment)]
    [InlineData(CommentWanted.WithNo, ApprovalVerbs.Approve, ApprovalState.Confirming)]
    [InlineData(CommentWanted.Never, ApprovalVerbs.Approve, ApprovalState.Confirming)]
    [InlineData(CommentWanted.Never, ApprovalVerbs.Reject, ApprovalState.AskingComment)]
    [InlineData(CommentWanted.Always, ApprovalVerbs.HandOn, ApprovalState.AskingWhom)]
    public void Words_are_asked_for_where_the_process_wants_them_and_with_every_no(CommentWanted comment, string verb, ApprovalState expected)
    {
        var about = ApprovalDrafts.Open[0] with { Comment = comment };

        var draft = Draft(ApprovalDrafts.Turn(ApprovalDrafts.Pressed(verb), ApprovalDrafts.Around(ApprovalDrafts.In(ApprovalState.Chosen, about: about))));

        Assert.Equal(expected, draft.State);
        if (expected == ApprovalState.AskingComment)
        {
            var skipped = ApprovalDrafts.Turn(ApprovalDrafts.Said("without comment"), ApprovalDrafts.Around(draft));
            Assert.Equal(draft.MustComment ? ApprovalState.AskingComment : ApprovalState.Confirming, Draft(skipped).State);
        }
    }

    [Fact]
    public void Somebody_on_leave_is_named_so_on_the_card_and_somebody_who_left_is_not_taken()
    {
        var asking = ApprovalDrafts.In(ApprovalState.AskingWhom);
        var away = Draft(ApprovalDrafts.Turn(ApprovalDrafts.Said("Peter Falcon"), ApprovalDrafts.Around(asking), Facts.None with { BackOn = new Dictionary<UserId, DateOnly> { [Drafts.Stranger] = new(2026, 12, 1) } }));
        var gone = ApprovalDrafts.Turn(ApprovalDrafts.Said("Peter Falcon"), ApprovalDrafts.Around(asking), Facts.None with { Gone = new HashSet<UserId> { Drafts.Stranger } });

        Assert.Equal((ApprovalState.Confirming, Drafts.Stranger, new DateOnly(2026, 12, 1)), (away.State, away.To, away.BackOn));
        Assert.Equal((ApprovalState.AskingWhom, "approval/person-gone"), (Draft(gone).State, Said(gone)));
    }

    [Fact]
    public void Namesakes_are_asked_about_and_one_is_chosen()
    {
        var asked = Draft(ApprovalDrafts.Turn(ApprovalDrafts.Said("John Brown"), ApprovalDrafts.Around(ApprovalDrafts.In(ApprovalState.AskingWhom))));
        Assert.Equal([new UserId(2), new UserId(3)], asked.Namesakes);

        var chosen = Draft(ApprovalDrafts.Turn(ApprovalDrafts.Pressed(ApprovalVerbs.To(new UserId(3)), asked.Shown), ApprovalDrafts.Around(asked), Facts.None));
        Assert.Equal((ApprovalState.Confirming, new UserId(3)), (chosen.State, chosen.To));
    }

    public static TheoryData<Carried, ApprovalState, string> Outcomes => new()
    {
        { new Carried.ApprovalDecided(11), ApprovalState.Decided, "approval/decided" },
        { new Carried.ApprovalClosed(ApprovalEnd.Rejected), ApprovalState.Closed, "approval/closed" },
        { new Carried.ApprovalClosed(ApprovalEnd.Elsewhere), ApprovalState.Closed, "approval/closed" },
        { new Carried.FateUnknown(), ApprovalState.Closed, "approval/fate-unknown" },
        { new Carried.ApprovalNotTaken(ApprovalObstacle.NotConnected, null), ApprovalState.Chosen, "approval/not-taken" },
        { new Carried.ApprovalNotTaken(ApprovalObstacle.NotHandedOn, "no"), ApprovalState.Chosen, "approval/not-taken" },
        { new Carried.Refused("no"), ApprovalState.Chosen, "approval/not-taken" },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void Each_answer_of_the_portal_is_told(Carried outcome, ApprovalState expected, string template)
    {
        var decided = ApprovalDrafts.Turn(ApprovalDrafts.Answered(outcome), ApprovalDrafts.Around(ApprovalDrafts.In(ApprovalState.Sending)));

        Assert.Equal(expected, Draft(decided).State);
        Assert.Contains(template, decided.Effects.Select(effect => effect switch { Effect.Say say => say.Reply.Template, Effect.ShowCard card => card.Reply.Template, _ => "" }));
        Assert.Equal(outcome is Carried.ApprovalNotTaken { Why: ApprovalObstacle.NotConnected }, Draft(decided).Hands == OwnHands.NotConnected);
    }

    [Fact]
    public void Another_list_takes_an_open_question_back()
    {
        var decided = ApprovalDrafts.Turn(ApprovalDrafts.Said("my approvals"), ApprovalDrafts.Around(ApprovalDrafts.In(ApprovalState.Confirming)));

        Assert.Equal(ConsentState.Withdrawn, Assert.Single(decided.Consents).State);
        Assert.Equal((ApprovalState.Listed, null), (Draft(decided).State, Draft(decided).Asked));
    }

    [Fact]
    public void A_day_of_silence_decides_nothing()
    {
        var woken = new BotEvent.TimeCame(Drafts.Moment.AddDays(4), Drafts.By(Drafts.Author), Place.With(Drafts.Author), "draft", Wakes.Silence);

        var decided = ApprovalDrafts.Turn(woken, ApprovalDrafts.Around(ApprovalDrafts.In(ApprovalState.Confirming) with { Reminded = true }));

        Assert.Equal((ApprovalState.Past, ConsentState.Expired), (Draft(decided).State, Assert.Single(decided.Consents).State));
    }

    [Fact]
    public void A_reminder_names_what_still_hangs_and_counts_as_one_message()
    {
        var decided = Remind(Drafts.Known);

        var draft = Draft(decided);
        Assert.Equal((ApprovalState.Nudged, 11L), (draft.State, Assert.Single(draft.Hung).Id));
        Assert.Equal(Note.Asked, Assert.Single(decided.Effects.OfType<Effect.Note>()).Name);
    }

    [Fact]
    public void Every_head_of_the_person_knows_that_they_were_reminded_today()
    {
        var (near, far) = (new UserId(2), new UserId(3));
        var known = Drafts.Known with
        {
            Departments = new DepartmentTree([new Department(1, "All", null, far, [far]), new Department(2, "Sales", 1, near, [near, Drafts.Author]), new Department(3, "Legal", 1, Drafts.Stranger, [Drafts.Stranger])]),
        };

        var notes = Remind(known).Effects.OfType<Effect.Note>().Where(note => note.Name == Note.Nudged);

        Assert.Equal(["2: 11", "3: 11"], notes.Select(note => $"{note.Person}: {note.Value}").Order(StringComparer.Ordinal));
    }

    public static TheoryData<string, Known> Silent => new()
    {
        { "not wanted any more", Drafts.Known with { Notes = [.. Hung.Select(one => new Note(Note.NudgeOff, $"{one.Id}", Drafts.Moment.AddDays(-20)))] } },
        { "the head has asked today", Drafts.Known with { Notes = [.. Hung.Select(one => new Note(Note.NudgeTold, $"{one.Id}", Drafts.Moment.AddHours(-2)))] } },
        { "enough for a day", Drafts.Known with { Notes = [.. Enumerable.Range(1, WhenToAsk.MostADay).Select(_ => new Note(Note.Asked, "", Drafts.Moment.AddHours(-1)))] } },
        { "before its step", Drafts.Known with { RolloutFrom = Domain.Pilot.RolloutStep.Ask } },
    };

    [Theory]
    [MemberData(nameof(Silent))]
    public void Nobody_is_reminded_of(string why, Known known)
    {
        var decided = Remind(known);

        Assert.True(decided.Drafts.Count == 0 && decided.Effects.Count == 0, why);
    }

    [Fact]
    public void Nobody_is_reminded_on_leave_or_in_the_evening()
    {
        var away = Remind(Drafts.Known, facts: ApprovalDrafts.Found(ApprovalDrafts.Open) with { BackOn = new Dictionary<UserId, DateOnly> { [Drafts.Author] = new(2026, 12, 1) } });
        var late = Remind(Drafts.Known, at: Drafts.Moment.AddHours(6));

        Assert.DoesNotContain(away.Effects.Concat(late.Effects), effect => effect is Effect.ShowCard or Effect.Say);
    }

    [Fact]
    public void The_reminder_of_the_day_before_goes_when_the_next_one_comes()
    {
        var before = ApprovalDrafts.In(ApprovalState.Nudged) with { TouchedAt = Drafts.Moment.AddDays(-1) };

        var decided = Remind(Drafts.Known, new Frames([before]));

        Assert.Equal([ApprovalState.Past, ApprovalState.Nudged], decided.Drafts.Cast<ApprovalDraft>().Select(draft => draft.State));
        Assert.Equal("draft", Assert.Single(decided.Effects.OfType<Effect.FreezeCard>()).Card);
    }

    [Fact]
    public void Whoever_speaks_of_something_else_is_reminded_later()
    {
        var task = Drafts.In(Domain.Conversations.Task.TaskState.AskingWho) with { Id = "task" };

        var decided = Remind(Drafts.Known, new Frames([task]));

        Assert.Equal((ApprovalState.Waiting, Wakes.Knock), (Draft(decided).State, decided.Effects.OfType<Effect.Wake>().First().What));
    }

    [Fact]
    public void What_is_not_to_be_reminded_of_is_remembered_by_its_number()
    {
        var decided = ApprovalDrafts.Turn(ApprovalDrafts.Pressed(ApprovalVerbs.Quiet), ApprovalDrafts.Around(ApprovalDrafts.In(ApprovalState.Nudged)));

        Assert.Equal((ApprovalState.Past, "11"), (Draft(decided).State, Assert.Single(decided.Effects.OfType<Effect.Note>(), note => note.Name == Note.NudgeOff).Value));
    }

    private static Decision Remind(Known known, Frames? frames = null, Facts? facts = null, DateTimeOffset? at = null) => ApprovalDrafts.Turn(
        new BotEvent.ApprovalsHang(at ?? Drafts.Moment, Drafts.By(Drafts.Author), Place.With(Drafts.Author), Hung),
        frames ?? Frames.Empty, facts ?? ApprovalDrafts.Found([ApprovalDrafts.Open[0]]), known);

    private static ApprovalDraft Draft(Decision decided) => Assert.IsType<ApprovalDraft>(Assert.Single(decided.Drafts));

    private static string Said(Decision decided) => Assert.Single(decided.Effects.OfType<Effect.Say>()).Reply.Template;
}
