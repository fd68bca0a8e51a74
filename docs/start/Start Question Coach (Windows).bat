@echo off
rem Opens Question Coach; sets it up the first time. Everything it does is in files\start.py.
setlocal EnableExtensions DisableDelayedExpansion
title Question Coach
set "START=%~dp0files\start.py"
set "FITS=import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))"

if not exist "%START%" goto :packed

rem py is the launcher of the Python from python.org; python may be the one from Microsoft's store,
rem or only an offer to get it, which ends with an error.
for %%V in (3.13 3.12 3.11) do (
  py -%%V -c "%FITS%" >nul 2>nul && (
    py -%%V -P "%START%" %*
    goto :ended
  )
)
py -3 -c "%FITS%" >nul 2>nul && (
  py -3 -P "%START%" %*
  goto :ended
)
for %%P in (python3.13 python3.12 python3.11 python3 python) do (
  %%P -c "%FITS%" >nul 2>nul && (
    %%P -P "%START%" %*
    goto :ended
  )
)

echo Question Coach needs Python 3.11 or later, and found none on this computer.
echo.
echo   1. Open https://www.python.org/downloads in your browser.
echo   2. Download Python 3.13 for Windows and install it; every setting can stay as it is.
echo   3. Double-click "Start Question Coach (Windows)" again.
echo.
echo If you may not install programs, show this window to your IT department.
goto :failed

:packed
echo The folder "files" is missing beside this file.
echo.
echo You may have opened the zip file without unpacking it: close it, click it with the right
echo mouse button, choose "Extract All", and start it from the folder that this makes.
goto :failed

:ended
if not errorlevel 1 exit /b 0

:failed
echo.
pause
exit /b 1
