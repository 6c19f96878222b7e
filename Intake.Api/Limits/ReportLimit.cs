using Intake.Core.Accessibility;
using Microsoft.Extensions.Options;

namespace Intake.Api.Limits;

/// <summary>How often one address may report without being known.</summary>
public sealed class ReportLimit(IOptions<AccessibilityOptions> options) : AddressLimit(options.Value.ReportsPerMinute);
