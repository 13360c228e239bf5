using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Task;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>What the owner locked stays on every card; what may be changed tells by its changes which template to mend.</summary>
public sealed class TaskLibraryTests
{
    private static readonly TaskKind Contract = Drafts.Known.Library.FindKind("contract")!;
    private static readonly TaskKind Report = Drafts.Known.Library.FindKind("report")!;

    public static TheoryData<string, bool> Corrections => new()
    {
        { "remove item 2", true },
        { "done when: signed", true },
        { "no checklist", true },
        { "add item call the client", false },
        { "deadline Monday", false },
        { "title: Prepare the lease", false },
    };

    [Theory]
    [MemberData(nameof(Corrections))]
    public void A_locked_kind_takes_what_is_added_and_keeps_what_is_its_own(string said, bool refused)
    {
        var (before, decided) = Say(Card(Contract), said);

        Assert.Equal(refused, decided.Effects.OfType<Effect.Say>().Any(say => say.Reply.Template == "task/locked"));
        var after = decided.Drafts.OfType<TaskDraft>().LastOrDefault() ?? before;
        Assert.Equal(before.Slots.Steps, after.Slots.Steps.Take(before.Slots.Steps.Count));
        Assert.Equal(before.Slots.DoneCriteria, after.Slots.DoneCriteria);
    }

    [Fact]
    public void The_rest_of_a_correction_holds_when_a_part_of_it_is_refused()
    {
        var (_, decided) = Say(Card(Contract), "add item call the client, remove item 2");

        var after = Assert.Single(decided.Drafts.OfType<TaskDraft>());
        Assert.Equal([.. Contract.English.Steps(null), "call the client"], after.Slots.Steps, StringComparer.OrdinalIgnoreCase);
        Assert.Contains(decided.Effects.OfType<Effect.Say>(), say => say.Reply.Template == "task/locked");
    }

    [Fact]
    public void The_persons_own_step_may_be_taken_out_again()
    {
        var card = Card(Contract);
        card = card with { Slots = card.Slots with { Steps = [.. card.Slots.Steps, "Call the client"] } };

        var (_, decided) = Say(card, $"remove item {card.Slots.Steps.Count}");

        Assert.Equal(Contract.English.Steps(null), Assert.Single(decided.Drafts.OfType<TaskDraft>()).Slots.Steps);
    }

    [Fact]
    public void An_open_kind_may_be_changed()
    {
        var (before, decided) = Say(Card(Report), "remove item 2");

        Assert.Equal(before.Slots.Steps.Count - 1, Assert.Single(decided.Drafts.OfType<TaskDraft>()).Slots.Steps.Count);
    }

    [Fact]
    public void A_task_that_was_made_counts_its_kind_and_how_far_it_was_changed()
    {
        var untouched = Card(Report);
        var shorter = untouched with { Slots = untouched.Slots with { Steps = [.. untouched.Slots.Steps.Skip(1)] } };
        var own = untouched with { Slots = untouched.Slots with { Proposed = null } };

        Assert.Equal(new LibraryUse("kind/report", 0), Use(untouched));
        Assert.InRange(Use(shorter)!.Changed, 1, 60);
        Assert.Null(Use(own));
    }

    [Fact]
    public void Only_the_list_that_the_library_gave_is_compared()
    {
        var card = Card(Report);
        var ownSteps = card with { Slots = card.Slots with { Steps = ["Anything"], Proposed = new LibraryLists([], Report.English.Criteria(null)) } };

        Assert.Equal(0, Use(ownSteps)!.Changed);
    }

    private static LibraryUse? Use(TaskDraft draft)
    {
        var creating = draft with { State = TaskState.Creating };
        var decided = new TaskTalk().Decide(creating, new TaskHeard.PortalSaid(new Carried.TaskCreated(7, "/task/7/", [])), Facts.None, Drafts.Moment, Drafts.Known);
        return decided.Effects.OfType<Effect.Used>().SingleOrDefault()?.Use;
    }

    private static (TaskDraft Before, Decision Decided) Say(TaskDraft card, string said)
    {
        var talk = new TaskTalk();
        var heard = talk.Heard(card, new Words(said, card.Author, Drafts.Moment, 6, Tongue.English), Drafts.Known);
        return (card, talk.Decide(card, heard, Facts.None, Drafts.Moment, Drafts.Known));
    }

    private static TaskDraft Card(TaskKind kind)
    {
        var draft = Drafts.In(TaskState.AwaitingConsent);
        var lists = new LibraryLists(kind.English.Steps(null), kind.English.Criteria(null));
        return draft with { Slots = draft.Slots with { Kind = kind.Key, WhenSaid = null, Steps = lists.Steps, DoneCriteria = lists.DoneCriteria, Proposed = lists } };
    }
}
