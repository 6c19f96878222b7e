-- Owned by Rights/. What was done with people's details: by whom and why is in the audit log.
create table corrections (
    id              text    not null primary key,
    contact_id      text    not null references contacts (id),
    fields          text    not null,
    original        text    not null,
    wants           text    not null,
    because         text    not null,
    made_at         bigint  not null
);
create index corrections_contact on corrections (contact_id);

create table erasures (
    contact_id      text    not null primary key references contacts (id),
    because         text    not null,
    made_at         bigint  not null
);

create table disclosures (
    id              text    not null primary key,
    contact_id      text    not null references contacts (id),
    format          text    not null,
    because         text    not null,
    made_by         text    not null,
    made_at         bigint  not null
);
