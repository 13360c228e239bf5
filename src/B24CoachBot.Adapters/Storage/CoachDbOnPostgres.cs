using B24CoachBot.Adapters.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace B24CoachBot.Adapters.Storage;

/// <summary>The same schema on PostgreSQL, with what only a database of several processes needs; its migrations lie in <c>PostgresMigrations</c>.</summary>
public sealed class CoachDbOnPostgres(DbContextOptions<CoachDbOnPostgres> options) : CoachDb(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<WriterRow>(row =>
        {
            row.ToTable("writers");
            row.HasKey(writer => writer.Id);
        });
        modelBuilder.Entity<KeyRow>(row =>
        {
            row.ToTable("keys");
            row.HasKey(key => key.Name);
        });
        base.OnModelCreating(modelBuilder);

        // Text is ordered and compared by its bytes, as SQLite does it, whatever language the server was installed in.
        foreach (var text in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Where(property => property.ClrType == typeof(string)))
        {
            text.SetCollation("C");
        }
    }
}
