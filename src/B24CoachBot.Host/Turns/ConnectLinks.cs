using B24CoachBot.Domain.Conversations;

namespace B24CoachBot.Host.Turns;

/// <summary>Makes the link by which a person may sign in; with an incoming webhook there is none to be had.</summary>
internal sealed class ConnectLinks(Func<int, ConnectOffer?> make)
{
    public static ConnectLinks None { get; } = new(_ => null);

    public ConnectOffer? For(int person) => make(person);
}
