-- Owned by Vault/. Who said it, sealed; hashes under a secret key find a person and count persons. Nothing here is
-- readable without the key ring. A protected identity has a row without details.
create table vault (
    contact_id      text    not null primary key references contacts (id),
    sealed          text,
    email_hash      text,
    phone_hash      text,
    wants           text    not null,
    channel         text    not null,
    language        text    not null,
    protected       integer not null default 0,
    hold            integer not null default 0,
    created_at      bigint  not null
);
create index vault_email on vault (email_hash);
create index vault_phone on vault (phone_hash);

-- The key of the hashes, sealed. One for all processes, for ever: with another one nobody would be found.
create table vault_keys (
    id              text    not null primary key,
    sealed          text    not null,
    created_at      bigint  not null
);
