-- Owned by Access/. Keys and one-time links are stored as hashes only.
create table api_keys (
    id              text    not null primary key,
    name            text    not null,
    hash            text    not null unique,
    scopes          text    not null,
    created_at      bigint  not null,
    last_used_at    bigint,
    revoked_at      bigint
);

create table users (
    id              text    not null primary key,
    login           text    not null unique,
    name            text    not null,
    role            text    not null,
    password_hash   text    not null,
    stamp           text    not null,
    failed_attempts integer not null default 0,
    locked_until    bigint,
    created_at      bigint  not null,
    disabled_at     bigint
);

create table setup_links (
    hash            text    not null primary key,
    created_at      bigint  not null,
    used_at         bigint
);

-- ASP.NET Core Data Protection's key ring: sessions survive a restart and hold on every copy of the API.
create table data_protection_keys (
    id              text    not null primary key,
    xml             text    not null,
    created_at      bigint  not null
);
