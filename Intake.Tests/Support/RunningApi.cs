using System.Net.Http.Headers;
using Intake.Api.Contacts;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Core.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Intake.Tests.Support;

/// <summary>The API, listening on a port of its own on 127.0.0.1, with a fresh SQLite database in the embedded mode.</summary>
public sealed class RunningApi : IAsyncDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("kci-api-").FullName;
    readonly WebApplicationFactory<ContactRequest> factory;

    /// <param name="settings">More configuration, such as <c>Demo:Enabled</c>.</param>
    public RunningApi(params (string Name, string Value)[] settings)
        : this(port: 0, settings)
    {
    }

    /// <param name="port">Known before the start, for what <c>PublicUrl</c> must be right for; 0: any.</param>
    public RunningApi(int port, params (string Name, string Value)[] settings)
    {
        factory = new WebApplicationFactory<ContactRequest>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Production");
            host.UseSetting("Storage:Provider", "sqlite");
            host.UseSetting("Storage:ConnectionString", $"Data Source={Path.Combine(folder, "intake.db")}");
            host.UseSetting("Bus:Transport", "embedded");
            host.UseSetting("Feedback:Folder", Path.Combine(folder, "mail"));
            host.UseSetting("Logging:LogLevel:Default", "Warning");
            foreach (var (name, value) in settings) host.UseSetting(name, value);
        });
        factory.UseKestrel(server => server.Listen(System.Net.IPAddress.Loopback, port));
        factory.StartServer();
    }

    public IServiceProvider Services => factory.Services;

    public Database Database => Services.GetRequiredService<Database>();

    /// <summary>A caller without a key that follows no redirects.</summary>
    public HttpClient Anonymous() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    public Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>A caller with a new key of these scopes; all of them when none is named.</summary>
    public async Task<HttpClient> WithKey(params string[] scopes)
    {
        var (key, _) = await Services.GetRequiredService<ApiKeys>().Create(new("test", scopes.Length > 0 ? scopes : Scopes.ForKeys), Actor.Operator("test"));
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key!.Secret);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
