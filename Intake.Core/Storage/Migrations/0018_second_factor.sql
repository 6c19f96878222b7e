-- Owned by Access/. Secrets are sealed by the key ring, recovery codes are stored as hashes.
create table second_factors (
    user_id         text    not null primary key,
    sealed          text,
    pending         text,
    confirmed_at    bigint,
    last_step       bigint  not null default 0,
    failed_attempts integer not null default 0,
    locked_until    bigint
);

create table recovery_codes (
    user_id         text    not null,
    hash            text    not null,
    used_at         bigint,
    primary key (user_id, hash)
);
