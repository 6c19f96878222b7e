-- Owned by Backlog/. From where to where an item moved, and which move an undo took back.
alter table item_events add column moved_from text;
alter table item_events add column moved_to text;
alter table item_events add column undoes text;
