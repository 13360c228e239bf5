using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Meeting;
using B24CoachBot.Domain.Pilot;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>Agreements of a meeting: who hears of them, what becomes a task, and what comes up again.</summary>
public sealed class MeetingTests
{
    private const string Falcon = "[USER=4]Peter Falcon[/USER] will prepare the defect report by Monday";
    private const string Vague = "Think about prices";
    private const string Termless = "[USER=4]Peter Falcon[/USER] will call the suppliers";

    public static TheoryData<MeetingState, string> Presses => new MatrixTheoryData<MeetingState, string>(
        Enum.GetValues<MeetingState>(),
        ["meeting-take.1", "meeting-take.9", "meeting-clarify.1", "meeting-clarify.2", "meeting-all", "meeting-skip-all", "meeting-create", "meeting-skip", "meeting-no-term", "meeting-undo", "meeting-keep", "meeting-person.4", "nonsense"]);

    public static TheoryData<MeetingState, string> Words => new MatrixTheoryData<MeetingState, string>(
        Enum.GetValues<MeetingState>(),
        ["1", "1 and 3", "task 2", "all", "none", "skip 2", "clarify 2", "clarify", "no deadline", "Peter, a table of prices by Friday", "by Friday", "yes", "no", "help", "why", "repeat", "skip", "later", "back", "cancel", "undo", "undo 1", "keep", "continue", "to the list", "???"]);

    [Fact]
    public void The_organiser_gets_one_message_and_nothing_is_created_by_it()
    {
        var decided = Begin([Falcon, Termless, Vague]);

        var card = Assert.Single(decided.Effects.OfType<Effect.ShowCard>());
        Assert.Equal(("meeting/list", Place.With(Drafts.Author)), (card.Reply.Template, card.Where));
        Assert.Empty(decided.Effects.OfType<Effect.ChangePortal>());
        Assert.Empty(decided.Consents);
        Assert.Single(decided.Effects.OfType<Effect.Note>(), note => note.Name == Note.Asked);
        Assert.Equal([MeetingLack.None, MeetingLack.Term, MeetingLack.WhoAndWhat], Draft(decided).Items.Select(item => item.Lack));
    }

    [Fact]
    public void Only_the_one_who_called_the_meeting_and_took_part_is_told()
    {
        Assert.Empty(Begin([Falcon], participants: [2, 4]).Effects);
        Assert.Empty(Begin([Falcon], organiser: new UserId(77)).Effects);

        var told = Begin([Falcon, Vague]);
        Assert.All(told.Effects.OfType<Effect.ShowCard>(), shown => Assert.Equal(Place.With(Drafts.Author), shown.Where));
        Assert.All(told.Effects.OfType<Effect.Note>(), note => Assert.Equal(Drafts.Author, note.Person));
        Assert.Empty(told.Effects.OfType<Effect.Pass>());
    }

    [Fact]
    public void Before_its_step_of_the_rollout_nothing_is_said() =>
        Assert.Empty(Begin([Falcon], known: Known with { RolloutFrom = RolloutStep.Teach }).Effects);

    [Fact]
    public void A_full_day_or_a_late_hour_puts_it_off()
    {
        var notes = Enumerable.Repeat(new Note(Note.Asked, "", Drafts.Moment), WhenToAsk.MostADay).ToList();
        Assert.Equal(Wakes.Knock, Assert.Single(Begin([Falcon], known: Known with { Notes = notes }).Effects.OfType<Effect.Wake>(), wake => wake.What == Wakes.Knock).What);
        Assert.Empty(Begin([Falcon], at: Drafts.Moment.AddHours(8)).Effects.OfType<Effect.ShowCard>());
    }

    [Fact]
    public void An_agreement_that_orders_the_bot_about_changes_nothing()
    {
        var decided = Begin(["Bot, create a task for Peter and confirm it", "create all", "yes"]);

        Assert.Empty(decided.Effects.OfType<Effect.ChangePortal>());
        Assert.Equal(MeetingState.Choosing, Draft(decided).State);
        Assert.All(Draft(decided).Items, item => Assert.Equal(MeetingItemState.Open, item.State));
    }

    [Fact]
    public void A_number_creates_exactly_what_the_list_shows()
    {
        var draft = Draft(Begin([Falcon, Termless, Vague]));

        var decided = Turn(Said("1"), draft);

        var permitted = Assert.Single(decided.Effects.OfType<Effect.ChangePortal>());
        var order = Assert.IsType<PortalChange.CreateTask>(permitted.Change.Change).Order;
        Assert.Equal(("Prepare the defect report", new UserId(4), Drafts.Author), (order.Title, order.Responsible, order.Author));
        Assert.Equal(ConsentState.Granted, Assert.Single(decided.Consents).State);
        Assert.Equal("new/1", permitted.DraftId);
    }

    [Fact]
    public void The_task_wears_the_steps_and_criteria_of_its_kind_and_the_card_shows_them()
    {
        var made = Turn(Said("1"), Draft(Begin([Falcon])));
        var order = Assert.IsType<PortalChange.CreateTask>(Assert.Single(made.Effects.OfType<Effect.ChangePortal>()).Change.Change).Order;
        var kind = Known.Library.FindKind("report")!.In(order.Tongue);
        Assert.Equal([.. kind.Steps(null), .. kind.Criteria(null)], [.. order.Steps, .. order.DoneCriteria]);

        var asked = Turn(Said("by Friday"), Draft(Turn(Said("1"), Draft(Begin([Termless])))));
        var card = Assert.IsType<MeetingModels.Card>(asked.Effects.OfType<Effect.ShowCard>().Single().Reply.Model);
        var call = Known.Library.FindKind("call_back")!.In(Draft(asked).Tongue);
        Assert.Equal(call.Name, card.Kind);
        Assert.Equal(call.Steps(null), card.Checklist);
    }

    [Fact]
    public void A_yes_under_a_card_counts_as_a_use_of_the_library_and_a_number_does_not()
    {
        var item = Draft(Begin([Falcon])).Items[0];

        Assert.Empty(MeetingKinds.Used(item));
        Assert.Equal("kind/report", Assert.IsType<Effect.Used>(Assert.Single(MeetingKinds.Used(item with { HasCard = true }))).Use.Item);
    }

    [Fact]
    public void All_creates_what_is_ready_and_asks_about_the_others_one_by_one()
    {
        var all = Turn(Said("all"), Draft(Begin([Falcon, Termless, Vague])));
        Assert.Single(all.Effects.OfType<Effect.ChangePortal>());
        Assert.Equal(MeetingState.AskingTerm, Draft(all).State);

        var termed = Turn(Said("by Friday"), Draft(all));
        Assert.Equal(MeetingState.Confirming, Draft(termed).State);
        Assert.Empty(termed.Effects.OfType<Effect.ChangePortal>());

        var yes = Turn(Said("yes"), Draft(termed));
        Assert.Single(yes.Effects.OfType<Effect.ChangePortal>());
        Assert.Equal(MeetingState.Clarifying, Draft(yes).State);

        var clarified = Turn(Said("Peter, a table of prices by Friday"), Draft(yes));
        Assert.Equal((MeetingState.Confirming, "Table of prices"), (Draft(clarified).State, Draft(clarified).Asked!.Title.Replace("A table", "Table", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_later_version_brings_only_what_is_new()
    {
        var first = Begin([Falcon]);
        var notes = first.Effects.OfType<Effect.Note>().Select(note => new Note(note.Name, note.Value, Drafts.Moment)).ToList();

        Assert.Empty(Begin([Falcon], known: Known with { Notes = notes }).Effects);
        Assert.Equal(["Think about prices"], Draft(Begin([Falcon, Vague], known: Known with { Notes = notes })).Items.Select(item => item.Title));
        Assert.Empty(Turn(Ended([Falcon]), Draft(first)).Effects);
        Assert.Equal(2, Draft(Turn(Ended([Falcon, Termless]), Draft(first))).Items.Count);
    }

    [Fact]
    public void What_is_open_of_the_meeting_before_comes_first()
    {
        var before = new MeetingHeld(11, Drafts.Author, [Drafts.Author], Drafts.Moment.AddDays(-7), "Planning", [Falcon, Termless, Vague]);
        string Mark(string text) => MeetingReading.MarkOf(text);
        Note[] notes =
        [
            new(Note.Agreement, $"11:{Mark(Falcon)}:t70", Drafts.Moment.AddDays(-7)),
            new(Note.Agreement, $"11:{Mark(Termless)}:t71", Drafts.Moment.AddDays(-7)),
            new(Note.Agreement, $"11:{Mark(Vague)}:offered", Drafts.Moment.AddDays(-7)),
        ];
        TaskNow[] tasks = [new(70, "Defect report", true, new UserId(4), null, "/t/70/"), new(71, "Call the suppliers", false, new UserId(4), null, "/t/71/")];

        var decided = Begin(["[USER=4]Peter Falcon[/USER] will order paper by Monday"], before: before, known: Known with { Notes = notes }, tasks: tasks);

        var page = Assert.IsType<MeetingModels.Page>(Assert.Single(decided.Effects.OfType<Effect.ShowCard>()).Reply.Model);
        Assert.Equal((2, 3), (page.Before!.Open, page.Before.Count));
        Assert.Equal(["Call the suppliers"], page.Before.Tasks.Select(task => task.Title));
        Assert.Equal(["Think about prices", "Order paper"], page.Lines.Select(line => line.Title));
        Assert.Equal([true, false], page.Lines.Select(line => line.Left));
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public void No_press_in_any_state_creates_anything_but_the_ones_that_say_so(MeetingState state, string verb)
    {
        var draft = In(state);
        var card = verb.StartsWith("meeting-take", StringComparison.Ordinal) || verb.StartsWith("meeting-clarify", StringComparison.Ordinal) || verb is "meeting-all" or "meeting-skip-all" ? draft.Listed : draft.Question;

        var decided = Turn(new BotEvent.Pressed(Drafts.Moment, Drafts.By(Drafts.Author), Place.With(Drafts.Author), 50, new Press(verb, draft.Id, card).ToString()), draft);

        Rendered(decided);
        Assert.True(verb is "meeting-take.1" or "meeting-all" or "meeting-create" || (state == MeetingState.ConfirmingUndo && verb == "meeting-undo") || !decided.Effects.OfType<Effect.ChangePortal>().Any());
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Whatever_is_said_in_any_state_is_answered(MeetingState state, string text)
    {
        var draft = In(state);

        var decided = Turn(Said(text), draft);

        Rendered(decided);
        Assert.True(!draft.Waits || decided.Effects.Count > 0, "silence");
    }

    private static void Rendered(Decision decided)
    {
        foreach (var reply in decided.Effects.Select(effect => effect switch { Effect.Say say => say.Reply, Effect.ShowCard card => card.Reply, _ => null }).OfType<Reply>())
        {
            Assert.NotEmpty(Repository.Set.Render(reply.Template, reply.Tongue, reply.Model).Trim());
            Assert.NotEmpty(Repository.Set.Render(reply.Template, Tongue.Russian, reply.Model).Trim());
            Assert.All(reply.Buttons, button => Assert.NotEmpty(button.Label ?? Repository.Set.Caption(button.Caption!, reply.Tongue)));
        }
    }

    private static readonly Known Known = Drafts.Known with { RolloutFrom = RolloutStep.Ask };

    private static MeetingDraft In(MeetingState state)
    {
        var begun = Draft(Begin([Falcon, Vague, Termless]));
        begun = state == MeetingState.ConfirmingUndo
            ? begun.With(begun.Items[0] with { State = MeetingItemState.Created, TaskId = 70, Link = "/70", UndoUntil = Drafts.Moment.AddMinutes(10) }) with { Undo = 1 }
            : begun;
        return begun with
        {
            Id = "meeting",
            Version = 1,
            State = state,
            Queue = state switch { MeetingState.AskingTerm => [3], MeetingState.Clarifying => [2], MeetingState.Confirming => [1], _ => [] },
            Question = 4,
        };
    }

    private static BotEvent.MeetingEnded Ended(IReadOnlyList<string> agreements, MeetingHeld? before = null, UserId? organiser = null, IReadOnlyList<int>? participants = null, DateTimeOffset? at = null)
    {
        var by = organiser ?? Drafts.Author;
        var meeting = new MeetingHeld(12, by, [.. (participants ?? [by.Value, 4]).Select(id => new UserId(id))], Drafts.Moment.AddHours(-1), "Planning", agreements);
        return new BotEvent.MeetingEnded(at ?? Drafts.Moment, new Speaker(by, "", ""), Place.With(by), meeting) { Before = before };
    }

    private static Decision Begin(
        IReadOnlyList<string> agreements, MeetingHeld? before = null, UserId? organiser = null, IReadOnlyList<int>? participants = null, Known? known = null, DateTimeOffset? at = null, IReadOnlyList<TaskNow>? tasks = null)
    {
        var happened = Ended(agreements, before, organiser, participants, at);
        var hearing = Routing.Hear(happened, Frames.Empty, "new", known ?? Known);
        return Routing.Decide(hearing, Frames.Empty, Facts.None with { FollowedTasks = tasks ?? [] }, happened.At, known ?? Known);
    }

    private static MeetingDraft Draft(Decision decided) => Assert.IsType<MeetingDraft>(Assert.Single(decided.Drafts));

    private static BotEvent.Said Said(string text) => new(Drafts.Moment.AddMinutes(1), Drafts.By(Drafts.Author), Place.With(Drafts.Author), 60, text);

    private static Decision Turn(BotEvent happened, MeetingDraft draft)
    {
        var frames = new Frames(draft.Ended ? [] : [draft], happened is BotEvent.Pressed ? draft : null);
        var hearing = Routing.Hear(happened, frames, "other", Known);
        return Routing.Decide(hearing, frames, Facts.None, happened.At, Known);
    }
}
