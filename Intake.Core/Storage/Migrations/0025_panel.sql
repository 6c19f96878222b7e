-- Owned by Panel/. How often a case system's context token was used, kept until nobody could use it any more.
create table panel_contexts (
    source          text    not null,
    jti             text    not null,
    token_hash      text    not null,
    uses            integer not null,
    expires_at      bigint  not null,
    primary key (source, jti)
);
create index panel_contexts_expires on panel_contexts (expires_at);

-- An agent's panel in a case; the token is kept as a hash only.
create table panel_sessions (
    id              text    not null primary key,
    hash            text    not null unique,
    source          text    not null,
    origin          text    not null,
    agent           text    not null,
    case_id         text    not null,
    begun_at        bigint  not null,
    ends_at         bigint  not null
);
create index panel_sessions_ends on panel_sessions (ends_at);

-- Who flagged a contact, until when it could be undone, and which wording of consent was read out.
create table captures (
    contact_id      text    not null primary key references contacts (id),
    source          text    not null,
    agent           text    not null,
    captured_at     bigint  not null,
    undo_until      bigint  not null,
    consent_version text
);
create index captures_agent on captures (source, agent, contact_id);

-- Keys of flags that were undone: sent late once more, they bring nothing back.
create table undone_flags (
    client          text    not null,
    idempotency_key text    not null,
    contact_id      text    not null,
    undone_at       bigint  not null,
    primary key (client, idempotency_key)
);
create index undone_flags_contact on undone_flags (contact_id);

-- When somebody last looked at their own flags, and when before that.
create table flag_visits (
    person          text    not null primary key,
    seen_at         bigint  not null,
    before_at       bigint  not null
);
