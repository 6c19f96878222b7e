-- Owned by Sources/. Case systems that are known, and the secrets shared with them, sealed by the key ring.
create table sources (
    name            text    not null primary key,
    title           text    not null,
    kind            text    not null,
    origin          text,
    api_url         text,
    mapping         text,
    created_by      text    not null,
    created_at      bigint  not null,
    disabled_at     bigint
);

-- Of each purpose the newest is used to sign; all that have not ended are accepted.
create table source_secrets (
    id              text    not null primary key,
    source          text    not null references sources (name),
    purpose         text    not null,
    sealed          text    not null,
    created_at      bigint  not null,
    ends_at         bigint
);
create index source_secrets_source on source_secrets (source, purpose, created_at);
