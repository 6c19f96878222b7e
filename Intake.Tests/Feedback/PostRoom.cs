using Intake.Core.Access;
using Intake.Core.Contacts;
using Intake.Core.Feedback;
using Intake.Core.Outbox;
using Intake.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace Intake.Tests.Feedback;

/// <summary>Everything a letter passes: store, sender, a mail server, and a clock that the test moves.</summary>
sealed class PostRoom : IAsyncDisposable
{
    readonly TestStore store;
    readonly OutboxWakeUps relay = new();

    PostRoom(TestStore store)
    {
        this.store = store;
        Options = new() { Smtp = new() { Host = "127.0.0.1", Port = Server.Port, Security = "none", Timeout = TimeSpan.FromSeconds(1) } };
    }

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);
    public MailServer Server { get; } = new();
    public FeedbackOptions Options { get; }

    public static async Task<PostRoom> Open(string engine) => new(await TestStore.Create(engine));

    public async Task<string> Queue(ContactDraft draft) => (await QueueAll(draft)).Single();

    /// <returns>The messages that were queued.</returns>
    public async Task<IReadOnlyList<string>> QueueAll(params ContactDraft[] drafts)
    {
        var recorder = new ContactRecorder(store.Database, store.Vault, relay, Clock);
        foreach (var draft in drafts)
        {
            var contact = (Recorded.Accepted)await recorder.Record(draft);
            await store.Database.Write(session => Receipts.Queue(session, contact.Id, Clock.GetUtcNow()));
        }
        return await store.Database.Read(session => session.Query<string>("select id from messages order by id"));
    }

    public Task Send(params string[] messages) => Sender().Send(messages, default);

    /// <summary>As a process that is killed between handing the mail over and noting it.</summary>
    public async Task DieOver(string message)
    {
        await store.Database.Write(session => MessageTable.Claim(session, message, Now, Now + (long)Options.Lease.TotalMilliseconds));
        await store.Database.Write(session => AttemptTable.Start(session, message, Clock.GetUtcNow()));
    }

    public Task<int> GiveStuckToOthers() =>
        new StuckMessages(store.Database, Wrapped(Options), relay, Clock, NullLogger<StuckMessages>.Instance).Requeue(default);

    /// <summary>As one does who took the message for stuck a moment ago.</summary>
    public Task QueueAgainAsStuck(string message) => store.Database.Write(
        session => MessageTable.QueueAgain(session, message, MessageState.Sending, Clock.GetUtcNow()));

    public IReadOnlyList<MimeMessage> Mails() =>
        [.. Server.Mails.Select(mail => MimeMessage.Load(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(mail))))];

    public async Task<(string State, long Ambiguous)> State(string message)
    {
        var row = await store.Database.Read(session => session.Single<MessageLine>(
            "select state, ambiguous from messages where id = @message", new { message }));
        return (row.State, row.Ambiguous);
    }

    public Task<IReadOnlyList<string>> Journal() => store.Database.Read(session => session.Query<string>(
        "select outcome || ' ' || code from message_attempts order by started_at, id"));

    public Task<string> Reference() => store.Database.Read(session => session.Single<string>("select reference from contacts"));

    public Task<long> RowsInOutbox(string message) => store.Database.Read(session => session.Single<long>(
        "select count(*) from outbox where subject = @message", new { message }));

    /// <summary>How long from now the message's latest outbox row waits.</summary>
    public async Task<TimeSpan> WaitsInOutbox(string message) => TimeSpan.FromMilliseconds(-Now + await store.Database.Read(
        session => session.Single<long>("select max(available_at) from outbox where subject = @message", new { message })));

    public async ValueTask DisposeAsync()
    {
        Server.Dispose();
        relay.Dispose();
        await store.DisposeAsync();
    }

    long Now => Clock.GetUtcNow().ToUnixTimeMilliseconds();

    MessageSender Sender() => new(
        store.Database, store.Vault, new SmtpSender(Wrapped(Options), FeedbackSetup.Connecting(Options.Smtp.Timeout)),
        Wrapped(Options), Wrapped(new SiteOptions()), relay, Clock);

    static IOptions<T> Wrapped<T>(T options) where T : class => Microsoft.Extensions.Options.Options.Create(options);

    sealed record MessageLine
    {
        public required string State { get; init; }
        public required long Ambiguous { get; init; }
    }
}
