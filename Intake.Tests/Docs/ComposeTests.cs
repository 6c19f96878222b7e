using System.Text.RegularExpressions;
using FluentAssertions;
using Intake.Tests.Support;
using NUnit.Framework;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Intake.Tests.Docs;

/// <summary>docker-compose.yml and the images it builds, as far as a test without Docker can tell.</summary>
public sealed partial class ComposeTests
{
    static readonly Dictionary<string, Service> services = Read();

    static IEnumerable<string> Services => services.Keys;

    [TestCaseSource(nameof(Services))]
    public void A_secret_has_no_value_in_the_file(string service) =>
        services[service].Environment.Where(setting => Secret().IsMatch(setting.Key) || Secret().IsMatch(setting.Value))
            .Should().NotContain(setting => !Demanded().IsMatch(setting.Value), "it must be asked for with ${NAME:?what to do}");

    [TestCaseSource(nameof(Services))]
    public void A_service_that_keeps_running_is_watched(string service)
    {
        if (services[service].Restart == "no") return;
        var dockerfile = DockerfileOf(services[service].Image);

        (services[service].Healthcheck is not null || dockerfile?.Contains("\nHEALTHCHECK ", StringComparison.Ordinal) == true).Should().BeTrue();
    }

    [TestCaseSource(nameof(Services))]
    public void An_image_is_of_a_stated_version(string service) =>
        services[service].Image.Should().MatchRegex(@":v?\d+\.\d+\.?\d*").And.NotContain("latest");

    [TestCaseSource(nameof(Services))]
    public void A_port_is_open_to_this_machine_only(string service) =>
        services[service].Ports.Should().NotContain(port => !port.StartsWith("127.0.0.1:", StringComparison.Ordinal));

    [TestCaseSource(nameof(Services))]
    public void A_setting_of_the_product_exists(string service)
    {
        if (!services[service].Image.StartsWith("kundcenterintake", StringComparison.Ordinal)) return;

        services[service].Environment.Keys.Select(name => name.Replace("__", ":", StringComparison.Ordinal))
            .Should().BeSubsetOf(ConfigurationKeys.All().Keys);
    }

    [Test]
    public void Every_name_that_the_file_asks_for_stands_in_the_example_without_a_value() =>
        Repository.Read(".env.example").Split('\n').Where(line => line.Length > 0 && line[0] != '#')
            .Should().BeEquivalentTo(Asked().Matches(Repository.Read("docker-compose.yml"))
                .Select(name => $"{name.Groups[1].Value}=").Distinct());

    [TestCase("Intake.Api")]
    [TestCase("Intake.Worker")]
    public void An_image_is_restored_as_locked_and_runs_without_rights(string host)
    {
        var lines = Repository.Read($"{host}/Dockerfile").Split('\n');

        lines.Should().Contain($"RUN dotnet restore {host} --locked-mode").And.Contain("USER $APP_UID");
        Array.IndexOf(lines, "USER $APP_UID").Should().BeGreaterThan(Array.FindLastIndex(lines, line => line.StartsWith("FROM ", StringComparison.Ordinal)));
        lines.Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)).Should().OnlyContain(line => Version().IsMatch(line));
    }

    static string? DockerfileOf(string image) =>
        services.Values.FirstOrDefault(service => service.Image == image && service.Build is not null)?.Build is { } build
            ? Repository.Read(build.Dockerfile) : null;

    static Dictionary<string, Service> Read()
    {
        var yaml = new DeserializerBuilder().IgnoreUnmatchedProperties()
            .WithNamingConvention(YamlDotNet.Serialization.NamingConventions.CamelCaseNamingConvention.Instance).Build();
        var merged = new MergingParser(new Parser(new StringReader(Repository.Read("docker-compose.yml"))));
        return yaml.Deserialize<Compose>(merged).Services;
    }

    sealed class Compose
    {
        public Dictionary<string, Service> Services { get; set; } = [];
    }

    sealed class Service
    {
        public string Image { get; set; } = "";
        public string Restart { get; set; } = "";
        public Build? Build { get; set; }
        public Dictionary<string, string> Environment { get; set; } = [];
        public List<string> Ports { get; set; } = [];
        public Dictionary<string, object>? Healthcheck { get; set; }
    }

    sealed class Build
    {
        public string Context { get; set; } = "";
        public string Dockerfile { get; set; } = "";
    }

    [GeneratedRegex("pass|secret|token|://[^/]*@", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    [GeneratedRegex(@"\$\{[A-Z_]+:\?[^}]+\}")]
    private static partial Regex Demanded();

    [GeneratedRegex(@"\$\{([A-Z_]+):[?-]")]
    private static partial Regex Asked();

    [GeneratedRegex(@":\d+(\.\d+)*(-[a-z-]+)?( AS \w+)?$")]
    private static partial Regex Version();
}
