using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Intake.Tests.Web;

/// <summary>axe within the page itself: no second tab for each look, and only what is wrong comes back.</summary>
static class Axe
{
    static readonly Lazy<string> script = new(() => new BundledAxeScriptProvider().GetScript());

    // The pages have no frames: what is in the document is all there is.
    const string Run =
        """
        async only => (await axe.run(document, { runOnly: only, resultTypes: ['violations'] })).violations
            .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html} ${node.any[0]?.message ?? ''}`))
        """;

    /// <summary>Each broken rule with the element that breaks it.</summary>
    public static Task<string[]> Violations(this IPage page, AxeChecks checks) => page.MainFrame.Violations(checks);

    public static async Task<string[]> Violations(this IFrame frame, AxeChecks checks)
    {
        if (!await frame.EvaluateAsync<bool>("() => 'axe' in window")) await frame.EvaluateAsync(script.Value);
        return await frame.EvaluateAsync<string[]>(Run, new { type = checks.Type, values = checks.Values });
    }
}

/// <summary>What is looked for: rules by <c>tag</c>, or named ones (<c>rule</c>).</summary>
sealed record AxeChecks(string Type, params string[] Values)
{
    public static readonly AxeChecks All = new("tag", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /// <summary>What another language can break: names and titles. Structure and colours are the same in each.</summary>
    public static readonly AxeChecks Words = new("rule",
        "document-title", "html-has-lang", "html-lang-valid", "valid-lang", "button-name", "link-name", "label", "select-name", "input-button-name",
        "image-alt", "svg-img-alt", "summary-name", "empty-heading", "empty-table-header", "label-content-name-mismatch", "aria-input-field-name",
        "aria-command-name", "aria-dialog-name", "frame-title", "landmark-unique");

    public static readonly AxeChecks Contrast = new("rule", "color-contrast");
}
