namespace B24CoachBot.Sandbox.Control;

#pragma warning disable CA1710 // A refusal in one sentence, not a breakdown.
/// <summary>A control call that cannot be done, with the sentence that says why.</summary>
internal sealed class ControlError(int status, string sentence) : Exception(sentence)
#pragma warning restore CA1710
{
    public int Status { get; } = status;
}
