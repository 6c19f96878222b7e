using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FluentAssertions;
using Intake.Api.Texts;
using Intake.Core.Access;
using Intake.Core.Setup;
using Intake.Tests.Access;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Admin;

public sealed class ChecklistTests
{
    static readonly SetupFacts whole = new()
    {
        IsHttps = true,
        IsNamed = true,
        HasMailServer = true,
        HasCertificate = true,
        Administrators = 2,
        DataProtectionOfficers = 1,
        HasRetentionRule = true,
        HasKey = true,
        HasOpenId = true,
        AsksSecondFactor = true,
    };

    static IEnumerable<TestCaseData> Gaps()
    {
        yield return new(whole with { IsHttps = false }, SetupChecklist.Https);
        yield return new(whole with { IsNamed = false }, SetupChecklist.Name);
        yield return new(whole with { HasMailServer = false }, SetupChecklist.MailServer);
        yield return new(whole with { HasCertificate = false }, SetupChecklist.Certificate);
        yield return new(whole with { Administrators = 1 }, SetupChecklist.SecondAdministrator);
        yield return new(whole with { DataProtectionOfficers = 0 }, SetupChecklist.DataProtectionOfficer);
        yield return new(whole with { HasRetentionRule = false }, SetupChecklist.RetentionRule);
        yield return new(whole with { HasKey = false }, SetupChecklist.Key);
        yield return new(whole with { HasOpenId = false }, SetupChecklist.OpenId);
        yield return new(whole with { AsksSecondFactor = false }, SetupChecklist.SecondFactor);
        yield return new(whole with { ShowsDemo = true }, SetupChecklist.Demo);
    }

    [TestCaseSource(nameof(Gaps))]
    public void One_thing_that_is_missing_is_one_line(SetupFacts facts, string line) =>
        SetupChecklist.Of(facts).Where(each => !each.IsDone).Select(each => each.Code).Should().Equal(line);

    [Test]
    public void Every_line_says_what_is_missing_why_and_where_it_is_put_right()
    {
        foreach (var texts in new[] { new ChecklistTexts("sv"), new ChecklistTexts("en") })
            foreach (var (code, _, _) in SetupChecklist.Of(whole))
            {
                new[] { texts.Missing(code), texts.Why(code), texts.Done(code) }.Should().OnlyHaveUniqueItems().And.NotContain(["", code]);
                (texts.Link(code)?.Path ?? ChecklistTexts.Setting(code)).Should().NotBeNull(code);
            }
    }

    [Test]
    public async Task A_new_installation_is_told_what_it_lacks_and_each_thing_that_is_made_leaves_the_list()
    {
        await using var api = await AccessApi.Start();
        var admin = await api.SignedIn(Roles.Admin);
        (await Left(admin)).Should().Equal(
            "Adressen är inte krypterad", "Nyckelringen är inte låst", "Det finns inte två administratörer", "Det finns inget dataskyddsombud",
            "Lösenordet räcker för att logga in", "Ingen gallring är beslutad", "Inga brev skickas", "Kommunens namn saknas",
            "Inget program är anslutet", "Kommunens egen inloggning används inte");

        var users = api.Services.GetRequiredService<Users>();
        await users.Create(new("bo", "Bo", Roles.Admin, AccessApi.Password));
        await users.Create(new("eva", "Eva", Roles.DataProtection, AccessApi.Password));
        await api.WithKey(Scopes.ContactsWrite);
        await admin.Submit("/admin/retention?handler=Add", ("decision", "GB-1"), ("type", "contact-details"), ("days", "30"));

        (await Left(admin)).Should().HaveCount(6).And.NotContain(
            ["Det finns inte två administratörer", "Det finns inget dataskyddsombud", "Ingen gallring är beslutad", "Inget program är anslutet"]);
    }

    [Test]
    public async Task Settings_leave_the_list_when_they_are_made_and_an_invitation_is_no_administrator_yet()
    {
        var certificate = Certificate();
        await using var api = await AccessApi.Start(
            ("Theme:Name", "Exempelköping"), ("Feedback:Smtp:Host", "127.0.0.1"), ("Vault:CertificatePath", certificate),
            ("SignIn:RequireSecondFactor:0", Roles.Admin), ("SignIn:OpenId:Authority", "https://login.example.org"),
            ("SignIn:OpenId:ClientId", "intake"), ("SignIn:OpenId:Roles:0", "x=agent"));
        var facts = api.Services.GetRequiredService<SetupReader>();
        await api.Services.GetRequiredService<Invitations>().Open(new("eva", "Eva", Roles.Admin), Core.Audit.Actor.Operator("test"));

        var read = await facts.Read(isNamed: true, default);

        read.Should().Be(new SetupFacts { IsNamed = true, HasMailServer = true, HasCertificate = true, HasOpenId = true, AsksSecondFactor = true });
        File.Delete(certificate);
    }

    static async Task<IEnumerable<string>> Left(Browser admin)
    {
        var html = await (await admin.Get("/admin")).Html();
        return html.Split("<h3").Skip(1).Select(part => part[(part.IndexOf('>') + 1)..part.IndexOfAny(['<'], part.IndexOf('>'))]);
    }

    static string Certificate()
    {
        using var key = RSA.Create(2048);
        using var made = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.p12");
        File.WriteAllBytes(path, made.Export(X509ContentType.Pkcs12));
        return path;
    }
}
