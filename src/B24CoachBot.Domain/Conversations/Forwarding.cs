using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations;

/// <summary>A forwarded message: material for an errand. It commands, confirms, corrects and takes back nothing, whatever it says.</summary>
public static class Forwarding
{
    public static Hearing Hear(BotEvent.Said happened, Words said, Frames frames, string newId, Known known)
    {
        if (!happened.Where.Private)
        {
            return Hearing.Silence;
        }

        var material = said with { Text = Phrases.Seen(said.Text), Speaker = said.Forward!.Writer ?? said.Speaker };
        if (material.Text.Length > Phrases.Longest)
        {
            return Routing.Say(happened, "repairs/too-long", said.Tongue);
        }

        if (Phrases.SaysNothing(material.Text) && material.Files.Count > 0)
        {
            return Spoken.FileAlone(new Opening(happened, material with { Text = "" }, newId), frames, known);
        }

        return (IsAnAnswer(material.Text) ? null : Given(material, frames, known) ?? Spoken.Begun(new Opening(happened, material, newId), frames, known))
            ?? Routing.Say(happened, "repairs/forwarded", said.Tongue, new { Draft = frames.Listening is not null });
    }

    /// <summary>The answer to "what?" may be forwarded.</summary>
    private static Hearing? Given(Words material, Frames frames, Known known) =>
        frames.Listening is { } open && AllConversations.Of(open).Given(open, material, known) is { } meaning
            ? Hearing.For(Routing.Touched(open, material.At, material.Tongue), meaning)
            : null;

    /// <summary>«да», «отмени», «/task confirm», «спасибо»: words that would answer if the person had written them.</summary>
    private static bool IsAnAnswer(string text) =>
        Phrases.SaysNothing(text) || Phrases.Thanks(text) || Phrases.Greets(text) || GlobalWordReader.Read(text) is not null
        || (Phrases.Command(text) is var (_, rest) && (rest.Length == 0 || GlobalWordReader.Read(rest) is not null));
}
