namespace Intake.Core.Classification;

/// <summary>What an agent is told of each referral, plainly, in both languages.</summary>
public static class ReferralTexts
{
    static readonly Dictionary<string, (string Sv, string En, string GuidanceSv, string GuidanceEn)> texts = new()
    {
        [ReferralCode.Emergency] = (
            "Det här kan vara akut", "This may be an emergency",
            "Det här kan vara akut: be personen ringa 112 nu. Flagga inte förrän faran är över.",
            "This may be an emergency: ask the caller to ring 112 now. Do not flag until the danger is over."),
        [ReferralCode.Appeal] = (
            "Det här är ett överklagande", "This is an appeal",
            "Det här är ett överklagande: det ska vara skriftligt och lämnas inom den tid som står i beslutet. Hjälp personen dit. Det blir inget överklagande av att flagga.",
            "This is an appeal: it must be in writing and within the time that the decision says. Help the caller there. Flagging makes no appeal."),
        [ReferralCode.CitizenProposal] = (
            "Det här är ett medborgarförslag", "This is a citizen proposal",
            "Det här är ett medborgarförslag: det lämnas i eget namn och behandlas politiskt, om kommunen tar emot sådana. Hjälp personen dit. Flagga också behovet bakom om du vill.",
            "This is a citizen proposal: it is made in one's own name and handled politically, where the municipality takes them. Help the caller there. You may flag the need behind it, too."),
        [ReferralCode.FaultReport] = (
            "Det här är en felanmälan", "This is a fault report",
            "Det här är en felanmälan: något är trasigt och ska lagas. Gör en felanmälan, så når det dem som lagar. Flagga bara om det också är ett behov som består när det är lagat.",
            "This is a fault report: something is broken and is to be mended. Make a fault report, so that it reaches those who mend. Flag it only if it is also a need that remains when it is mended."),
        [ReferralCode.Complaint] = (
            "Det här är ett klagomål", "This is a complaint",
            "Det här är ett klagomål: det ska tas emot som klagomål, så att verksamheten svarar. Flagga bara om det också finns ett behov som fler kan ha.",
            "This is a complaint: it is to be taken as a complaint, so that the service answers. Flag it only if there is also a need that others may share."),
        [ReferralCode.OwnCase] = (
            "Det här gäller personens eget ärende", "This is about the caller's own case",
            "Det här gäller personens eget ärende: svara i ärendet eller koppla till handläggaren. Flagga bara om det finns ett behov som fler kan ha.",
            "This is about the caller's own case: answer in the case or put them through to the case worker. Flag it only if there is a need that others may share."),
    };

    public static string Title(string code, string language) => language == "en" ? texts[code].En : texts[code].Sv;

    public static string Guidance(string code, string language) => language == "en" ? texts[code].GuidanceEn : texts[code].GuidanceSv;
}
