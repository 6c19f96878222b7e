using Intake.Core.Access;

namespace Intake.Api.Access;

/// <summary>What somebody sees who is setting an authenticator app up.</summary>
/// <param name="Secret">In groups of four, for typing in.</param>
public sealed record Enrolment(QrCode Code, string Secret)
{
    public static Enrolment Of(string site, string login, string secret) => new(
        QrCode.Of(TimeCode.Address(site, login, secret)), string.Join(' ', secret.Chunk(4).Select(group => new string(group))));

    public override string ToString() => "Enrolment";
}
