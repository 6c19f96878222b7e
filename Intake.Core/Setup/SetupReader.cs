using Intake.Core.Access;
using Intake.Core.Demo;
using Intake.Core.Feedback;
using Intake.Core.Retention;
using Intake.Core.Vault;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Intake.Core.Setup;

/// <summary>Reads how the installation is set up, from its configuration and its store.</summary>
public sealed class SetupReader(
    IOptions<SiteOptions> site, IOptions<FeedbackOptions> feedback, IOptions<VaultOptions> vault, IOptionsMonitor<DemoOptions> demo,
    IConfiguration configuration, IHostEnvironment environment, Accounts accounts, ApiKeys keys, RetentionRules rules, TimeProvider clock)
{
    /// <param name="isNamed">The pages carry the municipality's own name.</param>
    public async Task<SetupFacts> Read(bool isNamed, CancellationToken stop)
    {
        var people = (await accounts.List()).Where(account => account.State == AccountState.Open).ToList();
        return new()
        {
            IsHttps = site.Value.IsHttps,
            IsNamed = isNamed,
            HasMailServer = !feedback.Value.WritesFiles,
            HasCertificate = !string.IsNullOrWhiteSpace(vault.Value.CertificatePath),
            Administrators = people.Count(account => account.Role == Roles.Admin),
            DataProtectionOfficers = people.Count(account => account.Role == Roles.DataProtection),
            HasRetentionRule = (await rules.List(stop)).Any(rule => rule.InForce),
            HasKey = (await keys.List()).Any(key => KeyState.Holds(KeyState.Of(key, clock.GetUtcNow()))),
            HasOpenId = !string.IsNullOrWhiteSpace(configuration["SignIn:OpenId:Authority"]),
            AsksSecondFactor = configuration.GetSection("SignIn:RequireSecondFactor").GetChildren().Any(),
            ShowsDemo = demo.CurrentValue.Enabled && environment.IsProduction(),
        };
    }
}
