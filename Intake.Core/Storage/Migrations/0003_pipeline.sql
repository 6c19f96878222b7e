-- Owned by Pipeline/. What a consumer has handled, kept at least 400 days: a broker may deliver again after any time.
create table inbox (
    consumer        text    not null,
    subject         text    not null,
    handled_at      bigint  not null,
    primary key (consumer, subject)
);
create index inbox_handled on inbox (handled_at);

-- A contact that could not be handled; tried again with growing pauses, then left for a person and 'replay'.
create table pipeline_failures (
    contact_id      text    not null primary key references contacts (id),
    attempts        integer not null,
    code            text    not null,
    failed_at       bigint  not null,
    given_up        integer not null
);
