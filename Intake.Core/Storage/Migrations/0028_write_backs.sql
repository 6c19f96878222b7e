-- Owned by CaseSystems/. What the case of each contact is to be told of its item: one row a contact, which holds no
-- words. What is told is read when it is sent, so that several changes are told as one.
create table write_backs (
    id              text    not null primary key,
    contact_id      text    not null unique references contacts (id),
    source          text    not null,
    case_id         text    not null,
    state           text    not null,
    wanted          bigint  not null,
    told            bigint  not null,
    attempts        bigint  not null,
    code            text,
    wanted_at       bigint  not null,
    tried_at        bigint,
    told_at         bigint,
    leased_until    bigint
);
create index write_backs_state on write_backs (state, wanted_at);

-- How far the cases of a system that tells nothing by itself were read; one process at a time.
create table case_polls (
    source          text    not null primary key,
    leased_by       text,
    leased_until    bigint,
    changed_until   bigint  not null,
    polled_at       bigint,
    code            text
);
