#!/bin/sh
# rabbitmq.sh FOLDER PORT DIST_PORT EPMD_PORT OWNER: a private RabbitMQ with its data in FOLDER, on 127.0.0.1 only.
# Ends on TERM, and by itself when process OWNER is gone.
set -eu
folder=$1 port=$2 dist=$3 epmd_port=$4 owner=$5
mkdir -p "$folder/mnesia" "$folder/log"
echo "[]." > "$folder/plugins"
# Nothing of the machine's own broker: neither its settings nor its name server.
export HOME="$folder" RABBITMQ_CONF_ENV_FILE="$folder/none" RABBITMQ_CONFIG_FILE="$folder/none" \
    RABBITMQ_ENABLED_PLUGINS_FILE="$folder/plugins" RABBITMQ_MNESIA_BASE="$folder/mnesia" RABBITMQ_LOG_BASE="$folder/log" \
    RABBITMQ_NODENAME="kci@localhost" RABBITMQ_NODE_IP_ADDRESS=127.0.0.1 RABBITMQ_NODE_PORT="$port" \
    RABBITMQ_DIST_PORT="$dist" ERL_EPMD_PORT="$epmd_port" ERL_EPMD_ADDRESS=127.0.0.1 \
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="-kernel inet_dist_use_interface {127,0,0,1}"

epmd & names=$!
/usr/lib/rabbitmq/bin/rabbitmq-server & server=$!
(while [ -d "/proc/$owner" ]; do sleep 1; done; kill -TERM $$) & watch=$!
trap 'kill -TERM $server 2>/dev/null' TERM INT
while kill -0 $server 2>/dev/null; do wait $server || true; done
kill $names $watch 2>/dev/null || true
