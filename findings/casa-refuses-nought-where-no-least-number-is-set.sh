#!/usr/bin/env bash
# @dwp/govuk-casa 10.4.0 (npm), seen on 2026-12-01.
#
# “How many other children live with you?” is held to at most 15, by the rule `range` with a `max` alone.
#   expected: 0 to 15, and what is too much is refused
#   seen:     0 is refused as too small, with the words for the least number, of which none was set
# A rule without a `min` takes Number.MIN_VALUE for it, which is no number below all others but the smallest above nought.
# 1 and everything else passes, so that a test of the highest and of a usual answer sees nothing, and a parent with one
# child gets no further, or puts in a child that there is not. Always write `min`, if only as -Infinity.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @dwp/govuk-casa@10.4.0
cat > try.mjs <<'JS'
import { validators } from '@dwp/govuk-casa'

for (const limits of [{ max: 15 }, { min: 0, max: 15 }]) {
  const rule = validators.range.make(limits)
  const answer = (number) => rule.validate(number)[0]?.summary ?? 'taken'
  console.log(JSON.stringify(limits), ['0', '1', '15', '16'].map((number) => `${number} ${answer(number)}`).join(', '))
}
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = '{"max":15} 0 validation:rule.range.min.summary, 1 taken, 15 taken, 16 validation:rule.range.max.summary
{"min":0,"max":15} 0 taken, 1 taken, 15 taken, 16 validation:rule.range.max.summary'
