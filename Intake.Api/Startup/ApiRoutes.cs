using Intake.Api.Backlog;
using Intake.Api.Contacts;
using Intake.Api.Hooks;
using Intake.Api.Open311;
using Intake.Api.Panel;
using Intake.Api.Privacy;

namespace Intake.Api.Startup;

/// <summary>The API, in the order of a contact's journey.</summary>
public static class ApiRoutes
{
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapPanel();
        routes.MapHooks();
        routes.MapOpen311();
        routes.MapContacts();
        routes.MapSimilar();
        routes.MapMasking();
        routes.MapItems();
        routes.MapMoves();
    }
}
