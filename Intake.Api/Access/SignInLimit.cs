using Intake.Api.Limits;
using Microsoft.Extensions.Options;

namespace Intake.Api.Access;

/// <summary>How often one address may try to sign in. The lock of an account is beside this, in <c>Users</c>.</summary>
public sealed class SignInLimit(IOptions<SignInOptions> options) : AddressLimit(options.Value.AttemptsPerMinute);
