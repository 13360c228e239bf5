using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>Answers become fields to be written; every way leads to the next question or to the card for approval.</summary>
public static class CallFilling
{
    public static Decision Take(CallDraft draft, CallHeard.Answered heard, CallScene scene)
    {
        // One gentle question about words that say nothing; after that the field stays empty, and the person is not bothered more.
        var again = draft.State == CallState.AskingAgain;
        if (heard.Answers.FirstOrDefault(answer => answer.Answer is FieldAnswer.Empty && answer.Field.Key == draft.Now?.Key) is { Answer: FieldAnswer.Empty empty, Words: var said } && !again)
        {
            var others = Filled(draft, heard.Answers.Where(answer => answer.Answer is not FieldAnswer.Empty), scene);
            return CallAsking.Shown(others with { Empty = empty.Why, Said = said }, CallTrigger.AnswerEmpty, first: false, scene);
        }

        if (IsConfirmation(draft, heard))
        {
            return Verify(draft, scene);
        }

        // The offer puts the first question, too: whoever answers it has been asked.
        var asked = draft.State == CallState.Offering ? draft with { Questions = draft.Questions + 1 } : draft;
        var filled = Filled(Remembered(asked), heard.Answers, scene);
        return heard.Corrects ? CallAgreeing.Approve(filled, scene) : CallAsking.Next(filled, scene);
    }

    /// <summary>«Верно»: the card keeps its value; one that was only heard in the talk is to be written.</summary>
    public static Decision Verify(CallDraft draft, CallScene scene)
    {
        if (draft.Now is not { Standing: { } standing } now)
        {
            return CallAsking.NotUnderstood(draft);
        }

        var next = Remembered(draft);
        next = now.Quote is null ? next with { Verified = [.. next.Verified, now.Key] } : With(next, [Fill(next, now.Key, standing, FieldOutcome.Said, scene) with { From = now.From }]);
        return CallAsking.Next(next with { Told = [] }, scene);
    }

    public static Decision NotDiscussedNow(CallDraft draft, CallScene scene) => draft.Now is not { } now || Page(draft, scene)?.Find(now.Key) is not { } field
        ? CallAsking.NotUnderstood(draft)
        : Take(draft, new CallHeard.Answered([new AnswerTo(field, new FieldAnswer.NotDiscussed(), "")]), scene);

    /// <summary>«Не обсуждали» said to the offer: of everything that is empty.</summary>
    public static Decision NothingDiscussed(CallDraft draft, CallScene scene)
    {
        var page = Page(draft, scene);
        var answers = draft.Queue.Where(question => !question.Checks).Select(question => page?.Find(question.Key)).OfType<PassportField>()
            .Select(field => new AnswerTo(field, new FieldAnswer.NotDiscussed(), ""));
        return CallAsking.Next(Filled(Remembered(draft), answers, scene) with { Queue = [], Told = [] }, scene);
    }

    public static Decision GoBack(CallDraft draft, CallScene scene)
    {
        if (draft.Before is not { } before)
        {
            return CallAsking.Aside(draft, CallReplies.NothingToGoBack(draft));
        }

        var gone = draft with { Now = before.Now, Queue = before.Queue, Questions = before.Questions, Fills = before.Fills, Next = before.Next, Before = null, Told = [] };
        return before.State == CallState.Offering ? CallAsking.Shown(gone, CallTrigger.FieldsEmpty, first: false, scene)
            : gone.Now is { Checks: true } && before.State == CallState.CheckingValue ? CallAsking.Shown(gone, CallTrigger.ValueFound, first: false, scene)
            : gone.Now is not null ? CallAsking.Shown(gone, CallTrigger.FieldAsked, first: false, scene)
            : CallAsking.Aside(draft, CallReplies.NothingToGoBack(draft));
    }

    public static CallDraft Remembered(CallDraft draft) =>
        draft with { Before = new CallStep(draft.State == CallState.AskingAgain ? CallState.AskingField : draft.State, draft.Now, draft.Queue, draft.Questions, draft.Fills, draft.Next) };

    private static bool IsConfirmation(CallDraft draft, CallHeard.Answered heard) =>
        draft.State == CallState.CheckingValue && draft.Now is { Standing: { } standing } now
        && heard.Answers is [{ Answer: FieldAnswer.Answered { Value: var said } } only] && only.Field.Key == now.Key && said == standing;

    private static CallDraft Filled(CallDraft draft, IEnumerable<AnswerTo> answers, CallScene scene)
    {
        var fills = new List<FieldFill>();
        var next = draft.Next;
        foreach (var (field, answer, _) in answers)
        {
            switch (answer)
            {
                case FieldAnswer.Answered answered:
                    fills.Add(Fill(draft, field.Key, answered.Value, FieldOutcome.Said, scene));
                    next = answered.Next ?? next;
                    break;
                case FieldAnswer.NotDiscussed when field.MayBeUndiscussed:
                    fills.Add(Fill(draft, field.Key, field.In(draft.Tongue).Undiscussed is { } text ? new FieldValue.Text(text) : null, FieldOutcome.NotDiscussed, scene));
                    break;
                case FieldAnswer.None:
                    fills.Add(Fill(draft, field.Key, null, FieldOutcome.None, scene));
                    break;
                case FieldAnswer.NotDiscussed or FieldAnswer.Unknown:
                    fills.Add(Fill(draft, field.Key, null, FieldOutcome.Unknown, scene));
                    break;
            }
        }

        // The date of a step is the date of the next contact, too, where the page asks for one and the card has none to come.
        var dated = next is { } day && Page(draft, scene) is { } page
            && page.Fields.FirstOrDefault(field => field.Reading == FieldReading.Date) is { } date && fills.TrueForAll(fill => fill.Key != date.Key)
            && fills.Exists(fill => fill is { Reading: FieldReading.TextAndDate, Outcome: FieldOutcome.Said })
            && CallCards.Missing(CallCards.Of(draft, scene.Known), scene.Known, scene.At).Contains(date)
                ? Fill(draft, date.Key, new FieldValue.Day(day), FieldOutcome.Said, scene)
                : null;
        return With(draft with { Next = next }, dated is null ? fills : [.. fills, dated]);
    }

    private static CallDraft With(CallDraft draft, IReadOnlyList<FieldFill> fills)
    {
        var keys = fills.Select(fill => fill.Key).ToHashSet();
        return draft with
        {
            Fills = [.. draft.Fills.Select(before => fills.FirstOrDefault(fill => fill.Key == before.Key) ?? before), .. fills.Where(fill => draft.Fills.All(before => before.Key != fill.Key))],
            Queue = [.. draft.Queue.Where(question => !keys.Contains(question.Key))],
            Told = [.. fills.Where(fill => fill.Outcome is FieldOutcome.Said or FieldOutcome.NotDiscussed)],
        };
    }

    private static FieldFill Fill(CallDraft draft, string key, FieldValue? value, FieldOutcome outcome, CallScene scene)
    {
        var card = CallCards.Of(draft, scene.Known);
        var field = Page(draft, scene)!.Find(key)!;
        var code = draft.Instead == NoCard.Comment ? null : (field.Home as FieldHome.Field)?.Code;
        return new FieldFill(key, code, field.Reading, value, outcome)
        {
            Title = field.In(draft.Tongue).Title,
            Before = card.State.Values.GetValueOrDefault(key),
            Was = card.Raw.GetValueOrDefault(key) ?? "",
            WasFrom = draft.Now is { Checks: true } now && now.Key == key ? now.From : Provenance.Card,
        };
    }

    private static FieldPassport? Page(CallDraft draft, CallScene scene) => CallCards.Page(CallCards.Of(draft, scene.Known), scene.Known)?.Page;
}
