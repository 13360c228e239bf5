using Xunit.Sdk;

namespace B24CoachBot.Host.Tests.Faults;

/// <summary>Another process takes the time it takes.</summary>
internal static class Eventually
{
    public static async Task Holds(Func<Task> look)
    {
        for (var left = 900; ; left--)
        {
            try
            {
                await look();
                return;
            }
            catch (XunitException) when (left > 0)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }
    }
}
