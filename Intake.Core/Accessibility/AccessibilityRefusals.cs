using Intake.Core.Contacts;

namespace Intake.Core.Accessibility;

/// <summary>Why a report, or what was to be done with it, was not accepted.</summary>
public static class AccessibilityRefusals
{
    public static readonly Refusal WhatMissing = new("report_missing", 422,
        "Skriv vad som inte fungerade.",
        "Write what did not work.", "what");

    public static readonly Refusal UnknownReport = new("unknown_report", 409,
        "Någon annan har redan ändrat rapporten. Ladda om sidan.",
        "Somebody else changed the report already. Load the page again.");
}
