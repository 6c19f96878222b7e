-- Owned by Deduplication/. Every change of which wording voices which item, numbered under the routing lock, so that
-- numbers become visible in order and an index can follow by "seq > last seen".
create table wording_log (
    seq             bigint  not null primary key,
    contact_id      text    not null references contacts (id),
    item_id         text    not null references items (id),
    added           integer not null,
    made_at         bigint  not null
);

-- "This may be the same need": a suggestion that waits for a person.
create table suggestions (
    id              text    not null primary key,
    contact_id      text    not null references contacts (id),
    item_id         text    not null references items (id),
    score           double precision not null,
    because         text    not null,
    model           text    not null,
    made_at         bigint  not null,
    decided         text,
    decided_by      text,
    decided_at      bigint
);
create index suggestions_item on suggestions (item_id);
create index suggestions_contact on suggestions (contact_id);
