namespace B24CoachBot.Host.Intake;

/// <summary>What is posted to us, as far as it is not too much.</summary>
internal static class PushBody
{
    /// <summary>An event is one or two kilobytes.</summary>
    private const int MostBytes = 64 * 1024;

    /// <summary>Null when it is too long.</summary>
    public static async Task<ReadOnlyMemory<byte>?> Read(HttpRequest request, CancellationToken stop)
    {
        if (request.ContentLength > MostBytes)
        {
            return null;
        }

        var body = new byte[MostBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, stop);
        return length > MostBytes ? default(ReadOnlyMemory<byte>?) : body.AsMemory(0, length);
    }
}
