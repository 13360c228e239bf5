using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Operations;

/// <summary>The keys that encrypt secrets in the database lie beside it; whoever backs one up needs both.</summary>
internal sealed class KeysInDataFolder(IOptions<CoachSettings> settings, ILoggerFactory logs) : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetFullPath(settings.Value.DataFolder), "keys"));
        options.XmlRepository = new FileSystemXmlRepository(folder, logs);
    }
}
