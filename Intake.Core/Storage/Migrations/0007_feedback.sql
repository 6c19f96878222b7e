-- Owned by Feedback/. One message per contact, event and channel, ever. No address and no text: both are looked up
-- when it is sent.
create table messages (
    id              text    not null primary key,
    contact_id      text    not null references contacts (id),
    event           text    not null,
    channel         text    not null,
    language        text    not null,
    state           text    not null,
    created_at      bigint  not null,
    leased_until    bigint,
    finished_at     bigint,
    ambiguous       integer not null default 0,
    unique (contact_id, event, channel)
);
create index messages_state on messages (state, created_at);

-- Journal: each attempt to hand a message to a mail server. No outcome means the process died while it waited.
create table message_attempts (
    id              text    not null primary key,
    message_id      text    not null references messages (id),
    started_at      bigint  not null,
    ended_at        bigint,
    outcome         text,
    code            text
);
create index message_attempts_message on message_attempts (message_id, started_at);
