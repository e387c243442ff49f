#!/bin/sh
# /usr/local/bin/broadsheet: the program's commands with the settings of the service, such as
#   sudo -u broadsheet broadsheet record verify
set -eu
set -a
. "${BROADSHEET_ENV:-/etc/broadsheet.env}"
set +a
cd "${BROADSHEET_HOME:-/srv/broadsheet}"
PATH="$PWD/node_modules/.bin:$PATH" exec node dist/broadsheet.js "$@"
