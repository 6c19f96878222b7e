using Intake.Core.Panel;

namespace Intake.Api.Texts;

/// <summary>What became of what somebody flagged.</summary>
public sealed class FlagTexts(string language) : Wording(language)
{
    readonly DateTexts dates = new(language);

    public string Title => Say("Mina flaggor", "My flags");
    public string About => Say(
        "Det du har flaggat och vad det blev av det. Bara du ser listan.",
        "What you have flagged and what became of it. Only you see this list.");
    public string Moved => Say("Har rört sig sedan sist", "Moved since last time");
    public string NotMoved => Say("Inget har rört sig sedan sist.", "Nothing has moved since last time.");
    public string All => Say("Alla dina flaggor", "All your flags");
    public string None => Say("Du har inte flaggat något ännu.", "You have not flagged anything yet.");
    public string NoneDo => Say(
        "Registrera ett behov eller en idé när någon berättar om det. Här ser du sedan vad som händer.",
        "Register a need or an idea when somebody tells you of it. Here you will see what happens.");
    public string Register => Say("Registrera ett behov eller en idé", "Register a need or an idea");
    public string Older => Say("Visa äldre", "Show older ones");
    public string Newest => Say("Till de nyaste", "To the newest");
    public string Flagged => Say("Flaggat", "Flagged");
    public string What => Say("Vad", "What");
    public string Happened => Say("Vad som har hänt", "What has happened");

    public string Group(string stage, long count) => $"{stage} ({Count(count, Say("flagga", "flag"), Say("flaggor", "flags"))})";

    /// <summary>Where it stands, in a word or two.</summary>
    public string StageOf(FlagStanding flag) => flag.State switch
    {
        FlagStanding.Received => Say("Mottagen", "Received"),
        FlagStanding.Failed => Say("Kunde inte behandlas", "Could not be handled"),
        var state => Stage.Word(state, flag.Kind, Language),
    };

    /// <summary>What happened, in one line, of what is known.</summary>
    public string Story(FlagStanding flag) => (flag.State, flag.MovedAt) switch
    {
        (FlagStanding.Received, _) => Say("Sparad. Den läggs strax i backloggen.", "Stored. It will be in the backlog in a moment."),
        (FlagStanding.Failed, _) => Say("Sparad, men den kunde inte läggas i backloggen. En administratör kan behandla den igen.", "Stored, but it could not be put into the backlog. An administrator can handle it again."),
        (_, { } moved) => $"{StageOf(flag)} {dates.Day(moved)}. {Voiced(flag)}",
        _ => $"{Stage.Sentence(flag.State, flag.Kind, Language)} {Voiced(flag)}".TrimStart(),
    };

    string Voiced(FlagStanding flag) => (flag.Voices ?? 0) switch
    {
        <= 1 => Say("Ingen annan har sagt det ännu.", "Nobody else has said it yet."),
        2 => Say("En till har sagt det.", "One more has said it."),
        var voices => Say($"{voices - 1} till har sagt det.", $"{voices - 1} more have said it."),
    };
}
