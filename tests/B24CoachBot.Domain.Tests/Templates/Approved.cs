namespace B24CoachBot.Domain.Tests.Templates;

/// <summary>A text against its approved file; with APPROVE=1 the file is rewritten, and the diff is the review.</summary>
internal static class Approved
{
    public static void Matches(string path, string text)
    {
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path), $"{path} is not there; look at the text and run with APPROVE=1");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}
