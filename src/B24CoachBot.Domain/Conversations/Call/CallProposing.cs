using System.Globalization;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.Proposals;

namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>Questions to come for which a model may look in the talk's transcript. What it finds is put to the person with its words, as a value to be checked; nothing is said unasked, and nothing is written without «Верно».</summary>
public static class CallProposing
{
    private const string Prompt = "call";

    /// <summary>In characters; of a longer talk only so much is sent.</summary>
    private const int Longest = 12_000;

    /// <summary>The person is spoken to as without it; the question goes beside.</summary>
    public static Decision Asked(Decision decided, string? transcript, CallScene scene) =>
        scene.Known.HasModel && transcript is { Length: > 0 } && decided.Drafts is [CallDraft { Waits: true } draft] && Question(draft, transcript, scene) is { } question
            ? decided with { Effects = [.. decided.Effects, new Effect.AskModel(draft.Id, draft.Shown, draft.Author, question)] }
            : decided;

    /// <summary>The answer, held against the transcript read anew: it is kept nowhere. Only questions that were not put yet take something from it.</summary>
    public static Decision Take(CallDraft draft, CallHeard.ModelSaid said, CallScene scene)
    {
        if (!draft.Waits || scene.Of(draft)?.Transcript is not { Length: > 0 } transcript)
        {
            return Decision.Nothing;
        }

        var talk = Heard(transcript);
        var queue = draft.Queue.Select(question => With(question, draft, said, talk, scene)).ToList();
        return queue.SequenceEqual(draft.Queue) ? Decision.Nothing : new Decision([draft with { Queue = InOrder(draft, queue) }], [], []);
    }

    /// <summary>Values to check come first; but the first question stands in the offer already.</summary>
    private static CallQuestion[] InOrder(CallDraft draft, List<CallQuestion> queue)
    {
        var shown = draft.State == CallState.Offering ? 1 : 0;
        return [.. queue.Take(shown), .. queue.Skip(shown).OrderBy(question => question.Checks ? 0 : 1)];
    }

    private static CallQuestion With(CallQuestion question, CallDraft draft, CallHeard.ModelSaid said, Masked talk, CallScene scene)
    {
        if (question.Checks || Ask(question, draft, scene) is not { } ask)
        {
            return question;
        }

        var found = said.Candidates.Where(candidate => candidate.Slot == question.Key).Select(candidate => FieldGrounding.Value(candidate, ask, talk, scene.At)).FirstOrDefault(value => value is not null);
        return found is null ? question : question with { Standing = found.Value, Quote = found.Quote, From = Provenance.Model };
    }

    private static ModelQuestion? Question(CallDraft draft, string transcript, CallScene scene)
    {
        var asks = draft.Queue.Where(question => !question.Checks).Select(question => Ask(question, draft, scene)).OfType<FieldQuestion>().Where(ask => FieldGrounding.IsFor(ask.Field)).ToList();
        return asks.Count == 0 ? null : new ModelQuestion(
            Prompt,
            new
            {
                Today = scene.Known.Calendar.Day(draft.Case.EndedAt).ToString("yyyy-MM-dd, dddd", CultureInfo.InvariantCulture),
                Fields = asks.Select(ask => new { ask.Field.Key, ask.Field.Russian.Question, ask.Field.Russian.Rule, Options = ask.Options.Select(option => option.Name).ToList() }).ToList(),
            },
            [.. asks.Select(ask => ask.Field.Key)],
            Heard(transcript));
    }

    private static Masked Heard(string transcript) => Masked.Of(transcript.Length > Longest ? transcript[..Longest] : transcript);

    private static FieldQuestion? Ask(CallQuestion question, CallDraft draft, CallScene scene) =>
        CallCards.Of(draft, scene.Known) is var card && CallCards.Page(card, scene.Known)?.Page.Find(question.Key) is { } field ? CallCards.Ask(field, card, scene.Known) : null;
}
