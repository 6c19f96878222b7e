using System.Text;
using Intake.Tests.Support;

namespace Intake.Tests.Privacy;

/// <summary>All that a store holds, the sealed included as it lies there.</summary>
static class StoreText
{
    public static Task<string> Of(TestStore store) => store.Database.Read(async session =>
    {
        var all = new StringBuilder();
        foreach (var table in await session.Query<string>(store.Options.Value.Provider == "postgres"
            ? "select tablename from pg_tables where schemaname = 'public' order by 1"
            : "select name from sqlite_master where type = 'table' order by 1"))
            foreach (IDictionary<string, object?> row in await session.Query<dynamic>($"select * from {table}"))
                all.Append(table).Append(": ").AppendJoin('|', row.Values).Append('\n');
        return all.ToString();
    });
}
