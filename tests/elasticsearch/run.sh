#!/usr/bin/env bash
# Builds (once) and starts a real Elasticsearch node in the foreground, on 127.0.0.1.
#   usage: run.sh PORT [WORKDIR]
#   TEST_MAVEN  the Maven command (mvn)      TEST_JAVAC  the compiler (javac) of a JDK >= 17, or JAVA_HOME      ES_HEAP  384m
#   FETCH_ONLY=1  build, do not start        EXIT_ON_STDIN_CLOSE=1  ends with its parent
# Ready when a line of stdout holds ES_READY; it names the pid of the node.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
port=${1:?usage: run.sh PORT [WORKDIR]}
work=${2:-$here/../../.cache/elasticsearch}
version=8.19.21

if [ -z "${JAVA_HOME:-}" ]; then
  javac=$(command -v "${TEST_JAVAC:-javac}") || { echo "no JDK: javac is not to be found" >&2; exit 1; }
  JAVA_HOME=$(dirname "$(dirname "$(readlink -f "$javac")")")
fi
export JAVA_HOME
java_version=$("$JAVA_HOME/bin/javac" -version 2>&1 | sed -E 's/javac ([0-9]+).*/\1/')
[ "$java_version" -ge 17 ] || { echo "a JDK >= 17 is needed, this is $java_version" >&2; exit 1; }

mkdir -p "$work"
work=$(cd "$work" && pwd)
home=$work/es-$version
exec 9> "$work/.lock"
flock 9 # one build at a time; held no longer than the build
stamp=$(cat "$here"/pom.xml "$here"/run.sh "$here"/src/estest/*.java | sha256sum | cut -c1-16)-jdk$java_version
if [ "$(cat "$home/.stamp" 2>/dev/null)" != "$stamp" ]; then
  rm -rf "$home"
  mkdir -p "$home"/{lib,config,plugins,modules/transport-netty4,modules/estest}
  "${TEST_MAVEN:-mvn}" -q -B -f "$here/pom.xml" -Des.version="$version" \
      dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$home/lib" >&2
  mv "$home"/lib/netty-*.jar "$home"/lib/transport-netty4-*.jar "$home/modules/transport-netty4/"
  descriptor() { # name, description, class
    printf '%s\n' "name=$1" "description=$2" "version=$version" "elasticsearch.version=$version" "java.version=17" "classname=$3" \
      > "$home/modules/$1/plugin-descriptor.properties"
  }
  descriptor transport-netty4 "Netty 4 based transport implementation" org.elasticsearch.transport.netty4.Netty4Plugin
  descriptor estest "stand-ins for stock modules that are not on Maven Central" estest.TestPlugin
  classes=$(mktemp -d)
  "$JAVA_HOME/bin/javac" -nowarn --release 17 -d "$classes/launcher" -cp "$home/lib/*" "$here/src/estest/EsNode.java"
  "$JAVA_HOME/bin/jar" --create --file "$home/lib/estest-launcher.jar" -C "$classes/launcher" .
  "$JAVA_HOME/bin/javac" -nowarn -Xlint:-deprecation --release 17 -d "$classes/plugin" -cp "$home/lib/*" \
    "$here"/src/estest/{TestModule,RootHandler,TestPlugin}.java
  "$JAVA_HOME/bin/jar" --create --file "$home/modules/estest/estest.jar" -C "$classes/plugin" .
  rm -rf "$classes"
  cat > "$home/config/log4j2.properties" <<'L'
status = error
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %marker %m%n
rootLogger.level = ${sys:estest.log:-error}
rootLogger.appenderRef.console.ref = console
L
  echo "cluster.name: estest" > "$home/config/elasticsearch.yml"
  echo "$stamp" > "$home/.stamp"
fi
exec 9>&-
if [ "${FETCH_ONLY:-}" = 1 ]; then exit 0; fi

data=$(mktemp -d "$work/data.XXXXXX")
trap 'rm -rf "$data" "$data.jsa"' EXIT
options=(-Xms64m "-Xmx${ES_HEAP:-384m}" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto
  "-Des.path.home=$home" -Dorg.elasticsearch.nativeaccess.enableVectorLibrary=false
  -Dlog4j2.disable.jmx=true -Dlog4j2.formatMsgNoLookups=true
  -Dio.netty.noUnsafe=true -Dio.netty.recycler.maxCapacityPerThread=0)
archive=$home/classes-$java_version.jsa # written by the first clean stop: later starts take two thirds of the time
if [ -e "$archive" ]; then options+=("-XX:SharedArchiveFile=$archive")
else options+=("-XX:ArchiveClassesAtExit=$data.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off); fi
if [ "$java_version" -ge 22 ]; then options+=(--enable-native-access=ALL-UNNAMED); fi
if [ "${EXIT_ON_STDIN_CLOSE:-}" = 1 ]; then options+=(-Destest.exitOnStdinClose=true); fi
"$JAVA_HOME/bin/java" "${options[@]}" -cp "$home/lib/*" estest.EsNode "$home" \
  "path.data=$data" "path.logs=$data" discovery.type=single-node network.host=127.0.0.1 "http.port=$port" \
  cluster.routing.allocation.disk.threshold_enabled=false <&0 &
pid=$!
trap 'kill -TERM $pid 2>/dev/null || true' TERM INT
status=0
while kill -0 $pid 2>/dev/null; do
  status=0
  wait $pid || status=$?
done
if [ -s "$data.jsa" ]; then mv "$data.jsa" "$archive"; fi
exit $status
