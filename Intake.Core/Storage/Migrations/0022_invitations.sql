-- Owned by Access/. At most one open link an account, by which its person chooses a password. Used, it is gone.
create table invitations (
    user_id         text    not null primary key references users (id) on delete cascade,
    hash            text    not null unique,
    created_at      bigint  not null
);
