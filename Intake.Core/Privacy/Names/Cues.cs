using System.Collections.Frozen;

namespace Intake.Core.Privacy.Names;

/// <summary>Words around a name that tell that a person is spoken of, or that none is.</summary>
static class Cues
{
    static readonly FrozenSet<string> Introductions =
        Set("heter hette namn namnet kallas hälsningar hälsning mvh vh hälsar named name signed regards sincerely undertecknad anmälare");

    static readonly FrozenSet<string> Titles =
        Set("fru herr fröken mr mrs ms miss dr doktor doctor grannen granne grannens sonen dottern son dotter sonens dotterns pappa mamma man make maka hustru " +
            "sambo bror syster brodern systern maken makan handläggaren handläggare kollegan kollega läraren lärare rektor rektorn husband wife daughter father mother brother sister " +
            "neighbour neighbor colleague vännen kompis kompisen väninna farfar farmor mormor morfar faster moster farbror barnbarnet barnet eleven kontaktperson vårdnadshavare hyresvärden vaktmästaren chaufför chauffören brukaren patienten");

    static readonly FrozenSet<string> Verbs =
        Set("säger sade sa anser menar tycker berättar berättade uppger förklarar konstaterar skriver skrev tror hävdar kommenterar ringde ringer ringt hörde frågar frågade " +
            "undrar undrade vill ville önskar bor bodde klagar klagade påpekar meddelar said says called calls told asks asked wants lives wrote thinks träffade hälsade kontaktade mötte kontakta talade pratade ring fick har hade är var");

    static readonly FrozenSet<string> Before =
        Set("ringde ringer kontakta kontaktade träffade kontaktar säger sade sa said says menar anser tycker berättar uppger konstaterar hävdar förklarar skriver påpekar called told contacted met contact");

    static readonly FrozenSet<string> Places = Set("i på vid in at near mot kring runt utanför genom längs");

    static readonly FrozenSet<string> PlaceNouns =
        Set("plats torg gata park väg skola stig gränd minne hus allé backe bro kulle strand hamn kyrka kapell förskola gymnasium lekplats kaj äng dal trädgård center centrum " +
            "museum elementarskola galleri förlag lekpark skolgård bokhandel idrottsplats stadion backar minnesfond teater staty sjukhus hospital berg udde vik bibliotek hall badhus universitet högskola square street road school");

    static readonly FrozenSet<string> OrgNouns =
        Set("kommun ab if bk ik gk ff fc sk hk universitet bibliotek förvaltning förvaltningen nämnd stadsdel region län stad arena center centrum stiftelse stiftelsen fastigheter bostäder kommuns");

    static readonly FrozenSet<string> Particles = Set("von af av de la del di da van der den al el bin ben abu du le dos ibn dal ter ten");

    public static bool IsIntroduction(string word) => Introductions.Contains(word);
    public static bool IsTitle(string word) => Titles.Contains(word);
    public static bool IsVerb(string word) => Verbs.Contains(word);
    public static bool IsBefore(string word) => Before.Contains(word);
    public static bool IsPlacePreposition(string word) => Places.Contains(word);
    public static bool IsPlaceNoun(string word) => PlaceNouns.Contains(word);
    public static bool IsOrgNoun(string word) => OrgNouns.Contains(word);
    public static bool IsParticle(string word) => Particles.Contains(word);

    static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
