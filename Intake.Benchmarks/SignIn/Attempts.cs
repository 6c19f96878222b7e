using System.Diagnostics;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Core.Storage;

namespace Intake.Benchmarks.SignIn;

/// <summary>How long each attempt took, in ms.</summary>
sealed record AttemptTimes(
    List<double> Known, List<double> Locked, List<double> Invited, List<double> Unknown, List<double> KnownStore, List<double> UnknownStore)
{
    public AttemptTimes() : this([], [], [], [], [], [])
    {
    }
}

/// <summary>Wrong passwords for user names that exist, are locked, have no password yet and do not exist, one of each in turn.</summary>
static class Attempts
{
    const string Wrong = "fel lösenord, alltid";
    // Ten would lock it.
    const int EachAccount = Users.MostFailures - 2;

    public static async Task<AttemptTimes> Measure(Database database, int rounds, CancellationToken stop)
    {
        var users = new Users(database, TimeProvider.System);
        await Open(users, rounds);
        await Lock(users);
        await Invite(database, users, rounds);
        var times = new AttemptTimes();
        for (var round = 0; round < rounds + EachAccount; round++)
        {
            stop.ThrowIfCancellationRequested();
            var (account, noted) = (round / EachAccount, round < EachAccount ? new AttemptTimes() : times);
            await InTurn(round, (noted.Known, () => users.Verify($"known{account}", Wrong)),
                (noted.Unknown, () => users.Verify($"other{account}", Wrong)), (noted.Locked, () => users.Verify("locked", Wrong)),
                (noted.Invited, () => users.Verify($"invited{account}", Wrong)));
        }
        // Apart from the others: after a hash the store is cold.
        for (var round = 0; round < rounds + EachAccount; round++)
        {
            var (account, noted) = (round / EachAccount, round < EachAccount ? new AttemptTimes() : times);
            await InTurn(round, (noted.KnownStore, () => users.Attempt($"spare{account}")), (noted.UnknownStore, () => users.Attempt($"other{account}")));
        }
        return times;
    }

    // Each is first as often as the others.
    static async Task InTurn(int round, params (List<double> Times, Func<Task> Attempt)[] kinds)
    {
        for (var turn = 0; turn < kinds.Length; turn++)
        {
            var (times, attempt) = kinds[(round + turn) % kinds.Length];
            times.Add(await Time(attempt));
        }
    }

    static async Task Open(Users users, int rounds)
    {
        for (var account = 0; account <= rounds / EachAccount + 1; account++)
        {
            await Make(users, $"known{account}");
            await Make(users, $"spare{account}");
        }
        await Make(users, "locked");
    }

    static async Task Lock(Users users)
    {
        for (var attempt = 0; attempt < Users.MostFailures; attempt++) await users.Verify("locked", Wrong);
    }

    static async Task Invite(Database database, Users users, int rounds)
    {
        var invitations = new Invitations(database, TimeProvider.System, new(database, TimeProvider.System), users);
        for (var account = 0; account <= rounds / EachAccount + 1; account++)
            await invitations.Open(new($"invited{account}", "Invited", Roles.Agent), Actor.Operator("signin"));
    }

    static Task Make(Users users, string login) => users.Create(new(login, login, Roles.Agent, "korrekt häst batteri"));

    static async Task<double> Time(Func<Task> attempt)
    {
        var started = Stopwatch.GetTimestamp();
        await attempt();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
