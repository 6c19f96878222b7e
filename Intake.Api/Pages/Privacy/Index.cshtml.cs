using Intake.Api.Access;
using Intake.Api.Texts;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Rights;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Privacy;

/// <summary>Find a person's details and carry out her rights; hand out a record. Nothing of it is in an address.</summary>
[Authorize(Policy = Scopes.Privacy), NoTrace]
public sealed class IndexModel(
    PersonFinder finder, Rectification rectification, Erasure erasure, LegalHold hold, Disclosure disclosure, SiteTexts texts) : PageModel
{
    [BindProperty]
    public PrivacyForm Form { get; set; } = new();

    public PersonRecord? Person { get; private set; }
    public PublicRecord? Record { get; private set; }
    public Refusal? Refusal { get; private set; }
    public string? Done { get; private set; }

    /// <summary>Erasing cannot be undone, so it is asked once more.</summary>
    public bool AsksToErase { get; private set; }

    string Because => Form.Because ?? "";
    string Hash => Form.Hash ?? "";
    string Reference => Form.Reference ?? "";
    Actor Actor => User.Actor();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostSearchAsync()
    {
        (Person, Refusal) = await finder.Find(Form.Address ?? "", Because, Actor);
        return Answer();
    }

    public async Task<IActionResult> OnPostShowAsync() => await Show();

    public async Task<IActionResult> OnPostJsonAsync() => await Export() is { } person
        ? File(Exports.Json(person), "application/json", "person.json") : Answer();

    public async Task<IActionResult> OnPostHtmlAsync() => await Export() is { } person
        ? File(Report.Html(person, texts.Language), "text/html; charset=utf-8", "person.html") : Answer();

    public async Task<IActionResult> OnPostRectifyAsync()
    {
        var right = new Rectified(Filled(Form.Name), Filled(Form.Email), Filled(Form.Phone), Filled(Form.Wants));
        var refusal = await rectification.Rectify(Hash, right, Because, Actor);
        // Under a new address the person is found by that.
        var found = refusal is null ? await finder.HashOf(right.Email ?? right.Phone ?? "") ?? Hash : Hash;
        return await Show(refusal, texts.Privacy.Rectified, found);
    }

    public async Task<IActionResult> OnPostHoldAsync() =>
        await Show(await hold.Set(Hash, true, Because, Actor), texts.Privacy.HoldSet);

    public async Task<IActionResult> OnPostReleaseAsync() =>
        await Show(await hold.Set(Hash, false, Because, Actor), texts.Privacy.HoldLifted);

    public async Task<IActionResult> OnPostAskAsync()
    {
        AsksToErase = true;
        return await Show();
    }

    public async Task<IActionResult> OnPostEraseAsync()
    {
        var (contacts, refusal) = await erasure.Erase(Hash, Because, Actor);
        if (refusal is not null) return await Show(refusal);
        Done = texts.Privacy.Erased(contacts);
        return Page();
    }

    public async Task<IActionResult> OnPostLookAsync()
    {
        (Record, Refusal) = await disclosure.Look(Reference, Because, Actor);
        return Answer();
    }

    public async Task<IActionResult> OnPostDiscloseJsonAsync() => await Disclosed("json") is { } record
        ? File(Exports.Json(record), "application/json", $"{record.Reference}.json") : Answer();

    public async Task<IActionResult> OnPostDiscloseHtmlAsync() => await Disclosed("html") is { } record
        ? File(Report.Html(record, texts.Language), "text/html; charset=utf-8", $"{record.Reference}.html") : Answer();

    async Task<PersonRecord?> Export()
    {
        (var person, Refusal) = await finder.Look(Hash, PersonFinder.Exported, Because, Actor);
        return person;
    }

    async Task<PublicRecord?> Disclosed(string format)
    {
        (var record, Refusal) = await disclosure.Disclose(Reference, format, Because, Actor);
        return record;
    }

    async Task<IActionResult> Show(Refusal? refused = null, string? done = null, string? hash = null)
    {
        (Person, var unknown) = await finder.Look(hash ?? Hash, PersonFinder.Found, Because, Actor);
        (Refusal, Done) = (refused ?? unknown, refused is null && unknown is null ? done : null);
        return Answer();
    }

    IActionResult Answer()
    {
        if (Refusal is not null) Response.StatusCode = Refusal.Status;
        return Page();
    }

    static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
