@echo off
rem Starts aigenlabs from the folder it was installed in, on Windows.
setlocal
set "here=%~dp0.."
set "java=%here%\runtime\bin\java.exe"
set "lib=%here%\lib"
rem no block in brackets: a folder such as Program Files (x86) would end it
if exist "%java%" goto start
echo error: cannot start aigenlabs: `%java%` is missing 1>&2
echo hint: unpack or install it again; nothing of your profiles is kept here 1>&2
exit /b 1
:start
set JAVA_TOOL_OPTIONS=
set _JAVA_OPTIONS=
set JDK_JAVA_OPTIONS=
"%java%" -XX:AOTCache="%lib%\work.aot" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -XX:-PrintWarnings -Xlog:disable ^
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ^
  -Dorg.sqlite.lib.path="%lib%" -Daigenlabs.program="%here%\bin\aigenlabs.cmd" -cp "%lib%\*" org.aigenlabs.cli.Main %*
exit /b %errorlevel%
