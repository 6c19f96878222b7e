-- Owned by Contacts/. A contact is immutable. Its text holds no personal data: it was masked before it came here.
create table contacts (
    id              text    not null primary key,
    reference       text    not null unique,
    source          text    not null,
    case_id         text    not null,
    kind            text    not null,
    text            text    not null,
    text_key        text    not null,
    channel         text    not null,
    place           text,
    area_given      text,
    language        text    not null,
    submitter       text    not null,
    attach_to       text,
    masked          integer not null,
    recorded_at     bigint  not null,
    received_at     bigint  not null,
    unique (source, case_id, kind)
);
create index contacts_text_key on contacts (text_key);

-- What a key of a client was answered; the same key again gets the same answer.
create table idempotency_keys (
    client          text    not null,
    idempotency_key text    not null,
    body_hash       text    not null,
    contact_id      text    not null references contacts (id),
    status          integer not null,
    created_at      bigint  not null,
    primary key (client, idempotency_key)
);

-- Who the resident is and what she wants to hear. Nothing else in the product holds a name or an address.
create table residents (
    contact_id      text    not null primary key references contacts (id),
    name            text,
    email           text,
    phone           text,
    wants           text    not null,
    channel         text    not null,
    language        text    not null,
    created_at      bigint  not null
);
