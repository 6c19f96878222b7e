#!/bin/sh
# Puts the plugin into Request Tracker 5, sets it up and says what is wrong. May be run again. --help tells how.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
name=RT-Extension-KundcenterIntake
verb=install url= source= secrets= token= queues= place= origin= spool= owner=www-data cron=yes
plugins= config= rtlib=

usage() {
    cat <<'HELP'
install.sh --url URL --source NAME --secrets FILE [options]
install.sh --check | --uninstall [options]
  --url URL         Intake's public address
  --source NAME     this RT's name in Intake (sources create NAME --kind request-tracker ...)
  --secrets FILE    what 'sources create ... --json' printed; - reads it from stdin. Once is enough.
  --token FILE      makes a user for Intake's write-back and puts its token there; - is stdout
  --queues A,B      the panel in these queues only
  --place FIELD     custom field that holds the place
  --origin ORIGIN   of RT's pages, where WebBaseURL is not what browsers see
  --spool FOLDER    where deliveries wait when Intake is away (default: RT's var folder)
  --owner USER      whom RT runs as (www-data)
  --no-cron         no /etc/cron.d file
  --plugins FOLDER  RT's local plugins
  --config FOLDER   RT_SiteConfig.d
  --rt-lib FOLDER   RT's lib
Found by themselves for Debian's request-tracker5 and for /opt/rt5. Secrets are never taken from the command line.
HELP
}

while [ $# -gt 0 ]; do
    case $1 in
        --check) verb=check ;;
        --uninstall) verb=uninstall ;;
        --no-cron) cron= ;;
        --help | -h) usage; exit 0 ;;
        --url | --source | --secrets | --token | --queues | --place | --origin | --spool | --owner | --plugins | --config | --rt-lib)
            [ $# -gt 1 ] || { echo "$1 needs a value." >&2; exit 2; }
            case $1 in
                --url) url=$2 ;; --source) source=$2 ;; --secrets) secrets=$2 ;; --token) token=$2 ;;
                --queues) queues=$2 ;; --place) place=$2 ;; --origin) origin=$2 ;; --spool) spool=$2 ;; --owner) owner=$2 ;;
                --plugins) plugins=$2 ;; --config) config=$2 ;; --rt-lib) rtlib=$2 ;;
            esac
            shift ;;
        *) echo "Unknown: $1" >&2; usage >&2; exit 2 ;;
    esac
    shift
done

if [ -z "$rtlib" ]; then
    for rtlib in /usr/share/request-tracker5/lib /opt/rt5/lib ''; do [ ! -f "$rtlib/RT.pm" ] || break; done
fi
[ -f "$rtlib/RT.pm" ] || { echo "No Request Tracker 5 here; --rt-lib names its lib folder." >&2; exit 1; }
case $rtlib in
    /usr/share/request-tracker5/lib)
        plugins=${plugins:-/usr/local/share/request-tracker5/plugins} config=${config:-/etc/request-tracker5/RT_SiteConfig.d} ;;
    *) plugins=${plugins:-$rtlib/../local/plugins} config=${config:-$rtlib/../etc/RT_SiteConfig.d} ;;
esac
whole() { case $1 in /*) echo "$1" ;; *) echo "$PWD/$1" ;; esac; }
rtlib=$(whole "$rtlib") plugins=$(whole "$plugins") config=$(whole "$config")
RT_LIB=$rtlib
export RT_LIB
target=$plugins/$name
settings=$config/80-kundcenter-intake.pm
cronfile=/etc/cron.d/kundcenter-intake

setup() { as_owner perl "$target/sbin/kundcenter-intake-setup" "$@"; }

# What RT writes must belong to the user it runs as.
as_owner() {
    if [ "$(id -u)" = 0 ] && [ "$owner" != root ]; then (cd / && runuser -u "$owner" -- "$@"); else "$@"; fi
}

own() { [ "$(id -u)" != 0 ] || chown "root:$(id -gn "$owner")" "$@"; }

host_script() {
    for file in "$here/../host/kundcenter-intake-host.js" "$here/static/js/kundcenter-intake-host.js"; do
        if [ -f "$file" ]; then echo "$file"; return; fi
    done
    echo "kundcenter-intake-host.js is neither in ../host nor in static/js." >&2
    return 1
}

install_files() {
    script=$(host_script)
    mkdir -p "$plugins"
    rm -rf "$target.new"
    mkdir "$target.new"
    for part in lib html static etc po sbin; do cp -R "$here/$part" "$target.new/"; done
    cp "$script" "$target.new/static/js/"
    cp "$here/install.sh" "$target.new/"
    chmod -R u=rwX,go=rX "$target.new"
    rm -rf "$target.old"
    [ ! -e "$target" ] || mv "$target" "$target.old"
    mv "$target.new" "$target"
    rm -rf "$target.old"
}

write_settings() {
    mkdir -p "$config"
    [ "$secrets" != - ] || secrets=/dev/stdin
    old=$(umask) && umask 077
    KCI_URL=$url KCI_SOURCE=$source KCI_QUEUES=$queues KCI_PLACE=$place KCI_ORIGIN=$origin KCI_SPOOL=$spool \
        perl "$here/sbin/kundcenter-intake-settings" "$settings" "$secrets" > "$settings.new"
    umask "$old"
    chmod 640 "$settings.new"
    own "$settings.new"
    mv "$settings.new" "$settings"
}

write_cron() {
    [ "$cron" ] && [ -d /etc/cron.d ] && [ -w /etc/cron.d ] || return 0
    echo "* * * * * $owner RT_LIB=$rtlib perl $target/sbin/kundcenter-intake-retry > /dev/null 2>&1" > "$cronfile"
}

uninstall() {
    [ ! -d "$target" ] || [ ! -f "$settings" ] || setup --remove
    rm -rf "$target" "$target.new" "$target.old"
    rm -f "$settings" "$settings.new"
    [ -z "$cron" ] || rm -f "$cronfile"
    echo "Taken away. The custom fields stay, for they hold values. Restart RT."
}

case $verb in
    check) [ -d "$target" ] || { echo "- Not installed in $plugins."; exit 1; }; setup --check ;;
    uninstall) uninstall ;;
    install)
        install_files
        write_settings
        setup
        write_cron
        [ -z "$token" ] || if [ "$token" = - ]; then setup --token; else (umask 077 && setup --token > "$token"); fi
        [ "$token" = - ] || echo "Installed in $target. Restart RT, then: install.sh --check" ;;
esac
