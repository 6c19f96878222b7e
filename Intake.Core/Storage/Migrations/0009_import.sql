-- Owned by Import/. How far a file was taken in, so that a broken run can go on where it stopped.
create table import_runs (
    file_hash       text    not null,
    source          text    not null,
    rows_done       bigint  not null,
    finished_at     bigint,
    updated_at      bigint  not null,
    primary key (file_hash, source)
);
