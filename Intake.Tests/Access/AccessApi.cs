using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Intake.Tests.Access;

/// <summary>The whole API on a fresh SQLite file, as in production unless a test says otherwise.</summary>
sealed class AccessApi : WebApplicationFactory<Program>
{
    public const string Login = "anna";
    public const string Password = "korrekt häst batteri";

    readonly Dictionary<string, string> settings;
    readonly TestStore store;
    TimeProvider clock = TimeProvider.System;

    AccessApi(TestStore store, Dictionary<string, string> settings) => (this.store, this.settings) = (store, settings);

    public KeptLog Log { get; } = new();

    public TestStore Store => store;

    public static async Task<AccessApi> Start(params (string Key, string Value)[] settings) =>
        new(await TestStore.Create("sqlite"), settings.ToDictionary(setting => setting.Key, setting => setting.Value));

    /// <summary>With a clock that the test moves.</summary>
    public static async Task<AccessApi> Start(TimeProvider clock, params (string Key, string Value)[] settings)
    {
        var api = await Start(settings);
        api.clock = clock;
        return api;
    }

    /// <summary>A client that keeps cookies and follows no redirects.</summary>
    public Browser Open(string? forwardedFor = null)
    {
        var client = CreateClient(new() { AllowAutoRedirect = false, BaseAddress = Address });
        if (forwardedFor is not null) client.DefaultRequestHeaders.Add("X-Forwarded-For", forwardedFor);
        return new(client);
    }

    public async Task<Browser> SignedIn(string role)
    {
        await Services.GetRequiredService<Users>().Create(new(Login, "Anna", role, Password));
        var browser = Open();
        await browser.SignIn(Login, Password);
        return browser;
    }

    /// <summary>A client with a new key of these scopes.</summary>
    public async Task<(HttpClient Client, NewApiKey Key)> WithKey(params string[] scopes)
    {
        var (key, _) = await Services.GetRequiredService<ApiKeys>().Create(new("test", scopes), Actor.Operator("test"));
        var client = CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Authorization = new("Bearer", key!.Secret);
        return (client, key);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Storage:ConnectionString", store.Options.Value.ConnectionString);
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        builder.ConfigureServices(services => services.AddSingleton(clock));
        builder.ConfigureLogging(log => log.ClearProviders().AddProvider(Log));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await store.DisposeAsync();
    }

    Uri Address => new(settings.GetValueOrDefault("PublicUrl", "http://localhost"));
}
