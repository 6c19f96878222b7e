#!/bin/sh
# postgres.sh FOLDER PORT OWNER: a private PostgreSQL with its data in FOLDER, on 127.0.0.1 only, user postgres.
# Ends on TERM, and by itself when process OWNER is gone.
set -eu
folder=$1 port=$2 owner=$3
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)
mkdir -p "$folder"
as=
# PostgreSQL refuses to run as root.
if [ "$(id -u)" = 0 ]; then
    chown postgres "$folder"
    as="setpriv --reuid=postgres --regid=postgres --init-groups --"
fi
cd "$folder"
[ -d data ] || $as "$bin/initdb" -D "$folder/data" -U postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 > /dev/null

# Tests end processes, not the machine: what was committed outlives the first without being forced to disk.
$as "$bin/postgres" -D "$folder/data" -p "$port" -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories="$folder" -c max_connections=300 \
    -c fsync=off -c full_page_writes=off & server=$!
(while [ -d "/proc/$owner" ]; do sleep 1; done; kill -TERM $$) & watch=$!
# INT: do not wait for clients that are still connected.
trap 'kill -INT $server 2>/dev/null' TERM INT
while kill -0 $server 2>/dev/null; do wait $server || true; done
kill $watch 2>/dev/null || true
