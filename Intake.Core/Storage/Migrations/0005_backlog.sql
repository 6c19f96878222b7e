-- Owned by Backlog/. Items of the innovation backlog and the voices linked to them.
create table series (
    name            text    not null primary key,
    last            bigint  not null
);

create table items (
    id              text    not null primary key,
    number          text    not null unique,
    kind            text    not null,
    title           text    not null,
    place           text,
    area            text    not null,
    unit            text    not null,
    state           text    not null,
    language        text    not null,
    opened_at       bigint  not null,
    last_voice_at   bigint  not null,
    voices          integer not null,
    search_key      text    not null
);
create index items_newest on items (opened_at, id);
create index items_voices on items (voices, id);
create index items_area on items (area);

-- Append-only: a link is withdrawn, never changed or deleted. A contact has at most one link in force.
create table links (
    id              text    not null primary key,
    contact_id      text    not null references contacts (id),
    item_id         text    not null references items (id),
    how             text    not null,
    because         text    not null,
    score           double precision,
    made_by         text    not null,
    made_at         bigint  not null,
    withdrawn_by    text,
    withdrawn_at    bigint,
    withdrawn_because text
);
create unique index links_in_force on links (contact_id) where withdrawn_at is null;
create index links_item on links (item_id, made_at);

-- What happened to an item, for its page: opened, linked, unlinked, moved.
create table item_events (
    id              text    not null primary key,
    item_id         text    not null references items (id),
    what            text    not null,
    because         text    not null,
    made_by         text    not null,
    made_at         bigint  not null
);
create index item_events_item on item_events (item_id, made_at);
