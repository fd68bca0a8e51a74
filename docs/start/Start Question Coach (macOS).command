#!/bin/sh
# Opens Question Coach; sets it up the first time. Everything it does is in files/start.py.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd) || exit 1

finish() {
  if [ -t 0 ]; then
    printf '\nPress Return, then close this window. '
    read -r _
  fi
  exit "$1"
}

if [ ! -f "$here/files/start.py" ]; then
  echo 'The folder "files" is missing beside this file.'
  echo 'Open the zip file once more, and start it from the folder it makes.'
  finish 1
fi

# Where python.org and Homebrew put it comes first: Apple's own python3 may only offer to install
# Apple's developer tools.
frameworks=/Library/Frameworks/Python.framework/Versions
for python in \
  "$frameworks/3.13/bin/python3" "$frameworks/3.12/bin/python3" "$frameworks/3.11/bin/python3" \
  /opt/homebrew/bin/python3.13 /opt/homebrew/bin/python3.12 /opt/homebrew/bin/python3.11 \
  /usr/local/bin/python3.13 /usr/local/bin/python3.12 /usr/local/bin/python3.11 \
  "$frameworks/3.14/bin/python3" /opt/homebrew/bin/python3 /usr/local/bin/python3; do
  [ -x "$python" ] || continue
  if "$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    # Ctrl-C is for the app, which then stops in good order.
    trap : INT
    "$python" -P "$here/files/start.py" "$@"
    code=$?
    [ "$code" -eq 0 ] || finish "$code"
    exit 0
  fi
done

echo 'Question Coach needs Python 3.11 or later, and found none on this Mac.'
echo
echo '  1. Open https://www.python.org/downloads in your browser.'
echo '  2. Download Python 3.13 for macOS, open it, and click through to the end.'
echo '  3. Double-click "Start Question Coach (macOS)" again.'
echo
echo 'If you may not install programs, show this window to your IT department.'
finish 1
