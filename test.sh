#!/usr/bin/env bash
# Builds everything with warnings as errors and runs the tests against a RabbitMQ and a PostgreSQL of their own.
# Last line: N passed, N failed, N skipped. Exit code 0 only when something ran and nothing failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
    cat <<'HELP'
./test.sh [OPTION]
  (none)         restore, format, build, all tests with a short fault run
  --faults       the long fault run only: 50 kills, the broker away for a minute, the service for five
  --broken       builds copies of the product with one safety each taken out; passes when the fault tests notice
  --pictures FOLDER  every page, light and dark, wide and narrow, as pictures to look at
  --only FILTER  tests whose name contains FILTER, or an expression of 'dotnet test --filter'
  --keep         keep the servers' folders
  --help         this text
Debian 12 with .NET SDK 10 and Node; what else is missing is installed with apt-get (as root).
HELP
}

mode=all filter= keep=
while [ $# -gt 0 ]; do
    case $1 in
        --faults) mode=faults ;;
        --broken) mode=broken ;;
        --pictures) mode=pictures; KCI_TEST_PICTURES=$(realpath -m "${2:?--pictures needs a folder}"); export KCI_TEST_PICTURES; shift ;;
        --only) filter=${2:?--only needs a filter}; shift ;;
        --keep) keep=yes ;;
        --help | -h) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
    shift
done

run=$(mktemp -d "${TMPDIR:-/tmp}/kci-test-XXXXXX")
# PostgreSQL's user must be able to reach its folder.
chmod 755 "$run"
source .ci/steps.sh
source .ci/broken.sh
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

step "install what is missing" install_missing
step "restore, locked" dotnet restore --locked-mode -v q
[ $mode != all ] || step "format" check_format
[ $mode != all ] || step "parts and their known weaknesses" check_packages
step "build" dotnet build --no-restore -v q -nologo
step "start servers" start_servers
step "Request Tracker" tracker_there
case $mode in
    all) step "test" run_tests "${filter:-TestCategory!=Pictures}" ;;
    faults) KCI_TEST_KILLS=50 KCI_TEST_BROKER_AWAY=60 KCI_TEST_SERVICE_AWAY=300 step "long fault run" run_tests "TestCategory=Faults" ;;
    pictures) step "pictures" run_tests "TestCategory=Pictures" ;;
    broken) step "broken builds" run_broken ;;
esac
