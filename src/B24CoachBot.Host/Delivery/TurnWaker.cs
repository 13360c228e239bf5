namespace B24CoachBot.Host.Delivery;

/// <summary>Rings for a person's turn. Breaks the circle turn → outbox → answer → turn; the host connects it at start.</summary>
internal sealed class TurnWaker
{
    private Action<string, int>? wake;

    public void Connect(Action<string, int> queue) => wake = queue;

    public void Wake(string portal, int subject) => wake?.Invoke(portal, subject);
}
