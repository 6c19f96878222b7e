using System.Text;
using FluentAssertions;
using Intake.Core.Hooks;
using NUnit.Framework;

namespace Intake.Tests.Hooks;

/// <summary>Zammad's and Zendesk's signatures, against values that another program computed.</summary>
public sealed class SigningsTests
{
    const string ZendeskSecret = "dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==";

    static readonly byte[] body = Encoding.UTF8.GetBytes("""{"ticket":{"number":"10081"}}""");
    static readonly DateTimeOffset now = new(2021, 3, 25, 5, 9, 30, TimeSpan.Zero);

    static readonly Signed zammad = new(body, [("x-zammad-delivery", "d-1"), ("x-hub-signature", "sha1=d439452e8218e2d7eb8d9beaf5ff1b6dbc33b4ef")]);

    static readonly Signed zendesk = new(body,
    [
        ("x-zendesk-webhook-invocation-id", "8350205582"),
        ("x-zendesk-webhook-signature-timestamp", "2021-03-25T05:09:27Z"),
        ("x-zendesk-webhook-signature", "8TqUrEIcBIJKU2He0yMvvP8aORRTnqLcoMcGqgJEcn4="),
    ]);

    [Test]
    public void Zammads_signature_is_known_by_any_secret_that_holds()
    {
        Judge("zammad", zammad, "geheim").Should().Be(SignatureVerdict.Good);
        Judge("zammad", zammad, "neu", "geheim").Should().Be(SignatureVerdict.Good);
        Judge("zammad", zammad, "neu").Should().Be(SignatureVerdict.Invalid);
        Judge("zammad", zammad).Should().Be(SignatureVerdict.Invalid);
        Judge("standard", zammad, "geheim").Should().Be(SignatureVerdict.Invalid);
    }

    [Test]
    public void Zendesks_signature_is_known_and_its_time_counts()
    {
        Judge("zendesk", zendesk, ZendeskSecret).Should().Be(SignatureVerdict.Good);
        Judge("zendesk", zendesk, "another").Should().Be(SignatureVerdict.Invalid);
        Judge("zendesk", zendesk.With("x-zendesk-webhook-signature-timestamp", "2021-03-25T05:09:28Z"), ZendeskSecret).Should().Be(SignatureVerdict.Invalid);
        Signings.Of("zendesk").Judge(zendesk.Call, [ZendeskSecret], now.AddMinutes(6)).Verdict.Should().Be(SignatureVerdict.Stale);
        Judge("zendesk", Signed.Zendesk(ZendeskSecret, "1", now, "{}").With("x-zendesk-webhook-signature-timestamp", "soon"), ZendeskSecret).Should().Be(SignatureVerdict.Invalid);
    }

    [TestCase("sha1=")]
    [TestCase("")]
    [TestCase("SHA1=d439452e8218e2d7eb8d9beaf5ff1b6dbc33b4ef")]
    [TestCase("sha256=d439452e8218e2d7eb8d9beaf5ff1b6dbc33b4ef")]
    public void Another_form_of_the_header_is_no_signature(string header) =>
        Judge("zammad", zammad.With("x-hub-signature", header), "geheim").Should().Be(SignatureVerdict.Invalid);

    [TestCase("")]
    [TestCase("with space")]
    [TestCase("å")]
    public void An_id_is_needed_and_is_plain(string id) =>
        Judge("zammad", zammad.With("x-zammad-delivery", id), "geheim").Should().Be(SignatureVerdict.Invalid);

    [Test]
    public void The_same_content_has_one_fingerprint_under_any_id()
    {
        string Of(Signed signed) => Signings.Of("zammad").Judge(signed.Call, ["geheim"], now).Fingerprint;

        Of(zammad.With("x-zammad-delivery", "d-2")).Should().Be(Of(zammad)).And.HaveLength(64);
        Of(Signed.Zammad("geheim", "d-1", "{}")).Should().NotBe(Of(zammad));
    }

    static SignatureVerdict Judge(string kind, Signed signed, params string[] secrets) => Signings.Of(kind).Judge(signed.Call, secrets, now).Verdict;
}
