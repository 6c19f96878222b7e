# The steps of test.sh. $run: this run's folder.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
# No build server that outlives the run.
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false

servers=() tracker= summary="0 passed, 0 failed, 0 skipped"

step() {
    local name=$1 started=$SECONDS failed=0
    shift
    echo "── $name"
    "$@" || failed=$?
    echo "── $name: $((SECONDS - started)) s$([ $failed = 0 ] || echo ", FAILED")"
    return $failed
}

finish() {
    local code=$? pid
    trap '' INT TERM
    for pid in "${servers[@]}"; do kill -TERM "$pid" 2>/dev/null || true; done
    for pid in "${servers[@]}"; do wait "$pid" 2>/dev/null || true; done
    # A package half put in helps nobody.
    [ -z "$tracker" ] || wait "$tracker" || true
    if [ "$keep" ]; then echo "Kept: $run"; else rm -rf "$run"; fi
    echo "Total: $SECONDS s"
    echo "$summary"
    exit $code
}

install_missing() {
    local missing=()
    [ -x /usr/lib/rabbitmq/bin/rabbitmq-server ] || missing+=(rabbitmq-server)
    ls /usr/lib/postgresql/*/bin/postgres > /dev/null 2>&1 || missing+=(postgresql)
    command -v chromium > /dev/null || missing+=(chromium)
    [ ${#missing[@]} = 0 ] || install_packages "${missing[@]}" || return 1
    [ -e /usr/share/request-tracker5/libexec/rt-server ] || install_tracker
}

# Debian's list is read once in a run.
install_packages() {
    echo "apt-get: $*"
    export DEBIAN_FRONTEND=noninteractive
    [ -e "$run/apt.log" ] || apt-get update -qq || return 1
    apt-get install -y -qq --no-install-recommends -o Dpkg::Options::=--force-unsafe-io "$@" >> "$run/apt.log" 2>&1 ||
        { tail -n 20 "$run/apt.log"; return 1; }
}

# Some 260 small packages: put in while the product is built. Tests make Request Trackers of their own, so the
# machine's gets neither a database nor a mail server, and nobody reads the manuals.
install_tracker() {
    install_packages request-tracker5 rt5-db-sqlite rt5-standalone dbconfig-no-thanks msmtp-mta \
        -o Dpkg::Options::=--path-exclude='/usr/share/man/*' -o Dpkg::Options::=--path-exclude='/usr/share/doc/*' > "$run/tracker.log" 2>&1 &
    tracker=$!
}

tracker_there() {
    [ -z "$tracker" ] || wait "$tracker" || { cat "$run/tracker.log"; return 1; }
}

check_format() {
    dotnet format whitespace --verify-no-changes --no-restore &&
        dotnet format style --verify-no-changes --no-restore --severity warn
}

# A source that does not answer is said, and fails nothing: the build must not depend on it.
check_packages() {
    node .ci/bom.mjs artifacts/bom.json || return 1
    mkdir "$run/probe"
    cat > "$run/probe/probe.csproj" <<'PROBE'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <ItemGroup><PackageReference Include="Newtonsoft.Json" Version="12.0.1" /></ItemGroup>
</Project>
PROBE
    (cd "$run/probe" && timeout 60 dotnet restore -v q && timeout 60 dotnet list package --vulnerable --format json > "$run/probe.json") > /dev/null 2>&1 || true
    timeout 60 dotnet list package --vulnerable --include-transitive --format json > "$run/nuget.json" 2> /dev/null || true
    (cd Intake.Api/Web && timeout 60 npm audit --json) > "$run/npm.json" 2> /dev/null || true
    node .ci/weak.mjs "$run/nuget.json" "$run/npm.json" "$run/probe.json"
}

start_servers() {
    local port=$((20000 + RANDOM % 10000))
    while ! free "$port" 4; do port=$((port + 4)); done
    sh Intake.Tests/Support/Servers/rabbitmq.sh "$run/rabbitmq" $port $((port + 1)) $((port + 2)) $$ > "$run/rabbitmq.log" 2>&1 &
    servers+=($!)
    sh Intake.Tests/Support/Servers/postgres.sh "$run/postgres" $((port + 3)) $$ > "$run/postgres.log" 2>&1 &
    servers+=($!)
    answers $((port + 3)) "$run/postgres.log" || return 1
    answers $port "$run/rabbitmq.log" || return 1
    export KCI_TEST_RABBITMQ="amqp://guest:guest@127.0.0.1:$port"
    export KCI_TEST_POSTGRES="Host=127.0.0.1;Port=$((port + 3));Username=postgres;Database=postgres"
    if [ -d ../shared/data ]; then export KCI_SHARED_DATA=${KCI_SHARED_DATA:-$(cd ../shared/data && pwd)}; fi
}

open() { (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null; }

free() {
    local i
    for ((i = 0; i < $2; i++)); do ! open $(($1 + i)) || return 1; done
}

answers() {
    local i
    for ((i = 0; i < 300; i++)); do
        ! open "$1" || return 0
        sleep 0.2
    done
    echo "Nothing answers on port $1:"
    tail -n 20 "$2"
    return 1
}

# run_tests FILTER: sets $summary.
run_tests() {
    local filter=$1 failed=0
    case $filter in
        '') ;;
        *[=~]*) ;;
        *) filter="FullyQualifiedName~$filter" ;;
    esac
    dotnet test Intake.Tests --no-build --nologo --results-directory "$run/results" \
        --logger "trx;LogFileName=tests.trx" --logger "console;verbosity=minimal" \
        ${filter:+--filter "$filter"} || failed=$?
    count_results
    return $failed
}

count_results() {
    local counters trx="$run/results/tests.trx"
    [ -f "$trx" ] || { echo "No test ran."; return 1; }
    counters=$(grep -m 1 -o '<Counters [^>]*>' "$trx")
    local total=$(counter total) passed=$(counter passed) failed=$(counter failed)
    grep -o '<UnitTestResult [^>]*outcome="Failed"[^>]*>' "$trx" | sed 's/.*testName="\([^"]*\)".*/FAILED \1/' || true
    summary="$passed passed, $failed failed, $((total - passed - failed)) skipped"
    [ $((passed + failed)) -gt 0 ] || { echo "No test ran."; return 1; }
    [ "$failed" = 0 ]
}

counter() { sed "s/.* $1=\"\([0-9]*\)\".*/\1/" <<< "$counters"; }
