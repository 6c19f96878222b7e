#!/bin/sh
# request-tracker.sh FOLDER PORT OWNER: runs what request-tracker-new.sh made, on 127.0.0.1 only.
# Ends on TERM, and by itself when process OWNER is gone.
set -eu
folder=$1 port=$2 owner=$3
export RT_SITE_CONFIG="$folder/RT_SiteConfig.pm" RT_SITE_CONFIG_DIR="$folder/config"
/usr/share/request-tracker5/libexec/rt-server --server Starlet --host 127.0.0.1 --port "$port" --max-workers 3 & server=$!
(while [ -d "/proc/$owner" ]; do sleep 1; done; kill -TERM $$) & watch=$!
trap 'kill -TERM $server 2>/dev/null' TERM INT
while kill -0 $server 2>/dev/null; do wait $server || true; done
kill $watch 2>/dev/null || true
