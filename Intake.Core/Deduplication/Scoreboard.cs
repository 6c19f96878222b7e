namespace Intake.Core.Deduplication;

/// <summary>
/// Points by slot, used again by search after search: an array as long as the index made for each would keep the
/// garbage collector busy.
/// </summary>
sealed class Scoreboard
{
    readonly List<int> touched = [];
    float[] points = [];

    public IReadOnlyList<int> Touched => touched;

    public float this[int slot] => points[slot];

    public void Fit(int slots)
    {
        if (points.Length < slots)
            points = new float[slots + slots / 4];
    }

    public void Add(int slot, float worth)
    {
        if (points[slot] == 0)
            touched.Add(slot);
        points[slot] += worth;
    }

    public void Clear()
    {
        foreach (var slot in touched)
            points[slot] = 0;
        touched.Clear();
    }
}
