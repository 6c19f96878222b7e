-- Owned by Endpoints/. Other systems that are told what happens, the secrets they know us by (sealed by the key ring),
-- what they are told (ids and links only) and the journal of each attempt.
create table endpoints (
    id              text    not null primary key,
    url             text    not null,
    title           text    not null,
    events          text    not null,
    created_by      text    not null,
    created_at      bigint  not null,
    disabled_at     bigint,
    disabled_because text
);

-- While secrets change, each delivery is signed by all that have not ended.
create table endpoint_secrets (
    id              text    not null primary key,
    endpoint_id     text    not null references endpoints (id),
    sealed          text    not null,
    created_at      bigint  not null,
    ends_at         bigint
);
create index endpoint_secrets_endpoint on endpoint_secrets (endpoint_id, created_at);

-- The id is the webhook-id: the same at every attempt.
create table dispatches (
    id              text    not null primary key,
    endpoint_id     text    not null references endpoints (id),
    type            text    not null,
    subject         text    not null,
    body            text    not null,
    state           text    not null,
    attempts        bigint  not null,
    created_at      bigint  not null,
    leased_until    bigint,
    finished_at     bigint
);
create index dispatches_endpoint on dispatches (endpoint_id, created_at);
create index dispatches_state on dispatches (state, created_at);

-- No outcome means that the process died while it waited.
create table dispatch_attempts (
    id              text    not null primary key,
    dispatch_id     text    not null references dispatches (id),
    started_at      bigint  not null,
    ended_at        bigint,
    outcome         text,
    code            text
);
create index dispatch_attempts_dispatch on dispatch_attempts (dispatch_id, started_at);
