using Stateless;

namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>What an event meant for the draft.</summary>
public enum CallTrigger
{
    SeveralCards,
    NoCard,
    FieldsEmpty,
    ValueFound,
    FieldAsked,
    AnswerEmpty,
    AllSaid,
    AmendAsked,
    NothingMissing,
    NothingToWrite,
    NotUnderstood,
    PutOff,
    RefusedOften,
    ModeChosen,
    Granted,
    CardFilled,
    ReminderOffered,
    ReminderDeclined,
    CardChanged,
    WritingRefused,
    FateUnknown,
    NobodyAnswered,
}

/// <summary>What may follow what. Text, clock and effects live elsewhere.</summary>
public static class CallMoves
{
    /// <summary>The states that nothing leaves.</summary>
    public static IReadOnlySet<CallState> Ends { get; } = new HashSet<CallState>
    {
        CallState.Filled, CallState.NothingToAsk, CallState.Lapsed, CallState.Doubtful,
    };

    private static readonly CallState[] Resting = [CallState.Waiting, CallState.PutAside];

    private static readonly CallState[] Questions =
    [
        CallState.ChoosingCard, CallState.OfferingCard, CallState.Offering, CallState.CheckingValue, CallState.AskingField, CallState.AskingAgain,
        CallState.Approving, CallState.Amending,
    ];

    private static readonly (CallTrigger Heard, CallState Next)[] Beginnings =
    [
        (CallTrigger.SeveralCards, CallState.ChoosingCard),
        (CallTrigger.NoCard, CallState.OfferingCard),
        (CallTrigger.FieldsEmpty, CallState.Offering),
        (CallTrigger.ValueFound, CallState.CheckingValue),
        (CallTrigger.FieldAsked, CallState.AskingField),
        (CallTrigger.NothingMissing, CallState.NothingToAsk),
        (CallTrigger.PutOff, CallState.PutAside),
        (CallTrigger.NobodyAnswered, CallState.Lapsed),
    ];

    private static readonly (CallTrigger Heard, CallState Next)[] Answers =
    [
        (CallTrigger.AnswerEmpty, CallState.AskingAgain),
        (CallTrigger.AllSaid, CallState.Approving),
        (CallTrigger.NothingToWrite, CallState.Filled),
        (CallTrigger.RefusedOften, CallState.ChoosingMode),
    ];

    public static StateMachine<CallState, CallTrigger> From(CallState state)
    {
        var moves = new StateMachine<CallState, CallTrigger>(state);
        foreach (var resting in Resting)
        {
            Permit(moves, resting, Beginnings);
        }

        // Any field may be said at any moment, so every question can lead to every other one.
        foreach (var question in Questions)
        {
            Permit(moves, question, [.. Beginnings, .. Answers]);
            moves.Configure(question).PermitReentry(CallTrigger.NotUnderstood);
        }

        moves.Configure(CallState.Approving)
            .Permit(CallTrigger.Granted, CallState.Writing)
            .Permit(CallTrigger.AmendAsked, CallState.Amending);

        // A yes is a yes to what the card shows, whatever was about to be amended.
        moves.Configure(CallState.Amending)
            .Permit(CallTrigger.Granted, CallState.Writing)
            .PermitReentry(CallTrigger.AmendAsked);

        moves.Configure(CallState.Writing)
            .Permit(CallTrigger.CardFilled, CallState.Filled)
            .Permit(CallTrigger.ReminderOffered, CallState.OfferingReminder)
            .Permit(CallTrigger.CardChanged, CallState.Conflict)
            .Permit(CallTrigger.WritingRefused, CallState.Approving)
            .Permit(CallTrigger.FateUnknown, CallState.Doubtful);

        moves.Configure(CallState.Conflict)
            .PermitReentry(CallTrigger.NotUnderstood)
            .Permit(CallTrigger.Granted, CallState.Writing)
            .Permit(CallTrigger.NothingToWrite, CallState.Filled)
            .Permit(CallTrigger.PutOff, CallState.PutAside)
            .Permit(CallTrigger.NobodyAnswered, CallState.Lapsed);

        moves.Configure(CallState.OfferingReminder)
            .PermitReentry(CallTrigger.NotUnderstood)
            .Permit(CallTrigger.Granted, CallState.Writing)
            .Permit(CallTrigger.ReminderDeclined, CallState.Filled)
            .Permit(CallTrigger.NobodyAnswered, CallState.Filled);

        moves.Configure(CallState.ChoosingMode)
            .PermitReentry(CallTrigger.NotUnderstood)
            .Permit(CallTrigger.ModeChosen, CallState.PutAside)
            .Permit(CallTrigger.NobodyAnswered, CallState.Lapsed);

        return moves;
    }

    private static void Permit(StateMachine<CallState, CallTrigger> moves, CallState from, IReadOnlyList<(CallTrigger Heard, CallState Next)> ways)
    {
        var state = moves.Configure(from);
        foreach (var (heard, next) in ways)
        {
            _ = next == from ? state.PermitReentry(heard) : state.Permit(heard, next);
        }
    }
}
