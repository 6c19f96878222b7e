-- Owned by Classification/. What the municipality changed of the service areas; the rest is as areas.json has it.
create table areas (
    code            text    not null primary key,
    sv              text    not null,
    en              text    not null,
    unit            text    not null,
    secret          integer not null,
    -- What other systems call it, one a line.
    aliases         text    not null,
    -- Own word patterns, one a line, each with its weight after a space.
    words           text    not null,
    in_use          integer not null,
    -- The edition in which it became what it is.
    edition         bigint  not null,
    changed_by      text    not null,
    changed_at      bigint  not null
);

-- Counts the changes, so that every process sees with one small read whether there was one.
create table area_edition (
    id              integer not null primary key check (id = 1),
    edition         bigint  not null
);

insert into area_edition (id, edition) values (1, 0);
