#!/bin/sh
# /usr/local/bin/broadsheet: the program's commands with the settings of the service, such as
#   sudo -u broadsheet broadsheet verify
set -eu
home="${BROADSHEET_HOME:-/srv/broadsheet}"
set -a
. "${BROADSHEET_ENV:-/etc/broadsheet.env}"
set +a
PATH="$home/node_modules/.bin:$PATH" exec node "$home/dist/broadsheet.js" "$@"
