-- Owned by Retention/. What may be deleted by which decision, what was proposed and approved, and what was deleted.
create table retention_rules (
    id              text    not null primary key,
    decision_id     text    not null,
    type            text    not null,
    period_days     integer not null,
    made_by         text    not null,
    made_at         bigint  not null,
    withdrawn_by    text,
    withdrawn_at    bigint
);
create unique index retention_rules_in_force on retention_rules (type) where withdrawn_at is null;

create table retention_runs (
    id              text    not null primary key,
    state           text    not null,
    made_by         text    not null,
    made_at         bigint  not null,
    approved_by     text,
    approved_at     bigint,
    finished_at     bigint
);

-- One rule's part of a run: what was counted, how far it has come. What is younger than the limit is not touched.
create table retention_parts (
    run_id          text    not null references retention_runs (id),
    rule_id         text    not null references retention_rules (id),
    limit_at        bigint  not null,
    planned         bigint  not null,
    deleted         bigint  not null default 0,
    held            bigint  not null default 0,
    oldest          bigint,
    newest          bigint,
    last_id         text    not null default '',
    ids_hash        text    not null default '',
    primary key (run_id, rule_id)
);

-- The signed record of a run.
create table retention_records (
    run_id          text    not null primary key references retention_runs (id),
    body            text    not null,
    key_id          text    not null,
    seal            text    not null,
    made_at         bigint  not null
);
create index idempotency_keys_contact on idempotency_keys (contact_id);
