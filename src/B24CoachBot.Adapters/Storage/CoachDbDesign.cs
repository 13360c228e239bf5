using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace B24CoachBot.Adapters.Storage;

/// <summary>Only for <c>dotnet ef migrations add</c>; the running bot gets its connection from settings.</summary>
public sealed class CoachDbDesign : IDesignTimeDbContextFactory<CoachDb>
{
    public CoachDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<CoachDb>().UseSqlite("Data Source=design.db").Options);
}
