using FluentAssertions;
using Intake.Core.Contacts;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Contacts;

public sealed class ContactRulesTests
{
    static readonly TestCaseData[] Refused =
    [
        new(A.Contact() with { Source = null }, "missing_source"),
        new(A.Contact() with { Source = "  " }, "missing_source"),
        new(A.Contact() with { CaseId = "" }, "missing_case_id"),
        new(A.Contact() with { Kind = "wish" }, "unknown_kind"),
        new(A.Contact() with { Kind = null }, "unknown_kind"),
        new(A.Contact() with { Text = null }, "empty_text"),
        new(A.Contact() with { Text = " \n\t " }, "empty_text"),
        new(A.Contact() with { Text = new('a', 10_001) }, "text_too_long"),
        new(A.Contact() with { Text = "a\0b" }, "control_characters"),
        new(A.Contact() with { Text = "a\u001bb" }, "control_characters"),
        new(A.Contact() with { Text = "a\ud800b" }, "control_characters"),
        new(A.Contact() with { Place = "a\nb" }, "control_characters"),
        new(A.Contact() with { CaseId = new('a', 201) }, "field_too_long"),
        new(A.Contact() with { Submitter = "tourist" }, "unknown_submitter"),
        new(A.Contact() with { Language = "svenska!" }, "bad_language"),
        new(A.Contact() with { Resident = new() { Wants = "all" } }, "unknown_wants"),
        new(A.Contact() with { Resident = new() { Channel = "pigeon" } }, "unknown_channel"),
        new(A.Contact() with { Resident = new() { Email = "not an address" } }, "bad_email"),
        new(A.Contact() with { Resident = new() { Phone = "twelve" } }, "bad_phone"),
        new(A.Contact() with { Resident = new() { Wants = "updates", Channel = "email" } }, "missing_email"),
        new(A.Contact() with { Resident = new() { Wants = "updates", Channel = "sms" } }, "missing_phone"),
    ];

    [TestCaseSource(nameof(Refused))]
    public void A_bad_draft_is_refused_with_a_stable_code(ContactDraft draft, string code) =>
        ContactRules.Check(draft)!.Code.Should().Be(code);

    [Test]
    public void A_text_of_ten_thousand_characters_with_lines_and_emoji_is_fine() =>
        ContactRules.Check(A.Contact().About("Rad ett\nRad två\t👩‍🦽" + new string('å', 9_970))).Should().BeNull();

    [Test]
    public void Every_refusal_says_in_two_languages_what_to_do()
    {
        var all = typeof(Refusals).GetFields().Select(field => (Refusal)field.GetValue(null)!).ToList();

        all.Should().HaveCountGreaterThan(10).And.OnlyContain(r => r.Sv.Length > 20 && r.En.Length > 20);
        all.Select(r => r.Code).Should().OnlyHaveUniqueItems();
    }
}
