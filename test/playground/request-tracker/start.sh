#!/usr/bin/env bash
# A real Request Tracker 5 on 127.0.0.1, from Debian's packages alone.
#
#   start.sh fresh    install, set up and seed what is missing; start from the seeded tickets
#   start.sh up       the same, but keep the tickets as they were left
#   start.sh reset    the seeded tickets again, as fresh as when they were made
#   start.sh stop     end the server that this script started (by its pid, nothing else)
#   start.sh status   exit 0 when it answers
#   start.sh destroy  stop, and delete the state folder (packages stay)
#
# Environment: UPTIER_RT_PORT (8095), UPTIER_RT_STATE (absolute; .playground/request-tracker),
#   UPTIER_RT_PASSWORD (root's), UPTIER_RT_TICKETS (30), UPTIER_NO_INSTALL (1 forbids apt-get),
#   UPTIER_RT_SEED_FROM (a state folder whose seeded tickets are copied instead of made again)
set -euo pipefail

HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
export UPTIER_RT_PORT="${UPTIER_RT_PORT:-8095}"
export UPTIER_RT_STATE="${UPTIER_RT_STATE:-$(cd "$HERE/../../.." && pwd)/.playground/request-tracker}"
export UPTIER_RT_PASSWORD="${UPTIER_RT_PASSWORD:-RtRoot#2024}"
export UPTIER_RT_TICKETS="${UPTIER_RT_TICKETS:-30}"
export UPTIER_RT_BASE="http://127.0.0.1:$UPTIER_RT_PORT"
export RT_SITE_CONFIG="$HERE/site-config.pm" RT_SITE_CONFIG_DIR="$UPTIER_RT_STATE/conf.d"
export LC_ALL=C.UTF-8 TZ=UTC
STATE="$UPTIER_RT_STATE" BASE="$UPTIER_RT_BASE"
SERVER=/usr/share/request-tracker5/libexec/rt-server

case "$STATE" in /*) ;; *) echo "request-tracker: UPTIER_RT_STATE must be absolute" >&2; exit 2 ;; esac
say() { printf 'request-tracker: %s\n' "$*" >&2; }
die() { say "error: $*"; exit 1; }
die_with_log() { tail -20 "$1" >&2; die "$2"; }
answers() { curl -fsS -o /dev/null --noproxy '*' --max-time 5 "$BASE/NoAuth/Login.html" 2>/dev/null; }
is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

do_install() {
  local need=() package
  for package in request-tracker5 rt5-standalone rt5-db-sqlite curl ca-certificates; do
    is_installed "$package" || need+=("$package")
  done
  [ ${#need[@]} -eq 0 ] && return 0
  # RT wants a mail transport; msmtp-mta is one without a daemon. RT here never uses it.
  [ -e /usr/sbin/sendmail ] || need+=(msmtp-mta)
  # The package must not make a database of its own.
  is_installed dbconfig-common || need+=(dbconfig-no-thanks)
  [ "${UPTIER_NO_INSTALL:-}" != 1 ] || die "UPTIER_NO_INSTALL=1 forbids installing ${need[*]}"
  [ "$(id -u)" = 0 ] || die "needs root to install: apt-get install ${need[*]}"
  say "installing with apt-get: ${need[*]} (about 70 MB to fetch, 220 MB on disk)"
  apt_install "${need[@]}"
}

apt_install() {
  local log made_policy=0 rc=0
  log="$(mktemp)"
  export DEBIAN_FRONTEND=noninteractive
  printf '%s\n' \
    'request-tracker5 request-tracker5/rtname string rt.e2e.test' \
    'request-tracker5 request-tracker5/install-cronjobs boolean false' \
    'request-tracker5 request-tracker5/dbconfig-install boolean false' | debconf-set-selections
  # Debian's rule for "do not start services on install"; put aside again afterwards.
  if [ ! -e /usr/sbin/policy-rc.d ]; then
    printf '#!/bin/sh\nexit 101\n' > /usr/sbin/policy-rc.d
    chmod 755 /usr/sbin/policy-rc.d
    made_policy=1
  fi
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends \
      -o Dpkg::Options::=--force-confold "$@"; } > "$log" 2>&1 || rc=$?
  if [ "$made_policy" = 1 ]; then rm -f /usr/sbin/policy-rc.d; fi
  [ "$rc" = 0 ] || die_with_log "$log" "apt-get failed ($rc)"
  rm -f "$log"
}

# What the seed is made by: a folder that was made by something else is made again.
recipe() { cat "$HERE"/{structure,seed,backdate}.pl | cksum; }

copy_seed() {
  local from="${UPTIER_RT_SEED_FROM:-}"
  [ -n "$from" ] && [ "$from" != "$STATE" ] && [ ! -e "$STATE/.seeded" ] || return 0
  # Somebody may be making it at this moment: that is awaited, not done twice.
  flock -w 300 "$from.lock" true
  [ -e "$from/.seeded" ] || return 0
  [ "$(cat "$from/.initialised")" = "$(recipe)" ] || return 0
  cp "$from/seeded.sqlite" "$STATE/seeded.sqlite"
  cp "$from/seeded.sqlite" "$STATE/rt.sqlite"
  recipe > "$STATE/.initialised"
  : > "$STATE/.structure"
  cp "$from/.seeded" "$STATE/.seeded"
}

setup_database() { # what, log, arguments
  /usr/sbin/rt-setup-database-5 --skip-create --dba '' --dba-password '' "${@:3}" \
    > "$STATE/log/$2" 2>&1 < /dev/null || die_with_log "$STATE/log/$2" "$1 failed"
}

do_init() {
  if [ -e "$STATE/.initialised" ] &&
    { [ -e "$STATE/.seeding" ] || [ "$(cat "$STATE/.initialised")" != "$(recipe)" ]; }; then
    say 'the tickets here are unfinished or of an older recipe; starting over'
    do_stop
    rm -f "$STATE"/{rt,seeded}.sqlite* "$STATE"/.{initialised,structure,seeding,seeded}
  fi
  mkdir -p "$STATE"/{conf.d,mason_data,session_data,log,mail,run}
  copy_seed
  if [ ! -e "$STATE/.initialised" ]; then
    say 'making the database'
    rm -f "$STATE"/rt.sqlite*
    local file="$STATE/run/root-password"
    (umask 077 && printf '%s' "$UPTIER_RT_PASSWORD" > "$file")
    setup_database 'making the database' init.log --action init --root-password-file "$file"
    rm -f "$file"
    recipe > "$STATE/.initialised"
  fi
  if [ ! -e "$STATE/.structure" ]; then
    setup_database 'making queues and rights' structure.log --action insert --datafile "$HERE/structure.pl"
    : > "$STATE/.structure"
  fi
}

pid_is_ours() { # pid
  [ -n "${1:-}" ] && [ -r "/proc/$1/cmdline" ] && tr '\0' ' ' < "/proc/$1/cmdline" | grep -q 'rt-server'
}

do_start() {
  local pid log="$STATE/log/server.log"
  pid="$(cat "$STATE/run/server.pid" 2>/dev/null || true)"
  if pid_is_ours "$pid"; then
    answers && return 0
    do_stop # it listens on another port, or hangs
  fi
  if (exec 3<>"/dev/tcp/127.0.0.1/$UPTIER_RT_PORT") 2>/dev/null; then
    die "port $UPTIER_RT_PORT is taken by something that this script did not start"
  fi
  setsid "$SERVER" --host 127.0.0.1 --port "$UPTIER_RT_PORT" --max-workers 4 > "$log" 2>&1 < /dev/null &
  pid=$!
  echo "$pid" > "$STATE/run/server.pid"
  for _ in $(seq 120); do
    answers && { say "listening on $BASE (pid $pid)"; return 0; }
    kill -0 "$pid" 2>/dev/null || die_with_log "$log" 'the server ended'
    sleep 0.25
  done
  die_with_log "$log" 'the server did not answer in 30 s'
}

do_stop() {
  local pid
  pid="$(cat "$STATE/run/server.pid" 2>/dev/null || true)"
  rm -f "$STATE/run/server.pid"
  pid_is_ours "$pid" || return 0
  kill -TERM "$pid"
  for _ in $(seq 100); do pid_is_ours "$pid" || return 0; sleep 0.1; done
  kill -KILL -- "-$pid" 2>/dev/null || true # its own session (setsid), so only its own workers
}

do_seed() {
  [ -e "$STATE/.seeded" ] && return 0
  do_start
  say "seeding $UPTIER_RT_TICKETS tickets"
  : > "$STATE/.seeding"
  perl "$HERE/seed.pl" > "$STATE/log/seed.log" 2>&1 || die_with_log "$STATE/log/seed.log" 'seeding failed'
  do_stop
  perl "$HERE/backdate.pl" "$STATE/rt.sqlite" >> "$STATE/log/seed.log" 2>&1 ||
    die_with_log "$STATE/log/seed.log" 'backdating failed'
  cp "$STATE/rt.sqlite" "$STATE/seeded.sqlite"
  date +%s > "$STATE/.seeded"
  rm -f "$STATE/.seeding"
}

do_reset() {
  [ -e "$STATE/.seeded" ] || die 'nothing is seeded yet'
  do_stop
  rm -f "$STATE"/rt.sqlite* "$STATE"/*.mbox
  cp "$STATE/seeded.sqlite" "$STATE/rt.sqlite"
  perl "$HERE/shift-times.pl" "$STATE/rt.sqlite" "$(($(date +%s) - $(cat "$STATE/.seeded")))"
  do_start
}

command="${1:-fresh}"
mkdir -p "$STATE"
if [ "${UPTIER_RT_LOCKED:-}" != "$STATE" ] && [ "$command" != status ]; then # one at a time
  export UPTIER_RT_LOCKED="$STATE"
  exec flock -o -w 300 "$STATE.lock" "$BASH" "${BASH_SOURCE[0]}" "$@"
fi
case "$command" in
  fresh)   do_install; do_init; do_seed; do_reset ;;
  up)      do_install; do_init; do_seed; do_start ;;
  reset)   do_reset ;;
  stop)    do_stop ;;
  status)  answers ;;
  destroy) do_stop; case "$STATE" in / | /usr* | /etc* | "$HOME") die "refusing to delete $STATE" ;; *) rm -rf "$STATE" "$STATE.lock" ;; esac ;;
  *)       sed -n '2,13p' "${BASH_SOURCE[0]}"; exit 2 ;;
esac
