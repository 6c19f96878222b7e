using System.Xml.Linq;
using Intake.Core.Storage;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Intake.Core.Access;

/// <summary>Data Protection's keys in the store: sessions survive a restart and hold on every copy of the API.</summary>
public sealed class DatabaseXmlRepository(Database database, TimeProvider clock) : IXmlRepository
{
    // The interface is synchronous; the keys are read at start and once a day.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. database.Read(DataProtectionKeyTable.List).GetAwaiter().GetResult().Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) =>
        database.Write(session => DataProtectionKeyTable.Add(
                session, Id.New(clock.GetUtcNow()), element.ToString(SaveOptions.DisableFormatting), clock.Now()))
            .GetAwaiter().GetResult();
}
