using Intake.Core.Storage;

namespace Intake.Core.Contacts;

/// <summary>SQL of <c>residents</c>: the only place with names and addresses.</summary>
static class ResidentTable
{
    public static Task Add(Session session, Contact contact, ResidentDraft resident) =>
        session.Execute(
            """
            insert into residents (contact_id, name, email, phone, wants, channel, language, created_at)
            values (@Id, @name, @email, @phone, @wants, @channel, @language, @ReceivedAt)
            """,
            new
            {
                contact.Id,
                name = FieldRules.Clean(resident.Name),
                email = FieldRules.Clean(resident.Email),
                phone = FieldRules.Clean(resident.Phone),
                wants = resident.Wants ?? "none",
                channel = resident.Channel ?? "none",
                language = resident.Language ?? contact.Language,
                contact.ReceivedAt,
            });
}
