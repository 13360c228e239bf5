using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Meeting;
using B24CoachBot.Domain.Pilot;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>Before the next meeting of the same people: what is open, for whoever called the last one, or nothing at all.</summary>
public sealed class MeetingRemindingTests
{
    private const string Report = "[USER=4]Peter Falcon[/USER] will prepare the defect report by Monday";
    private const string Suppliers = "[USER=4]Peter Falcon[/USER] will call the suppliers";
    private const string Carrier = "Choose a carrier";
    private const string Prices = "Think about prices";
    private const string Parking = "Discuss the car park";
    private const long Call = 12;

    private static readonly DateTimeOffset Then = Drafts.Moment.AddDays(-7);
    private static readonly string[] Agreements = [Report, Suppliers, Carrier, Prices, Parking];

    // Of five one is a task that is not done, one a task that is, one was never decided on, two were let go.
    private static readonly Note[] TwoOfFive = [Noted(Report, "t70"), Noted(Suppliers, "t71"), Noted(Carrier, "offered"), Noted(Prices, "offered"), Noted(Prices, "skipped"), Noted(Parking, "skipped")];
    private static readonly TaskNow[] OneDone = [new(70, "Prepare the defect report", false, new UserId(4), null, "/70"), new(71, "Call the suppliers", true, new UserId(4), null, "/71")];

    [Fact]
    public void Two_of_five_are_open_and_the_one_undecided_can_still_become_a_task()
    {
        var decided = Remind();

        var card = Assert.Single(decided.Effects.OfType<Effect.ShowCard>());
        Assert.Equal(Place.With(Drafts.Author), card.Where);
        var told = Repository.Set.Render(card.Reply.Template, Tongue.English, card.Reply.Model);
        Assert.StartsWith("[b]In 30 minutes: “Planning again”[/b]", told, StringComparison.Ordinal);
        Assert.Contains("2 agreements of 5", told, StringComparison.Ordinal);
        Assert.Equal(["meeting_clarify", "meeting_skip_all"], card.Reply.Buttons.Select(button => button.Caption));
        Assert.Single(decided.Effects.OfType<Effect.Note>(), note => note.Name == Note.Asked);
        Assert.Empty(decided.Consents);
    }

    [Fact]
    public void Open_tasks_alone_are_told_without_buttons()
    {
        var decided = Remind([Noted(Report, "t70"), Noted(Carrier, "skipped")]);

        var said = Assert.Single(decided.Effects.OfType<Effect.Say>());
        Assert.Empty(said.Reply.Buttons);
        Assert.Contains("1 agreement of 5", Repository.Set.Render(said.Reply.Template, Tongue.English, said.Reply.Model), StringComparison.Ordinal);
        Assert.Equal(MeetingState.Done, Assert.IsType<MeetingDraft>(Assert.Single(decided.Drafts)).State);
    }

    [Fact]
    public void Where_everything_is_closed_or_was_never_told_nothing_is_said()
    {
        Assert.Empty(Remind([Noted(Suppliers, "t71"), Noted(Carrier, "skipped")]).Effects);
        Assert.Empty(Remind([]).Effects);
    }

    [Fact]
    public void Only_the_one_who_called_the_meeting_took_part_and_is_within_the_rollout_is_reminded()
    {
        Assert.Empty(Remind(participants: [2, 4]).Effects);
        Assert.Empty(Remind(known: Known with { RolloutFrom = RolloutStep.Teach }).Effects);
    }

    [Fact]
    public void What_cannot_be_said_before_the_meeting_begins_is_not_said_after_it()
    {
        Note[] full = [.. TwoOfFive, .. Enumerable.Repeat(new Note(Note.Asked, "", Drafts.Moment), WhenToAsk.MostADay)];
        Assert.Empty(Remind(full).Effects);
        Assert.Empty(Remind(back: Drafts.Moment.AddDays(3)).Effects);

        var waiting = Begun() with { State = MeetingState.Waiting };
        var late = new MeetingTalk().Woken(waiting, Wakes.Knock, Frames.Empty, waiting.Next!.StartsAt.AddMinutes(1), Known);
        Assert.IsType<MeetingHeard.TooLate>(late);
    }

    [Fact]
    public void The_list_that_still_stood_makes_way_and_what_is_being_created_is_not_offered_again()
    {
        var standing = Begun() with { Id = "standing", Version = 1, Next = null, TouchedAt = Drafts.Moment.AddHours(-1) };
        var decided = Remind(frames: new Frames([standing]));

        Assert.Equal(MeetingState.Lapsed, decided.Drafts.OfType<MeetingDraft>().Single(draft => draft.Id == "standing").State);
        Assert.Contains(decided.Effects.OfType<Effect.FreezeCard>(), frozen => frozen.Card == "standing");

        var creating = standing with { State = MeetingState.Creating, Items = [.. standing.Items.Select(item => item with { State = MeetingItemState.Creating })] };
        Assert.Empty(Assert.IsType<MeetingDraft>(Assert.Single(Remind(frames: new Frames([creating])).Drafts)).Items);
    }

    [Fact]
    public void The_follow_up_of_the_meeting_takes_the_place_of_its_reminder()
    {
        var reminder = Begun() with { Id = "reminder", Version = 1, TouchedAt = Drafts.Moment.AddMinutes(-30) };
        var next = new MeetingHeld(13, Drafts.Author, [Drafts.Author, new UserId(4)], Drafts.Moment, "Planning", ["[USER=4]Peter Falcon[/USER] will order paper by Monday"]);
        var ended = new BotEvent.MeetingEnded(Drafts.Moment, new Speaker(Drafts.Author, "", ""), Place.With(Drafts.Author), next) { Before = Held([Drafts.Author.Value, 4]) };
        var (frames, known) = (new Frames([reminder]), Known with { Notes = TwoOfFive });

        var decided = Routing.Decide(Routing.Hear(ended, frames, "new", known), frames, Facts.None with { FollowedTasks = OneDone }, ended.At, known);

        Assert.Equal(MeetingState.Lapsed, decided.Drafts.OfType<MeetingDraft>().Single(draft => draft.Id == "reminder").State);
        var list = decided.Drafts.OfType<MeetingDraft>().Single(draft => draft.Id == "new");
        Assert.Equal((MeetingState.Choosing, 2, 1), (list.State, list.Items.Count, list.Before!.Open.Count));
    }

    [Fact]
    public void A_list_that_changes_after_the_meeting_has_begun_does_not_say_that_it_will()
    {
        var begun = Begun();

        var later = MeetingReplies.List(begun, new MeetingScene(Facts.None, begun.Next!.StartsAt.AddMinutes(5), Known));

        Assert.StartsWith("[b]Before the meeting “Planning again”[/b]", Repository.Set.Render(later.Template, Tongue.English, later.Model), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { 9, 4, 6, 7 }, new[] { 9, 4, 6, 7 }, true)]
    [InlineData(new[] { 9, 4, 6, 7 }, new[] { 9, 4, 6 }, true)]
    [InlineData(new[] { 9, 4, 6 }, new[] { 9, 4, 6, 7 }, true)]
    [InlineData(new[] { 9, 4, 6 }, new[] { 9, 4 }, false)]
    [InlineData(new[] { 9, 4, 6, 7 }, new[] { 9, 4, 5, 8 }, false)]
    [InlineData(new[] { 9 }, new[] { 9 }, false)]
    public void The_same_people_meet_where_three_in_four_are_the_same(int[] invited, int[] tookPart, bool same) =>
        Assert.Equal(same, MeetingSeries.SamePeople(invited, tookPart));

    [Fact]
    public void Of_several_talks_of_the_same_people_the_name_decides_and_otherwise_the_youngest()
    {
        var prices = Held([]) with { Topic = "Цены на декабрь" };
        var stock = Held([]) with { Topic = "Планёрка склада" };

        Assert.Same(stock, MeetingSeries.Of("планёрка: склад и продажи", [prices, stock]));
        Assert.Same(prices, MeetingSeries.Of("Встреча", [prices, stock]));
        Assert.Null(MeetingSeries.Of("Встреча", []));
    }

    [Fact]
    public void Only_meetings_with_something_that_was_not_skipped_are_looked_for() =>
        Assert.Equal([Call, 14], MeetingNotes.Unfinished([.. TwoOfFive, new Note(Note.Agreement, "13:a:offered", Then), new Note(Note.Agreement, "13:a:skipped", Then), new Note(Note.Agreement, "14:a:t7", Then)]).Order());

    private static readonly Known Known = Drafts.Known with { RolloutFrom = RolloutStep.Ask };

    private static Note Noted(string agreement, string fate) => new(Note.Agreement, $"{Call}:{MeetingReading.MarkOf(agreement)}:{fate}", Then);

    private static MeetingHeld Held(IReadOnlyList<int> participants) => new(Call, Drafts.Author, [.. participants.Select(id => new UserId(id))], Then, "Planning", Agreements);

    private static MeetingDraft Begun() => Assert.IsType<MeetingDraft>(Assert.Single(Remind().Drafts));

    private static Decision Remind(IReadOnlyList<Note>? notes = null, IReadOnlyList<int>? participants = null, Known? known = null, DateTimeOffset? back = null, Frames? frames = null)
    {
        var by = Drafts.Author;
        var happened = new BotEvent.MeetingAhead(
            Drafts.Moment, new Speaker(by, "", ""), Place.With(by), Held(participants ?? [by.Value, 4]), new NextMeeting("Planning again", Drafts.Moment.AddMinutes(30)));
        var all = (known ?? Known) with { Notes = notes ?? TwoOfFive };
        var before = frames ?? Frames.Empty;
        var hearing = Routing.Hear(happened, before, "new", all);
        var away = back is { } day ? new Dictionary<UserId, DateOnly> { [by] = DateOnly.FromDateTime(day.DateTime) } : [];
        return Routing.Decide(hearing, before, new Facts([], away) { FollowedTasks = OneDone }, happened.At, all);
    }
}
