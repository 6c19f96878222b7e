-- Owned by Privacy/. Words that look like a person's name and are none; in lower case.
create table masking_exceptions (
    word            text    not null primary key,
    made_by         text    not null,
    made_at         bigint  not null,
    because         text    not null,
    withdrawn_at    bigint
);
