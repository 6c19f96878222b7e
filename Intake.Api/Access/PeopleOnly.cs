using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Intake.Api.Access;

/// <summary>Pages are for people: a program's key opens none of them, whatever it may read or change by the API.</summary>
public sealed class PeopleOnly : IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var isOpen = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        if (!isOpen && !context.HttpContext.User.HasSession()) context.Result = new ForbidResult();
    }
}
