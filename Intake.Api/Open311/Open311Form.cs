using Intake.Api.Contacts;
using Microsoft.AspNetCore.Http.Features;

namespace Intake.Api.Open311;

/// <summary>The form of a service request, bounded; read once, though the key in it is asked for before.</summary>
static class Open311Form
{
    static readonly FormOptions bounds = new()
    {
        BufferBody = false,
        KeyLengthLimit = 200,
        ValueLengthLimit = JsonBody.LargestBytes,
        ValueCountLimit = 100,
        BufferBodyLengthLimit = JsonBody.LargestBytes,
    };

    public static bool Has(HttpRequest request) =>
        request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Null when there is none, or it is too large or malformed.</summary>
    public static async Task<IFormCollection?> Read(HttpContext context, CancellationToken stop)
    {
        if (!Has(context.Request) || context.Request.ContentLength > JsonBody.LargestBytes) return null;
        if (context.Items.TryGetValue(typeof(Open311Form), out var read)) return (IFormCollection?)read;
        IFormCollection? form = null;
        try
        {
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = JsonBody.LargestBytes;
            form = await new FormFeature(context.Request, bounds).ReadFormAsync(stop);
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException)
        {
            // What cannot be read is no form.
        }
        context.Items[typeof(Open311Form)] = form;
        return form;
    }
}
