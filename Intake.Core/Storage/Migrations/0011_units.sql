-- Owned by Access/. Units of people and keys; keys that end by themselves and are renewed without a stop.
alter table api_keys add column units text not null default '*';
alter table api_keys add column expires_at bigint;
alter table api_keys add column previous_hash text;
alter table api_keys add column previous_until bigint;
create index api_keys_previous on api_keys (previous_hash);

-- The units a person belongs to, one a line; '*': all.
alter table users add column units text not null default '';
