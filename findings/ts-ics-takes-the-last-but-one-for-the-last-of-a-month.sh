#!/usr/bin/env bash
# ts-ics 2.4.6 (npm), seen on 2026-12-02; ical.js 2.2.1 reads the same rules beside it.
#
# Forms close on the last day of each month (BYMONTHDAY=-1), from 31 January on, and carers are paid on its last working day
# (BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1), from 29 January on. The dates are listed by extendByRecurrenceRule.
#   expected: 31 January, 28 February, 31 March; 29 January, 26 February, 31 March: RFC 5545, 3.3.10, has -1 for the last
#   seen:     27 February, 30 March, 29 April; 25 February, 30 March, 29 April: the last but one of each, and no January
# What is counted from the end is counted from one place too early, in both parts of a rule. BYDAY=-1FR, the last Friday, is
# counted rightly; the last Friday written with BYSETPOS, as calendars of offices write it, is not. Such a date looks as good
# as the right one: a family is told that it is too late on a day on which it is not, and a carer calls about money that is
# due tomorrow. Have another library count from the end, or give the dates one by one.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ts-ics@2.4.6 ical.js@2.2.1
cat > try.mjs <<'JS'
import ICAL from 'ical.js'
import { convertIcsRecurrenceRule, extendByRecurrenceRule } from 'ts-ics'

for (const [day, text] of [
  ['2027-01-31', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
  ['2027-01-29', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
  ['2027-01-29', 'FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1'],
  ['2027-01-29', 'FREQ=MONTHLY;BYDAY=-1FR'],
  ['2027-01-15', 'FREQ=MONTHLY;BYMONTHDAY=15'],
]) {
  const start = `${day}T00:00:00Z`
  const rule = convertIcsRecurrenceRule(undefined, { value: `${text};COUNT=3` })
  const one = extendByRecurrenceRule(rule, { start: new Date(start) }).map((date) => date.toISOString().slice(5, 10))
  const from = ICAL.Recur.fromString(`${text};COUNT=3`).iterator(ICAL.Time.fromDateTimeString(start))
  const other = [1, 2, 3].map(() => from.next().toString().slice(5, 10))
  console.log(`${text}: ts-ics ${one.join(' ')}, ical.js ${other.join(' ')}`)
}
JS
seen=$(TZ=UTC node try.mjs)
echo "$seen"
test "$seen" = 'FREQ=MONTHLY;BYMONTHDAY=-1: ts-ics 02-27 03-30 04-29, ical.js 01-31 02-28 03-31
FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1: ts-ics 02-25 03-30 04-29, ical.js 01-29 02-26 03-31
FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1: ts-ics 02-19 03-19 04-23, ical.js 01-29 02-26 03-26
FREQ=MONTHLY;BYDAY=-1FR: ts-ics 01-29 02-26 03-26, ical.js 01-29 02-26 03-26
FREQ=MONTHLY;BYMONTHDAY=15: ts-ics 01-15 02-15 03-15, ical.js 01-15 02-15 03-15'
