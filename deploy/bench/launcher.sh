# Shared by the benches; sourced, never run. A bench is: source launcher.sh; bench <main class> "$@".
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
source "$root/deploy/local/launcher.sh"

bench_built() {
  [[ -d "$here/target/lib" && -d "$here/target/classes" ]] &&
    [[ -z $(find "$root/pom.xml" "$root"/libs/*/src/main "$root"/deploy/local/src/main "$here/src/main" "$here/pom.xml" \
      -type f -newer "$here/target/built" -print -quit 2>/dev/null) && -f "$here/target/built" ]]
}

build_bench() {
  require_maven
  echo "构建中… Building…"
  (cd "$root" && mvn -B -ntp -q -DskipTests -Dspotless.check.skip=true package -am -pl deploy/bench) ||
    fail "压测程序没有构建成功。 The bench could not be built."
  touch "$here/target/built"
}

bench() {
  [[ -r /proc/stat ]] || fail "压测需要 Linux 的 /proc。 The benches need Linux' /proc."
  require_java
  bench_built || build_bench
  exec "$java" -Xmx512m -XX:+UseSerialGC -Dfile.encoding=UTF-8 "-Djiaoying.root=$root" -cp "$here/target/classes:$here/target/lib/*" "$@"
}
