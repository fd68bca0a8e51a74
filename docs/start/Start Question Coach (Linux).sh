#!/bin/sh
# Opens Question Coach; sets it up the first time. Everything it does is in files/start.py.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd) || exit 1

finish() {
  if [ -t 0 ]; then
    printf '\nPress Enter to close this window. '
    read -r _
  fi
  exit "$1"
}

if [ ! -f "$here/files/start.py" ]; then
  echo 'The folder "files" is missing beside this file.'
  echo 'Unpack the whole zip file, and start it from the folder it makes.'
  finish 1
fi

for name in python3.13 python3.12 python3.11 python3 python3.14 python; do
  python=$(command -v "$name") || continue
  if "$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    # Ctrl-C is for the app, which then stops in good order.
    trap : INT
    "$python" -P "$here/files/start.py" "$@"
    code=$?
    [ "$code" -eq 0 ] || finish "$code"
    exit 0
  fi
done

echo 'Question Coach needs Python 3.11 or later, with its part "venv", and found none here.'
echo
echo '  Debian 12, Ubuntu 24.04 and later:  sudo apt install python3 python3-venv'
echo '  Fedora:                             sudo dnf install python3'
echo '  Others:                             https://www.python.org/downloads'
echo
echo 'If you may not install programs, show this window to your IT department.'
finish 1
