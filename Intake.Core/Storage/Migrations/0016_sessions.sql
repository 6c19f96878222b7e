-- Owned by Access/. Who is signed in where. The browser's secret is stored as a hash only.
create table sessions (
    id            text    not null primary key,
    person        text    not null,
    stamp         text    not null,
    how           text    not null,
    browser       text    not null,
    hash          text    not null,
    generation    integer not null,
    begun_at      bigint  not null,
    renewed_at    bigint  not null,
    confirmed_at  bigint,
    seen_at       bigint  not null,
    ends_at       bigint  not null,
    ended_at      bigint
);
create index sessions_person on sessions (person);
create index sessions_ends on sessions (ends_at);
