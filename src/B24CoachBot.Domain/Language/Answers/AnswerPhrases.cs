using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>The phrases of <c>answers.lexicon</c> as each question hears them: «не планируется» is a step, a contact or nothing, depending on what was asked.</summary>
internal static class AnswerPhrases
{
    private static readonly AnswerCue[] Always = [AnswerCue.Skip, AnswerCue.Ignorant, AnswerCue.Untold, AnswerCue.WillAsk, AnswerCue.Lost, AnswerCue.None, AnswerCue.Opening];

    private static readonly ILookup<AnswerCue, string> All =
        (from line in Lexicon.Lines("answers")
         let colon = line.IndexOf(':', StringComparison.Ordinal)
         let cue = Enum.Parse<AnswerCue>(line[..colon])
         from phrase in line[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
         select (cue, phrase)).ToLookup(entry => entry.cue, entry => entry.phrase);

    private static readonly Dictionary<AnswerQuestion, PhraseBook<AnswerCue>> Books =
        Enum.GetValues<AnswerQuestion>().ToDictionary(question => question, question => Book([.. Own(question), .. Always]));

    public static PhraseBook<AnswerCue> Of(AnswerQuestion question) => Books[question];

    private static AnswerCue[] Own(AnswerQuestion question) => question switch
    {
        AnswerQuestion.NextStep => [AnswerCue.NoStep, AnswerCue.Then, AnswerCue.First, AnswerCue.Maybe],
        AnswerQuestion.Budget => [AnswerCue.NoBudget, AnswerCue.MoneyNoun, AnswerCue.Inexact],
        AnswerQuestion.DecisionMaker => [AnswerCue.Self, AnswerCue.Decides, AnswerCue.Pronoun, AnswerCue.Spoke, AnswerCue.Detail, AnswerCue.PhoneWord],
        AnswerQuestion.NextContact => [AnswerCue.NoContact, AnswerCue.NoStep, AnswerCue.WeDo, AnswerCue.TheyDo, AnswerCue.Themselves, AnswerCue.ContactVerb],
        _ => [AnswerCue.Yes, AnswerCue.No, AnswerCue.Leaning, AnswerCue.Maybe],
    };

    // Of phrases of one length the first counts: a question's own before those of all.
    private static PhraseBook<AnswerCue> Book(AnswerCue[] cues) =>
        new(from cue in cues from phrase in All[cue] select (phrase, cue));
}
