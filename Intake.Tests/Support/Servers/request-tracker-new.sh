#!/bin/sh
# request-tracker-new.sh FOLDER PORT: a private Request Tracker 5 in FOLDER: own settings, plugins and SQLite database.
# Its programs find it by the environment that request-tracker.sh sets.
set -eu
folder=$1 port=$2
mkdir -p "$folder/config" "$folder/plugins" "$folder/local" "$folder/var/mason" "$folder/var/session"
cat > "$folder/RT_SiteConfig.pm" <<SETTINGS
\$RT::LocalPluginPath = '$folder/plugins';
\$RT::LocalPath = '$folder/local';
\$RT::VarPath = '$folder/var';
\$RT::MasonDataDir = '$folder/var/mason';
\$RT::MasonSessionDir = '$folder/var/session';
Set(\$rtname, 'kundcenter.test');
Set(\$Organization, 'kundcenter.test');
Set(\$DatabaseType, 'SQLite');
Set(\$DatabaseName, '$folder/var/rt.db');
Set(\$WebDomain, '127.0.0.1');
Set(\$WebPort, $port);
Set(\$WebPath, '');
Set(\$LogToSyslog, undef);
Set(\$LogToSTDERR, 'error');
# Mail goes nowhere.
Set(\$MailCommand, 'testfile');
1;
SETTINGS
export RT_SITE_CONFIG="$folder/RT_SiteConfig.pm" RT_SITE_CONFIG_DIR="$folder/config"
people=$(dirname "$0")/request-tracker-people.pl
for step in "init" "insert --datafile $people"; do
    # Word by word.
    /usr/sbin/rt-setup-database-5 --skip-create --action $step >> "$folder/setup.log" 2>&1 || { tail -n 20 "$folder/setup.log"; exit 1; }
done
