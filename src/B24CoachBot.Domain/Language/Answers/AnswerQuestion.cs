namespace B24CoachBot.Domain.Language.Answers;

/// <summary>What is asked after a call (CONVENTIONS 14).</summary>
public enum AnswerQuestion
{
    /// <summary>What is done next, and when.</summary>
    NextStep,
    Budget,
    DecisionMaker,

    /// <summary>When we speak to the client again.</summary>
    NextContact,
    YesNo,
}
