using Intake.Core.Panel;
using Microsoft.Extensions.Options;

namespace Intake.Api.Limits;

/// <summary>How often a panel may be opened from one address.</summary>
public sealed class PanelLimit(IOptions<PanelOptions> options) : AddressLimit(options.Value.SessionsPerMinute);
