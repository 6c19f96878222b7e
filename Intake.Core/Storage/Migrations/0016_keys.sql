-- Owned by Access/. Keys that end by themselves, are renewed without a stop, and read for named units only.
alter table api_keys add column units text not null default '*';
alter table api_keys add column expires_at bigint;
alter table api_keys add column previous_hash text;
alter table api_keys add column previous_until bigint;
create index api_keys_previous on api_keys (previous_hash);
