#!/bin/sh
# One part of a caseload in an Indexed Job: Kubernetes counts from 0, caselint from 1.
# Needs JOB_COMPLETION_INDEX (Kubernetes sets it), PARTS, DAY, RECORDS and RESULTS.
set -eu
part=$((JOB_COMPLETION_INDEX + 1))
report="$RESULTS/part-$part.json"
cd "$RECORDS"
rm -f "$report"
# A report appears whole or not at all. A record that cannot be read stands in it, and trying again would not help.
caselint report . --shard "$part/$PARTS" --as-of "$DAY" --format json --output "$report" --fail-on never || [ -s "$report" ]
