namespace B24CoachBot.Domain.Conversations;

/// <summary>«отзыв: …»: what somebody thinks of the bot goes to the owner at once, in their own words, and is stored nowhere.</summary>
public static class Feedback
{
    public static Hearing Of(BotEvent happened, Words said, Known known)
    {
        var words = said.Text.Trim();
        if (words.Length == 0 || Phrases.SaysNothing(words))
        {
            return Routing.Say(happened, "feedback/how", said.Tongue);
        }

        var owner = known.Offices.QualityOwners.OrderBy(each => each.Value).Select(each => known.People.Find(each)).FirstOrDefault(person => person is not null);
        if (owner is null)
        {
            return Routing.Say(happened, "feedback/nobody", said.Tongue);
        }

        var author = known.People.Find(happened.By.Id)?.FullName ?? happened.By.Name;
        return new Hearing.Answered(Decision.Only(
            new Effect.Say(Place.With(happened.By.Id), Reply.Plain("feedback/thanks", new Thanks(owner.FullName), said.Tongue)),
            new Effect.Pass(
                $"feedback:{happened.By.Id}:{said.MessageId}",
                new BotEvent.FeedbackGiven(happened.At, new Speaker(owner.Id, "", ""), Place.With(owner.Id), author, $"/online/?IM_DIALOG={happened.By.Id}", words))));
    }

    public static Hearing Given(BotEvent.FeedbackGiven given, Known known) => new Hearing.Answered(Decision.Only(
        new Effect.Say(Place.With(given.By.Id), Reply.Plain("feedback/given", new GivenBy(given.Author, given.Link, given.Text), SpokenTongue.Of(known)))));

    public sealed record Thanks(string Owner);

    public sealed record GivenBy(string Author, string Link, string Text);
}
