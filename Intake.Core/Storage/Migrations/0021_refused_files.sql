-- Owned by Import/. Where files of refused rows were written: they hold what people wrote, unmasked, until a rule deletes them.
create table refused_files (
    path            text    not null,
    host            text    not null,
    written_at      bigint  not null,
    primary key (path, host)
);
