-- Owned by Access/. People whom the municipality's own sign-in knows: by issuer and subject, never by name or address.
alter table users add column issuer text;
alter table users add column subject text;
create unique index users_openid on users (issuer, subject);

-- Logout tokens that were followed, as hashes, for as long as they would be believed again.
create table openid_logouts (
    hash            text    not null primary key,
    seen_at         bigint  not null
);
