namespace Intake.Core.Setup;

/// <summary>What an installation needs before real people's contacts are taken in, most pressing first.</summary>
public static class SetupChecklist
{
    public const string Demo = "demo";
    public const string Https = "https";
    public const string Certificate = "certificate";
    public const string SecondAdministrator = "second-administrator";
    public const string DataProtectionOfficer = "data-protection-officer";
    public const string SecondFactor = "second-factor";
    public const string RetentionRule = "retention-rule";
    public const string MailServer = "mail-server";
    public const string Name = "name";
    public const string Key = "key";
    public const string OpenId = "open-id";

    public static IReadOnlyList<SetupLine> Of(SetupFacts facts) =>
    [
        new(Demo, !facts.ShowsDemo),
        new(Https, facts.IsHttps),
        new(Certificate, facts.HasCertificate),
        new(SecondAdministrator, facts.Administrators > 1),
        new(DataProtectionOfficer, facts.DataProtectionOfficers > 0),
        new(SecondFactor, facts.AsksSecondFactor),
        new(RetentionRule, facts.HasRetentionRule),
        new(MailServer, facts.HasMailServer),
        new(Name, facts.IsNamed),
        new(Key, facts.HasKey),
        new(OpenId, facts.HasOpenId, IsOptional: true),
    ];
}

/// <summary>One thing to set up.</summary>
/// <param name="IsOptional">Good to know of; an installation does without.</param>
public sealed record SetupLine(string Code, bool IsDone, bool IsOptional = false);
