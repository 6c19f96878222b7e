namespace Intake.Benchmarks.Quality;

/// <summary>Found, wrongly found and missed, and what follows from them.</summary>
sealed record Tally
{
    public int Right { get; set; }
    public int Wrong { get; set; }
    public int Missed { get; set; }

    public double Precision => Ratio(Right, Right + Wrong);
    public double Recall => Ratio(Right, Right + Missed);
    public double F1 => Ratio(2 * Right, 2 * Right + Wrong + Missed);
    public bool IsEmpty => Right + Wrong + Missed == 0;

    static double Ratio(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
