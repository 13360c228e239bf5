using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>Words as answers to the page's questions. Any field may be answered at any moment; words that name none answer the question that stands.</summary>
public static class CallAnswers
{
    /// <summary>In words: «до 350 тысяч», «в пятницу в 11».</summary>
    private const int LongestBareValue = 4;

    /// <summary>An answer to the question that stands.</summary>
    public static CallHeard? Hear(CallDraft draft, Words said, Known known) => draft.Now is { } now ? Read(draft, now.Key, now.Standing, said, known) : null;

    /// <summary>An answer given to the mere offer. Words for somebody else's doing are no answer but an errand.</summary>
    public static CallHeard? Unasked(CallDraft draft, Words said, Known known)
    {
        if (draft.Queue is not [var first, ..] || IsErrand(said, known))
        {
            return null;
        }

        return Read(draft, first.Key, first.Standing, said, known) is CallHeard.Answered { Answers: var answers } heard && answers.All(answer => answer.Answer is not FieldAnswer.Empty) ? heard : null;
    }

    /// <summary>A correction of what is about to be written: «нет, 350» goes to the field that takes a sum, «бюджет 400» to the one it names. Other words are none.</summary>
    public static CallHeard? Corrected(CallDraft draft, Words said, Known known)
    {
        var text = CallPhrases.WithoutObjection(said.Text);
        var objects = CallPhrases.Objects(said.Text);
        var few = text.Count(char.IsWhiteSpace) < LongestBareValue;
        foreach (var fill in InOrder(draft))
        {
            if (Read(draft, fill.Key, fill.Value, said with { Text = text }, known) is CallHeard.Answered { Answers: var answers } && answers.All(IsValue)
                && (objects || (few && IsTyped(fill)) || answers.All(answer => answer.Field.Key != fill.Key)))
            {
                return new CallHeard.Answered(answers, Corrects: true);
            }
        }

        return null;
    }

    /// <summary>Sums and days are told by their look; a free text takes anything, so it is asked last and only when somebody objects or it stands alone.</summary>
    private static IEnumerable<Consents.FieldFill> InOrder(CallDraft draft)
    {
        var typed = draft.Fills.Where(IsTyped).ToList();
        var free = draft.Fills.Except(typed).ToList();
        return [.. typed, .. free.OrderByDescending(fill => fill.Key == draft.Now?.Key)];
    }

    private static bool IsTyped(Consents.FieldFill fill) => fill.Reading is not (FieldReading.TextAndDate or FieldReading.Text or FieldReading.Person);

    private static bool IsValue(AnswerTo answer) => answer.Answer is FieldAnswer.Answered or FieldAnswer.NotDiscussed or FieldAnswer.None;

    private static CallHeard? Read(CallDraft draft, string key, FieldValue? standing, Words said, Known known)
    {
        var card = CallCards.Of(draft, known);
        if (CallCards.Page(card, known) is not { Page: var page } || page.Find(key) is not { } field)
        {
            return null;
        }

        var others = page.Fields.Where(other => other.Key != key).Select(other => CallCards.Ask(other, card, known, draft.Fills.FirstOrDefault(fill => fill.Key == other.Key)?.Value)).ToList();
        var answers = SeveralAnswers.Read(CallPhrases.WithoutObjection(said.Text), CallCards.Ask(field, card, known, standing), others, said.At);
        return answers.Any(answer => answer.Answer is FieldAnswer.BadDate) ? new CallHeard.BadDate()
            : answers.All(answer => answer.Answer is FieldAnswer.Unread) ? null
            : new CallHeard.Answered([.. answers.Where(answer => answer.Answer is not FieldAnswer.Unread).Select(answer => Weighed(answer, known))]);
    }

    /// <summary>The page's example, and the words of another client, say nothing of this one.</summary>
    private static AnswerTo Weighed(AnswerTo answer, Known known) => answer.Answer is not FieldAnswer.Answered { Value: FieldValue.Text } ? answer
        : AnswerQuality.IsExample(answer.Words, answer.Field) ? answer with { Answer = new FieldAnswer.Empty(Emptiness.Example) }
        : Prints.IsKnown(answer, known.Notes) ? answer with { Answer = new FieldAnswer.Empty(Emptiness.Repeated) }
        : answer;

    private static bool IsErrand(Words said, Known known) =>
        InstructionReader.Read(said.Text, said.At, known.Calendar, known.People, said.Speaker, known.Library.KindWords, known.DateOrder, known.ProjectNames)
            .Responsible?.Fits.Any(person => person != said.Speaker) == true;
}
