-- Owned by Hooks/. Deliveries of case systems that were rightly signed: what became of each; the body only of those that failed, sealed.
create table hook_deliveries (
    id              text    not null primary key,
    source          text    not null,
    kind            text    not null,
    delivery_id     text    not null,
    fingerprint     text    not null,
    received_at     bigint  not null,
    outcome         text    not null,
    code            text,
    contact_id      text,
    bytes           bigint  not null,
    body            text,
    replayed_at     bigint,
    unique (source, delivery_id),
    unique (source, fingerprint)
);
create index hook_deliveries_outcome on hook_deliveries (outcome, id);
