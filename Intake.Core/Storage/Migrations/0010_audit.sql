-- Owned by Audit/. Append-only: who saw, changed and took out what, and why. Ids and codes, never personal data.
create table audit (
    seq             bigint  not null primary key,
    made_at         bigint  not null,
    actor           text    not null,
    action          text    not null,
    subject         text    not null,
    because         text    not null,
    key_id          text    not null,
    hash            text    not null
);
create index audit_subject on audit (subject);

-- The last row's number and hash and how many rows there are, under a seal: what is cut off at the end is missed.
create table audit_head (
    id              integer not null primary key,
    seq             bigint  not null,
    hash            text    not null,
    count           bigint  not null,
    key_id          text    not null,
    seal            text    not null
);

-- Keys that rows were sealed with, themselves sealed by the key ring; of a key from the settings only its id.
create table audit_keys (
    id              text    not null primary key,
    sealed          text    not null,
    made_at         bigint  not null
);
