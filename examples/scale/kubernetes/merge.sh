#!/bin/sh
# All parts as one report. A missing part is refused, so this fails, and is tried again, until every part is there.
# What could not be read is told in the log and in both reports.
set -eu
rm -f "$RESULTS/caseload.json" "$RESULTS/caseload.html"
for format in json html; do
  caselint merge "$RESULTS"/part-*.json --format "$format" --output "$RESULTS/caseload.$format" --fail-on never ||
    [ -s "$RESULTS/caseload.$format" ]
done
