# ./test.sh --broken: the fault tests against copies of the product with one safety each taken out.
# A safety whose loss no test notices is not tested. $run: this run's folder.

run_broken() {
    local noticed=0 missed=0
    # What is not broken passes in the same way: it is not the copying that the tests notice.
    broken_copy nothing Intake.Core/Outbox/Relay.cs '' && notices "" nothing "$broker_away" || return 1

    # Published straight after the commit instead of kept with the contact.
    broken_copy outbox Intake.Core/Contacts/ContactRecorder.cs '
        s/TimeProvider clock\)/TimeProvider clock, IMessageBus? bus = null)/;
        s/await OutboxTable\.Add\(session, OutboxTable\.ContactRecorded.*/session.AfterCommit(() => _ = bus!.Publish(OutboxTable.ContactRecorded, [contact.Id], default));/' || return 1
    notices yes outbox "$broker_away" && ((++noticed)) || ((++missed))

    # A message that no queue takes is dropped by the broker, and confirmed.
    broken_copy mandatory Intake.Core/Bus/BusSetup.cs 's/send\.Mandatory = true/send.Mandatory = false/' || return 1
    notices yes mandatory "Contacts_handed_in_after_the_queue_was_deleted" && ((++noticed)) || ((++missed))

    # What is delivered again is handled again.
    broken_copy inbox Intake.Core/Pipeline/InboxTable.cs 's/on conflict do nothing/on conflict (consumer, subject) do update set handled_at = excluded.handled_at/' \
        Intake.Core/Pipeline/PipelineTable.cs 's/consumer = \@consumer and subject = c\.id\)/consumer = \@consumer and subject = c.id and 1 = 0)/' || return 1
    notices yes inbox "$broker_away" && ((++noticed)) || ((++missed))

    summary="$noticed passed, $missed failed, 0 skipped"
    [ $missed = 0 ]
}

broker_away="Intake_goes_on_without_the_broker"

# broken_copy NAME FILE EDIT [FILE EDIT …]: the built hosts in $run/broken/NAME, with a core that was edited so.
broken_copy() {
    local name=$1 source="$run/broken/$1-source" host
    shift
    mkdir -p "$source" "$run/broken/$name"
    git ls-files -z Intake.Contracts Intake.Core 'Directory.*.props' global.json .editorconfig | xargs -0 cp --parents -t "$source"
    while [ $# -gt 0 ]; do
        cp "$source/$1" "$run/before"
        perl -pi -e "$2" "$source/$1"
        if [ "$2" ] && cmp -s "$source/$1" "$run/before"; then echo "$name: the edit no longer fits $1"; return 1; fi
        shift 2
    done
    dotnet build "$source/Intake.Core" -v q -nologo > "$run/broken/$name.log" 2>&1 || { cat "$run/broken/$name.log"; return 1; }
    for host in Intake.Api Intake.Worker; do
        cp -r "$host/bin/Debug/net10.0" "$run/broken/$name/$host"
        cp "$source/Intake.Core/bin/Debug/net10.0/Intake.Core.dll" "$run/broken/$name/$host/"
    done
}

# notices EXPECTED NAME FILTER: whether the tests fail (yes) or pass (empty) with that copy.
notices() {
    local failed="" results="$run/broken/$2-results"
    KCI_PRODUCT_BIN="$run/broken/$2" dotnet test Intake.Tests --no-build --nologo --results-directory "$results" \
        --logger "trx;LogFileName=tests.trx" --logger "console;verbosity=quiet" \
        --filter "FullyQualifiedName~$3" > "$run/broken/$2-test.log" 2>&1 || failed=yes
    grep -m 1 -A 3 -E '^ *acknowledged|Expected|Error Message' "$run/broken/$2-test.log" || true
    grep -q '<UnitTestResult ' "$results/tests.trx" || { echo "$2: no test ran"; tail "$run/broken/$2-test.log"; return 1; }
    echo "Broken: $2. Noticed: ${failed:-no}"
    [ "$failed" = "$1" ]
}
