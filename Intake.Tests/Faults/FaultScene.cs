using Intake.Tests.Support;

namespace Intake.Tests.Faults;

/// <summary>A broker, an installation on it, agents at work, and a ledger over them.</summary>
sealed class FaultScene : IAsyncDisposable
{
    readonly LedgerReader ledger;

    FaultScene(RabbitBroker broker, Installation product, ProductProcess api, IntakeClient client)
    {
        (Broker, Product, Api, Client, Load) = (broker, product, api, client, new(client));
        ledger = new(product, broker, Load);
    }

    public RabbitBroker Broker { get; }
    public Installation Product { get; }
    public IntakeClient Client { get; }
    public Load Load { get; }
    public ProductProcess Api { get; private set; }
    public ProductProcess? Worker { get; private set; }

    /// <summary>A fresh broker and a running API; no worker yet.</summary>
    public static async Task<FaultScene> Open(string engine)
    {
        var broker = await RabbitBroker.StartNew();
        var product = await Installation.Create(engine, broker.Uri);
        // What a killed relay or sender held is free again after seconds instead of minutes.
        product.Settings["Outbox__Lease"] = "00:00:08";
        product.Settings["Outbox__PublishTimeout"] = "00:00:05";
        product.Settings["Feedback__Lease"] = "00:00:08";
        var (api, client) = await product.StartApi();
        return new(broker, product, api, client);
    }

    public async Task StartWorker() => Worker = await Product.StartWorker();

    public async Task KillApi()
    {
        Api.Kill();
        Api = await Product.StartApi(Client);
    }

    public async Task KillWorker()
    {
        Worker!.Kill();
        await StartWorker();
    }

    /// <summary>Waits until nothing is on its way, then has everything delivered once more, and balances both times.</summary>
    public async Task MustBalance(DateTimeOffset started)
    {
        (await AtRest()).MustBalance();
        await Product.Run("replay", "--outbox-since", started.ToString("O"));
        (await AtRest()).MustBalance();
    }

    /// <summary>The ledger when nothing is on its way, or as it stands after two minutes.</summary>
    public async Task<Ledger> AtRest()
    {
        var givenUp = DateTime.UtcNow.AddMinutes(2);
        while (true)
        {
            var now = await ledger.Read();
            if (now.AtRest && await NothingQueued() || DateTime.UtcNow > givenUp) return now;
            await Task.Delay(200);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Load.Stop();
        await Product.DisposeAsync();
        Broker.Dispose();
    }

    async Task<bool> NothingQueued()
    {
        foreach (var queue in Core.Bus.Topology.Queues)
            if (await Broker.Count(queue.Name) > 0)
                return false;
        return true;
    }
}
