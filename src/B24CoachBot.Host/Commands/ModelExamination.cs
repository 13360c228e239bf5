using B24CoachBot.Adapters.Ai;

namespace B24CoachBot.Host.Commands;

/// <summary>The model's side of <c>doctor</c>: one question without anybody's words. The bot works without it, so nothing here is a failure.</summary>
internal static class ModelExamination
{
    public static async Task<Finding> Examine(AiReader reader, ModelSettings settings, CancellationToken cancel)
    {
        if (!reader.IsOn)
        {
            return new Finding(Weight.Fine, "No model is asked: Coach:Model:Address is empty, and nobody but the portal is contacted.");
        }

        var trial = new ModelAsk("Find nothing. Answer with this JSON and nothing else: {\"candidates\": []}", "<<<\n>>>", ["nothing"]);
        return await reader.Ask(trial, cancel) switch
        {
            ModelReply.Answered => new Finding(Weight.Fine, $"The model answers. It may be asked {settings.RequestsPerDay} times and for {settings.TokensPerDay} tokens a day and portal; it only proposes."),
            ModelReply.Nonsense => new Finding(Weight.Advice, "The model answers, but not in the shape it was asked for, so it will propose nothing. Try another Coach:Model:Answers (Schema, Json, Text), or a larger model."),
            ModelReply.Failed { Why: "status-401" or "status-403" } => new Finding(Weight.Advice, "The model refuses the key. See that Coach:Model:Key is the vendor's, and may use Coach:Model:Name."),
            ModelReply.Failed { Why: "status-400" or "status-422" } => new Finding(Weight.Advice, "The model does not take the question. Try another Coach:Model:Answers (Schema, Json, Text), and leave Coach:Model:Temperature out: reasoning models refuse it."),
            ModelReply.Failed { Why: "status-404" } => new Finding(Weight.Advice, "Nothing answers at Coach:Model:Address, or it does not know Coach:Model:Name. The address usually ends with /v1."),
            ModelReply.Failed failed => new Finding(Weight.Advice, $"The model does not answer ({failed.Why}). Everything works without it; see that this machine reaches Coach:Model:Address."),
            _ => throw new InvalidOperationException("An answer of a kind that there is not."),
        };
    }
}
