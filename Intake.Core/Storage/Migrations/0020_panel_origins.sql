-- Owned by Panel/. Origins of case systems that may show the panel in a frame, beside those of the configuration.
create table panel_origins (
    origin          text    not null primary key,
    added_by        text    not null,
    added_at        bigint  not null
);
