using System.Text.Json;
using FluentAssertions;
using Intake.Core.Contacts;
using Intake.Core.Hooks;
using Intake.Core.Language;
using Intake.Core.Sources;
using NUnit.Framework;

namespace Intake.Tests.Hooks;

public sealed class MappingTests
{
    /// <summary>The parts of Zammad's own example that matter, with a custom select field and a chosen item.</summary>
    const string ZammadTrigger =
        """
        { "ticket": { "id": 81, "number": "10081", "title": "Mörkt vid gångvägen", "create_article_type": "phone", "state": "open",
            "customer": { "firstname": "Emily", "email": "emily@example.com" }, "innovation": "behov",
            "innovation_item": { "value": "B-2026-00042", "label": "B-2026-00042 · Belysning" } },
          "article": { "content_type": "text/html", "type": "phone",
            "body": "<style>p{}</style>Det är mörkt &amp; halt.<div><br></div><div>\n<img src=\"/api/1\"><br>Fler lampor<script>alert(1)</script></div>" } }
        """;

    [Test]
    public void Zammads_payload_becomes_a_contact_without_the_customer()
    {
        var draft = Draft(SourceKind.Zammad, ZammadTrigger)!;

        (draft.CaseId, draft.Kind, draft.Channel, draft.AttachTo).Should().Be(("10081", "need", "phone", "B-2026-00042"));
        draft.Text.Should().Be("Mörkt vid gångvägen.\nDet är mörkt & halt.\nFler lampor");
        draft.Resident.Should().BeNull("nobody said that the customer wants to be written to");
        ContactRules.Check(draft).Should().BeNull();
    }

    [TestCase("""{ "kind": "idé", "ticket": { "number": "1", "title": "T" }, "article": { "body": "b", "type": "fax" } }""", "idea", "other")]
    [TestCase("""{ "ticket": { "number": "1", "title": "T", "tags": ["akut", "Behov"] }, "article": { "body": "b", "type": "email" } }""", "need", "email")]
    [TestCase("""{ "ticket": { "number": "1", "title": "T", "tags": "akut, ide" }, "article": { "body": "b" } }""", "idea", "other")]
    [TestCase("""{ "ticket": { "number": "1", "title": "T" }, "article": { "body": "b" } }""", null, "other")]
    public void The_kind_is_a_literal_a_field_or_a_tag(string body, string? kind, string channel)
    {
        var draft = Draft(SourceKind.Zammad, body)!;

        (draft.Kind, draft.Channel).Should().Be((kind, channel));
    }

    [TestCase("""{ "ticket": { "id": "35436", "title": "Bänk", "description": "Det saknas en bänk.", "tags": "park behov", "via": "Mail" } }""")]
    [TestCase("""{ "type": "zen:event-type:ticket.tags_changed", "detail": { "id": "35436", "subject": "Bänk", "description": "<p>Det saknas en bänk.</p>", "tags": ["park", "behov"], "via": { "channel": "email" } } }""")]
    public void Both_of_Zendesks_forms_become_the_same_contact(string body)
    {
        var draft = Draft(SourceKind.Zendesk, body)!;

        (draft.CaseId, draft.Kind, draft.Text, draft.Channel).Should().Be(("35436", "need", "Bänk.\nDet saknas en bänk.", "email"));
    }

    [TestCase("-")]
    [TestCase("#{ticket.innovation_item / no such method}")]
    [TestCase("")]
    public void What_another_system_leaves_of_an_empty_field_is_nothing(string left)
    {
        var draft = Draft(SourceKind.Zammad, $$"""{ "kind": "behov", "ticket": { "number": "1", "title": "#{ticket.title / no such object}", "innovation_item": "{{left}}" }, "article": { "body": "Bänk" } }""")!;

        (draft.AttachTo, draft.Text).Should().Be((null, "Bänk"));
    }

    [TestCase("""{ "at": "/tags", "contains": "innovation" }""", true)]
    [TestCase("""{ "at": "/tags", "contains": ["annat", "INNOVATION"] }""", true)]
    [TestCase("""{ "at": "/tags", "contains": "innovat" }""", false)]
    [TestCase("""{ "at": ["/inget", "/state"], "is": "open" }""", true)]
    [TestCase("""[{ "at": "/state", "is": "open" }, { "at": "/tags", "contains": "annat" }]""", false)]
    [TestCase("""{ "at": "/deep/0/name", "is": "x" }""", true)]
    [TestCase("""{ "at": "/deep/7/name", "is": "x" }""", false)]
    public void A_condition_says_which_deliveries_count(string when, bool taken)
    {
        var (mapping, refusal) = MappingReader.Read($$"""{ "when": {{when}}, "fields": { "caseId": "/id", "kind": { "value": "need" }, "text": "/t" } }""");

        refusal.Should().BeNull();
        using var document = JsonDocument.Parse("""{ "id": 1, "t": "text", "tags": "park, innovation", "state": "open", "deep": [{ "name": "x" }] }""");
        mapping!.Takes(document.RootElement).Should().Be(taken);
    }

    [TestCase("{ \"fields\": {\n  \"caseId\": oj } }", "mapping_not_json", "line 2, character 13")]
    [TestCase("[]", "mapping_wrong_shape", "{}")]
    [TestCase("{}", "mapping_missing", "fields")]
    [TestCase("""{ "fields": { "caseId": "/a", "kind": "/b" } }""", "mapping_missing", "text")]
    [TestCase("""{ "fields": { "caseId": "/a", "kind": "/b", "text": "/c", "colour": "/d" } }""", "mapping_unknown_member", "fields.colour")]
    [TestCase("""{ "fields": { "caseId": "/a", "kind": "/b", "text": "/c" }, "if": {} }""", "mapping_unknown_member", "if")]
    [TestCase("""{ "fields": { "caseId": "a", "kind": "/b", "text": "/c" } }""", "mapping_bad_path", "fields.caseId")]
    [TestCase("""{ "fields": { "caseId": "/a~2", "kind": "/b", "text": "/c" } }""", "mapping_bad_path", "fields.caseId")]
    [TestCase("""{ "fields": { "caseId": 7, "kind": "/b", "text": "/c" } }""", "mapping_wrong_shape", "fields.caseId")]
    [TestCase("""{ "fields": { "caseId": "/a", "kind": { "at": "/b", "table": { "x": "wish" } }, "text": "/c" } }""", "mapping_bad_value", "fields.kind.table.x")]
    [TestCase("""{ "fields": { "caseId": "/a", "kind": { "value": "wish" }, "text": "/c" } }""", "mapping_bad_value", "fields.kind.value")]
    [TestCase("""{ "fields": { "caseId": "/a", "kind": { "value": "need", "at": "/b" }, "text": "/c" } }""", "mapping_at_or_value", "fields.kind")]
    [TestCase("""{ "fields": { "caseId": "/a", "kind": {}, "text": "/c" } }""", "mapping_at_or_value", "fields.kind")]
    [TestCase("""{ "fields": { "caseId": "/a", "kind": "/b", "text": { "at": "/c", "as": "markdown" } } }""", "mapping_bad_value", "fields.text.as")]
    [TestCase("""{ "when": { "at": "/a" }, "fields": { "caseId": "/a", "kind": "/b", "text": "/c" } }""", "mapping_is_or_contains", "when")]
    [TestCase("""{ "fields": { "caseId": "/a", "caseId": "/b", "kind": "/b", "text": "/c" } }""", "mapping_twice", "fields.caseId")]
    public void What_is_wrong_is_refused_with_where_it_stands(string json, string code, string where)
    {
        var (mapping, refusal) = MappingReader.Read(json);

        mapping.Should().BeNull();
        (refusal!.Code, refusal.Field).Should().Be((code, "mapping"));
        refusal.En.Should().Contain(where);
    }

    [TestCase("zammad"), TestCase("zendesk"), TestCase("standard"), TestCase("request-tracker"), TestCase("support-management"), TestCase("open311")]
    public void Every_kind_has_a_mapping_that_can_be_read(string kind) => MappingReader.Read(HookMappings.BuiltIn(kind)).Refusal.Should().BeNull();

    [TestCase("3 < 4 och 5 > 2", "3 < 4 och 5 > 2")]
    [TestCase("<p>Hej</p><p>då</p>", "Hej\ndå")]
    [TestCase("<b onclick=x>fet<!-- tyst --> text</b>", "fet text")]
    [TestCase("<p>öppen <b>tagg", "öppen tagg")]
    [TestCase("<script>alert(1)</script>kvar", "kvar")]
    public void Of_markup_the_words_are_left(string html, string text) => HtmlText.Of(html).Should().Be(text);

    static ContactDraft? Draft(string kind, string body)
    {
        using var document = JsonDocument.Parse(body);
        var mapping = HookMappings.Of(new() { Name = "x", Title = "x", Kind = kind, CreatedAt = 0 });
        return mapping.Takes(document.RootElement) ? mapping.Draft(document.RootElement, "x") : null;
    }
}
