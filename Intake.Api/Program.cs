using Intake.Api.Access;
using Intake.Api.Access.OpenId;
using Intake.Api.Contacts;
using Intake.Api.Frame;
using Intake.Api.Health;
using Intake.Api.Limits;
using Intake.Api.Problems;
using Intake.Api.Startup;
using Intake.Core;
using Intake.Core.Access;
using Intake.Core.Health;
using Intake.Core.Panel;
using Intake.Core.Units;
using NetEscapades.AspNetCore.SecurityHeaders;
using Scalar.AspNetCore;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.Path });
var (services, configuration) = (builder.Services, builder.Configuration);

services.AddIntake(configuration);
services.AddStartup();
services.AddApiProcess(configuration);
services.AddApiAccess(configuration);
services.AddLimits(configuration);
services.AddIntakeLimit();
services.AddProblems();
services.AddPages(configuration);
services.AddPanel(configuration);
services.AddUnits();
services.AddSecurityHeaders();
services.AddHealth(configuration);
services.AddOpenApi("v1");

var app = builder.Build();

app.UseSecurityHeaders();
app.UseApiProblems();
app.UsePages();
app.UseApiAccess();
app.UseRateLimiter();

app.MapHealth();
app.MapOpenId();
app.MapPrometheusScrapingEndpoint().RequireAuthorization(Scopes.Admin);
app.MapOpenApi();
app.MapScalarApiReference("/docs", (docs, context) => docs.DisableDefaultFonts().WithNonce(context.GetNonce()));
app.MapApi();
app.MapPages();

await app.RunAsync();
