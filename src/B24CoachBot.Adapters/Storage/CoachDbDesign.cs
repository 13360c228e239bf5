using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace B24CoachBot.Adapters.Storage;

/// <summary>Only for <c>dotnet ef migrations add NAME --context CoachDb -o Storage/Migrations</c>; the running bot gets its connection from settings.</summary>
public sealed class CoachDbDesign : IDesignTimeDbContextFactory<CoachDb>
{
    public CoachDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<CoachDb>().UseSqlite("Data Source=design.db").Options);
}

/// <summary>The same for <c>--context CoachDbOnPostgres -o Storage/PostgresMigrations</c>; no server is asked.</summary>
public sealed class CoachDbOnPostgresDesign : IDesignTimeDbContextFactory<CoachDbOnPostgres>
{
    public CoachDbOnPostgres CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<CoachDbOnPostgres>().UseNpgsql("Host=design").Options);
}
