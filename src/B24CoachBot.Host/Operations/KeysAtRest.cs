using B24CoachBot.Adapters.Storage;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Operations;

/// <summary>The keys that encrypt secrets in the database lie where it lies: beside the file, and whoever backs one up needs both, or in the database that nodes share.</summary>
internal sealed class KeysAtRest(Database database, IOptions<CoachSettings> settings, ILoggerFactory logs) : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options) =>
        options.XmlRepository = database.IsShared ? new KeysInDatabase(database) : new FileSystemXmlRepository(Folder(settings.Value), logs);

    public static DirectoryInfo Folder(CoachSettings settings) => Directory.CreateDirectory(Path.Combine(Path.GetFullPath(settings.DataFolder), "keys"));
}
