-- Owned by Outbox/. One row per thing to tell over the bus, written with the change it tells of.
create table outbox (
    id              text    not null primary key,
    type            text    not null,
    subject         text    not null,
    created_at      bigint  not null,
    available_at    bigint  not null,
    leased_by       text,
    leased_until    bigint,
    attempts        integer not null default 0,
    sent_at         bigint
);
create index outbox_waiting on outbox (type, available_at) where sent_at is null;
create index outbox_leased on outbox (leased_by) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;
