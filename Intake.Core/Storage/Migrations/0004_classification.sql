-- Owned by Classification/. The machine's suggestion, with its reason and the model's version.
create table classifications (
    contact_id      text    not null primary key references contacts (id),
    kind_suggested  text    not null,
    kind_because    text    not null,
    area            text    not null,
    unit            text    not null,
    because         text    not null,
    candidates      text    not null,
    unsure          integer not null,
    model           text    not null,
    made_at         bigint  not null
);
