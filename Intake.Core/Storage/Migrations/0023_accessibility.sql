-- Owned by Accessibility/. What somebody could not use, as it was reported: masked, and without who it was.
create table accessibility_reports (
    id              text    not null primary key,
    what            text    not null,
    page            text    not null,
    language        text    not null,
    made_at         bigint  not null,
    handled_by      text,
    handled_at      bigint
);
