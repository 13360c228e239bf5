namespace B24CoachBot.Benchmarks;

/// <summary>The least an ASP.NET program can be, made beside the results and published with the same options.</summary>
internal static class EmptyProgram
{
    public static async Task<string> Write(string folder)
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, "Empty")).FullName;
        await File.WriteAllTextAsync(Path.Combine(project, "Empty.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(project, "Program.cs"), """
            var builder = WebApplication.CreateSlimBuilder(args);
            var app = builder.Build();
            app.MapGet("/", () => "");
            app.Run();
            """);
        return project;
    }
}
