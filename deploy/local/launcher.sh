# Shared by deploy/up, down, status and logs; sourced, never run.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target="$root/deploy/local/target"
build_log="$target/build.log"
build_mark="$target/built"
modules=deploy/local,deploy/neighbourhood,deploy/scenarios,incident-service,warning-service,resource-service,gateway

fail() {
  echo "✗ $*" >&2
  exit 1
}

java_command() {
  if [[ -n "${JAVA_HOME:-}" && -x "$JAVA_HOME/bin/java" ]]; then echo "$JAVA_HOME/bin/java"; else command -v java; fi
}

require_java() {
  java=$(java_command) || fail "找不到 Java，需要 JDK 17 或更高版本。 No Java found: JDK 17 or newer is needed."
  local version major
  version=$("$java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p' | head -n 1)
  major=${version%%[.+-]*}
  [[ "$major" =~ ^[0-9]+$ ]] && ((major >= 17)) ||
    fail "需要 JDK 17 或更高版本，找到的是 ${version:-未知 unknown}（$java）。 JDK 17 or newer is needed, found ${version:-unknown} at $java."
}

require_maven() {
  [[ -x "$(dirname "$java")/javac" || -x "$(dirname "$(readlink -f "$java")")/javac" ]] ||
    fail "构建需要 JDK，而 $java 只是运行时。 The build needs a JDK, but $java is only a run-time."
  command -v mvn >/dev/null || fail "找不到 Maven，构建需要 3.8.6 或更高版本。 No Maven found: 3.8.6 or newer is needed to build."
  local version
  version=$(mvn -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  [[ "$(printf '%s\n' 3.8.6 "$version" | sort -V | head -n 1)" == 3.8.6 ]] ||
    fail "需要 Maven 3.8.6 或更高版本，找到的是 ${version:-未知 unknown}。 Maven 3.8.6 or newer is needed, found ${version:-unknown}."
}

launcher_built() {
  [[ -d "$target/classes/io/jiaoying/local" && -d "$target/lib" ]]
}

require_launcher() {
  launcher_built ||
    fail "尚未构建，请先运行 deploy/up。 Nothing is built yet: run deploy/up first."
}

built() {
  local service
  for service in incident-service warning-service resource-service gateway; do
    [[ -f "$root/$service/target/quarkus-app/quarkus-run.jar" ]] || return 1
  done
  [[ -f "$root/deploy/neighbourhood/target/neighbourhood.jar" && -f "$target/keycloak-optimised-as.txt" && -d "$target/lib" ]]
}

# Newer than the last build by deploy/up; without one, newer than the oldest application.
sources_changed() {
  local reference="$build_mark"
  if [[ ! -f "$reference" ]]; then
    reference=$(ls -tr "$root"/*/target/quarkus-app/quarkus-run.jar | head -n 1)
  fi
  [[ -n "$(find "$root/pom.xml" "$root"/libs "$root"/*-service "$root/gateway" "$root/deploy" \
    \( -name target -o -name test -o -name node_modules -o -name e2e \) -prune -o \
    \( -path '*/src/main/*' -o -name pom.xml \) -type f -newer "$reference" -print 2>/dev/null | head -n 1)" ]]
}

build() {
  echo "构建中（首次需下载依赖，可能要几分钟）… Building (the first time downloads dependencies, some minutes)…"
  mkdir -p "$target"
  local started=$SECONDS mark
  mark=$(mktemp "$target/building.XXXXXX")
  if ! (cd "$root" && mvn -B -ntp -DskipTests -Dspotless.check.skip=true package -am -pl "$modules" 2>&1) |
    tee "$build_log" | { grep --line-buffered -oE 'Building [^ ].* \[[0-9]+/[0-9]+\]' || true; }; then
    rm -f "$mark"
    fail "构建失败：$(grep -m 1 'ERROR' "$build_log" | cut -c 1-300)（日志：$build_log）。 The build failed; its log: $build_log."
  fi
  mv "$mark" "$build_mark"
  echo "构建用时 built in $((SECONDS - started)) s"
}

launch() {
  "$java" -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 "-Djiaoying.root=$root" \
    -cp "$target/classes:$target/lib/*" io.jiaoying.local.cli.Main "$@"
}
