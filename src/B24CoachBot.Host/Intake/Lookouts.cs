namespace B24CoachBot.Host.Intake;

/// <summary>
/// The loops that only look whether something happened can be relieved: whoever moves a clock by hours knows when there is something
/// to see, and thousands of looks at nothing would be all that the hours hold. Their duty begins anew with a look.
/// </summary>
internal sealed class Lookouts
{
    private TaskCompletionSource onDuty = OnDuty();

    public bool Relieved => !onDuty.Task.IsCompleted;

    public void Relieve() => onDuty = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Recall() => onDuty.TrySetResult();

    /// <summary>At once when on duty.</summary>
    public Task Duty(CancellationToken stop) => onDuty.Task.WaitAsync(stop);

    private static TaskCompletionSource OnDuty()
    {
        var duty = new TaskCompletionSource();
        duty.SetResult();
        return duty;
    }
}
