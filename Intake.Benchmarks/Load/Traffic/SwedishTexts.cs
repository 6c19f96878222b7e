namespace Intake.Benchmarks.Load.Traffic;

/// <summary>
/// Made-up matters with many different words: thousands of needs, each said in several ways, some far more often than
/// others. The same seed gives the same texts.
/// </summary>
sealed class SwedishTexts(int seed)
{
    static readonly string[] first = "cykel buss skol park gång strand äldre förskole bibliotek sim is fotbolls torg hamn tunnel vinter sommar lek hund båt färdtjänst hemtjänst vatten avfalls el bredbands miljö bygg kultur ungdoms fritids musik idrotts parkerings trafik skogs villa by kyrko industri".Split(' ');
    static readonly string[] second = "vägen hållplatsen belysningen bänkarna ramperna skyltarna tiderna köerna avgifterna blanketterna telefontiderna toaletterna väntrummet omklädningsrummen laddplatserna ställen stolparna trapporna räckena grindarna dörrarna lokalerna kartorna kurserna måltiderna bokningen schemat brevet appen inloggningen".Split(' ');
    static readonly string[] places = "Ekbacken Norrängen Sjövik Lillhagen Västerby Stenkulla Åsen Hamngatan Björkhöjden Kvarnbyn Rosendal Solberga Tallmon Mellanbro Furuvik Ängsholm Storgärdet Lövnäs Skogsbrynet Källtorp".Split(' ');
    static readonly string[] troubles = ["är svåra att nå med rullstol", "är trasiga sedan länge", "syns inte när det är mörkt", "räcker inte till på morgnarna", "går inte att förstå", "är stängda när jag slutar arbetet", "finns bara på nätet", "är hala hela vintern", "kostar för mycket för pensionärer", "saknas helt där vi bor", "fungerar inte på mobilen", "är för långt bort för barnen"];
    static readonly string[] openings = ["Jag ringer för att", "Invånaren berättar att", "Det är så att", "Min mamma säger att", "Vi i föreningen tycker att", "Hej, jag har märkt att", "Flera grannar menar att", "Som nyinflyttad ser jag att"];
    static readonly string[] wishes = ["Kan kommunen ordna det?", "Det vore bra om någon tittade på det.", "Varför gör man inte som i grannkommunen?", "Vi skulle vilja ha en lösning före hösten.", "Går det att boka på ett enklare sätt?", "Jag har frågat tidigare utan att få svar.", "Det gäller många äldre hos oss.", "Barnen vågar inte gå dit själva."];

    readonly Random dice = new(seed);

    public (string Text, string Place) Next()
    {
        // Squared: the first needs are voiced by many, the long tail by one or two.
        var need = (int)(Math.Pow(dice.NextDouble(), 2) * 6_000);
        var thing = first[need % first.Length] + second[need / first.Length % second.Length];
        var place = places[need % 7 + need / 97 % 13];
        var other = Any(first) + Any(second);
        return ($"{Any(openings)} {thing} vid {place} {troubles[need % troubles.Length]}. Det hänger ihop med {other}. {Any(wishes)}", place);
    }

    string Any(string[] words) => words[dice.Next(words.Length)];
}
