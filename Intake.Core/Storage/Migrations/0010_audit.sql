-- Owned by Audit/. Append-only: who saw, changed and took out what, and why. Ids and codes, never personal data.
create table audit (
    seq             bigint  not null primary key,
    made_at         bigint  not null,
    actor           text    not null,
    action          text    not null,
    subject         text    not null,
    because         text    not null,
    hash            text    not null
);
create index audit_subject on audit (subject);
