namespace Intake.Tests.Faults;

/// <summary>Made-up needs; every tenth says the same as one before it.</summary>
static class Wording
{
    static readonly string[] things = ["Gatlyktan", "Bänken", "Cykelvägen", "Lekplatsen", "Trappan", "Busskuren", "Papperskorgen", "Gångbron"];
    static readonly string[] places = ["skolan", "biblioteket", "torget", "badhuset", "stationen", "kyrkan", "hamnen", "idrottsplatsen", "parken"];
    static readonly string[] troubles = ["är trasig", "är mörk på kvällen", "är hal på vintern", "är svår att nå med rullstol", "är för liten"];

    public static string Of(int number)
    {
        var one = number % 10 == 0 ? number / 10 : number + 1_000;
        return $"{Pick(things, one)} vid {Pick(places, one / 8)} {Pick(troubles, one / 72)}.";
    }

    static string Pick(string[] words, int index) => words[index % words.Length];
}
