using System.Runtime.CompilerServices;
using B24CoachBot.Adapters.Library;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace B24CoachBot.Host.Tests.Conversations;

/// <summary>The library as it stands in the repository, so that a changed word needs no build; read once for all bots of the run, because reading is half of what a start costs.</summary>
internal static class SharedLibrary
{
    private static readonly Lazy<LiveLibrary> Library = new(() => new LiveLibrary(Folder(), TimeProvider.System, NullLogger<LiveLibrary>.Instance));

    public static IServiceCollection AddSharedLibrary(this IServiceCollection services) => services.AddSingleton(Library.Value);

    private static string Folder([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(file, "../../../../templates"));
}
