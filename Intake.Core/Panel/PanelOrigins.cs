using Intake.Core.Sources;
using Microsoft.Extensions.Options;

namespace Intake.Core.Panel;

/// <summary>Which origins may show the panel in a frame: exact ones, over TLS but on one's own machine.</summary>
public sealed class PanelOrigins : IValidateOptions<PanelOptions>
{
    public ValidateOptionsResult Validate(string? name, PanelOptions options) =>
        options.AllowedOrigins.Where(origin => !WebOrigin.IsExact(origin)).ToList() is { Count: > 0 } wrong
            ? ValidateOptionsResult.Fail(wrong.Select(Sentence))
            : ValidateOptionsResult.Success;

    static string Sentence(string? origin) =>
        $"Panel:AllowedOrigins holds '{origin}'. Write each origin exactly as a browser does, such as https://cases.example.se; http only for localhost.";
}
