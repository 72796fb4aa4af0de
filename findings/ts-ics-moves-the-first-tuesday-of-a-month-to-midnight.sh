#!/usr/bin/env bash
# ts-ics 2.4.6 (npm), seen on 2026-12-02; ical.js 2.2.1 reads the same rules beside it.
#
# A councillor's surgery is on the first Tuesday of the month at half past nine (FREQ=MONTHLY;BYDAY=1TU), the first of them on
# 5 January. A page lists the next ones by extendByRecurrenceRule.
#   expected: 5 January, 2 February and 2 March at 09:30, as ical.js has it
#   seen:     2 February, 2 March and 6 April at 00:00: no time, and no January
# Wherever a month or a year is made into days of the week, each is at midnight UTC, and the first, being before the start of
# its own series, is left out and made up for at the end. By the week or by the date of the month the time is right, and so is
# everything if the start is midnight, as it is in the readme's example. The first surgery is on no page, the others at no
# time, and after the last of them somebody waits on one more Tuesday. Begin the series at midnight of its first day, and give
# each day its time by the clock on the wall yourself.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ts-ics@2.4.6 ical.js@2.2.1
cat > try.mjs <<'JS'
import ICAL from 'ical.js'
import { convertIcsRecurrenceRule, extendByRecurrenceRule } from 'ts-ics'

function three(start, text) {
  const rule = convertIcsRecurrenceRule(undefined, { value: `${text};COUNT=3` })
  const one = extendByRecurrenceRule(rule, { start: new Date(start) }).map((date) => date.toISOString().slice(0, 16))
  const from = ICAL.Recur.fromString(`${text};COUNT=3`).iterator(ICAL.Time.fromDateTimeString(start))
  const other = [1, 2, 3].map(() => from.next().toString().slice(0, 16))
  console.log(`${text} from ${start}\n  ${one.join(' ')}\n  ${other.join(' ')}`)
}
three('2027-01-05T09:30:00Z', 'FREQ=MONTHLY;BYDAY=1TU')
three('2027-01-29T09:30:00Z', 'FREQ=MONTHLY;BYDAY=-1FR')
three('2027-01-05T09:30:00Z', 'FREQ=WEEKLY;BYDAY=TU')
three('2027-01-05T09:30:00Z', 'FREQ=MONTHLY;BYMONTHDAY=5')
three('2027-01-05T00:00:00Z', 'FREQ=MONTHLY;BYDAY=1TU')
JS
seen=$(TZ=UTC node try.mjs)
echo "$seen"
test "$seen" = 'FREQ=MONTHLY;BYDAY=1TU from 2027-01-05T09:30:00Z
  2027-02-02T00:00 2027-03-02T00:00 2027-04-06T00:00
  2027-01-05T09:30 2027-02-02T09:30 2027-03-02T09:30
FREQ=MONTHLY;BYDAY=-1FR from 2027-01-29T09:30:00Z
  2027-02-26T00:00 2027-03-26T00:00 2027-04-30T00:00
  2027-01-29T09:30 2027-02-26T09:30 2027-03-26T09:30
FREQ=WEEKLY;BYDAY=TU from 2027-01-05T09:30:00Z
  2027-01-05T09:30 2027-01-12T09:30 2027-01-19T09:30
  2027-01-05T09:30 2027-01-12T09:30 2027-01-19T09:30
FREQ=MONTHLY;BYMONTHDAY=5 from 2027-01-05T09:30:00Z
  2027-01-05T09:30 2027-02-05T09:30 2027-03-05T09:30
  2027-01-05T09:30 2027-02-05T09:30 2027-03-05T09:30
FREQ=MONTHLY;BYDAY=1TU from 2027-01-05T00:00:00Z
  2027-01-05T00:00 2027-02-02T00:00 2027-03-02T00:00
  2027-01-05T00:00 2027-02-02T00:00 2027-03-02T00:00'
