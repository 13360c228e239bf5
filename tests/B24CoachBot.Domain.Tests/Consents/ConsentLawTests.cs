using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Tests.House;

namespace B24CoachBot.Domain.Tests.Consents;

/// <summary>No change of the portal without a yes: of the person who was asked, in time, and only once.</summary>
public sealed class ConsentLawTests
{
    private static readonly UserId Asked = new(7);
    private static readonly UserId Stranger = new(8);
    private static readonly DateTimeOffset Moment = new(2026, 11, 20, 15, 0, 0, TimeSpan.FromHours(3));
    private static readonly DateTimeOffset Until = Moment.AddHours(24);

    private static readonly Proposal Proposal =
        new("draft", 1, new PortalChange.WithdrawTask(42, Asked, Tongue.Russian), Asked, Moment, Until);

    public static TheoryData<ConsentState, ConsentTrigger> Everything =>
        new MatrixTheoryData<ConsentState, ConsentTrigger>(Enum.GetValues<ConsentState>(), Enum.GetValues<ConsentTrigger>());

    [Theory]
    [MemberData(nameof(Everything))]
    public void A_question_is_answered_once_and_only_a_yes_permits(ConsentState state, ConsentTrigger trigger)
    {
        var after = In(state).After(trigger, Asked, Moment.AddMinutes(1));

        if (state != ConsentState.Asked)
        {
            Assert.Null(after);
            return;
        }

        Assert.Equal(trigger.ToString(), after!.State.ToString());
        Assert.Equal(trigger == ConsentTrigger.Granted, PermittedChange.Of(after) is not null);
    }

    [Theory]
    [InlineData(ConsentState.Asked, false)]
    [InlineData(ConsentState.Granted, true)]
    [InlineData(ConsentState.Edited, false)]
    [InlineData(ConsentState.Declined, false)]
    [InlineData(ConsentState.Expired, false)]
    [InlineData(ConsentState.Withdrawn, false)]
    public void Only_a_granted_consent_gives_a_permission(ConsentState state, bool permits) =>
        Assert.Equal(permits, PermittedChange.Of(In(state)) is not null);

    [Fact]
    public void A_permission_carries_what_was_asked_and_who_said_yes_when()
    {
        var permitted = PermittedChange.Of(Consent.Ask(Proposal).After(ConsentTrigger.Granted, Asked, Moment.AddMinutes(1))!)!;

        Assert.Same(Proposal.Change, permitted.Change);
        Assert.Equal(Asked, permitted.By);
        Assert.Equal(Moment.AddMinutes(1), permitted.At);
    }

    [Theory]
    [InlineData(ConsentTrigger.Granted)]
    [InlineData(ConsentTrigger.Declined)]
    public void Another_person_cannot_answer(ConsentTrigger trigger) =>
        Assert.Null(Consent.Ask(Proposal).After(trigger, Stranger, Moment.AddMinutes(1)));

    [Fact]
    public void A_yes_counts_up_to_the_last_moment_and_not_after()
    {
        Assert.NotNull(Consent.Ask(Proposal).After(ConsentTrigger.Granted, Asked, Until));
        Assert.Null(Consent.Ask(Proposal).After(ConsentTrigger.Granted, Asked, Until.AddTicks(1)));
    }

    [Fact]
    public void A_grant_without_a_person_or_a_moment_permits_nothing()
    {
        Assert.Null(PermittedChange.Of(new Consent(Proposal, ConsentState.Granted, By: null, At: Moment)));
        Assert.Null(PermittedChange.Of(new Consent(Proposal, ConsentState.Granted, By: Asked, At: null)));
    }

    [Fact]
    public void A_permission_cannot_be_made_or_altered_in_any_other_way()
    {
        Assert.Empty(typeof(PermittedChange).GetConstructors());
        Assert.DoesNotContain(typeof(PermittedChange).GetProperties(), property => property.CanWrite);
        Assert.Equal(typeof(PermittedChange), typeof(Effect.ChangePortal).GetProperty(nameof(Effect.ChangePortal.Change))!.PropertyType);
    }

    [Fact]
    public void No_effect_carries_a_change_but_the_permitted_one()
    {
        var carriers = typeof(Effect).GetNestedTypes()
            .SelectMany(effect => effect.GetProperties().Select(property => (Effect: effect.Name, property.PropertyType)))
            .Where(one => one.PropertyType == typeof(PermittedChange) || one.PropertyType == typeof(Proposal) || one.PropertyType.IsAssignableTo(typeof(PortalChange))
                || one.PropertyType == typeof(TaskOrder) || one.PropertyType == typeof(CardFill));

        Assert.Equal([(nameof(Effect.ChangePortal), typeof(PermittedChange))], carriers);
    }

    [Fact]
    public void Only_the_table_of_moves_writes_the_state_of_a_consent()
    {
        var writers = new Compiled(typeof(Consent).Assembly).Uses
            .Where(use => use.Type == typeof(Consent).FullName && (use.Member is ".ctor" or "set_State"))
            .Select(use => use.By)
            .Distinct();

        Assert.Equal([typeof(Consent).FullName, typeof(ConsentMoves).FullName], writers.Order(StringComparer.Ordinal));
    }

    private static Consent In(ConsentState state) =>
        state == ConsentState.Asked ? Consent.Ask(Proposal) : new Consent(Proposal, state, Asked, Moment.AddMinutes(1));
}
