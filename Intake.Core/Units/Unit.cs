using Intake.Core.Classification;

namespace Intake.Core.Units;

/// <summary>A receiver, with who belongs to it and what it has.</summary>
/// <param name="Accounts">That belong to it by name; those of every unit are not counted.</param>
/// <param name="Keys">That read for it by name and are valid.</param>
public sealed record Unit(string Name, IReadOnlyList<Area> Areas, int Accounts, int Keys, long Items);

/// <summary>All units, and how many accounts and keys read for every one.</summary>
public sealed record UnitList(IReadOnlyList<Unit> Units, int EveryAccounts, int EveryKeys)
{
    public Unit? Find(string name) => Units.FirstOrDefault(unit => unit.Name == name);
}
