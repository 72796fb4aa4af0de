#!/usr/bin/env bash
# ics 3.12.0 (npm), read by node-ical 0.27.2, seen on 2026-12-02.
#
# A drop-in is every Thursday at half past six by the clock on the wall, so that its start is written as a local time
# (`startOutputType: 'local'`). One Thursday it is not held, which is given as `exclusionDates`. The file is made on a server,
# whose clock is UTC as servers' mostly are, and read in England.
#   expected: no drop-in on that Thursday
#   seen:     none in January; in May it is in the calendar as if nothing had been said
# The days left out are always written in UTC, whatever was said of the start, so that 18:30 by the wall becomes 18:30 UTC.
# In summer that is half past seven, when there is nothing to leave out: RFC 5545, 3.8.5.1, means the instants of the series.
# A test with dates in winter, or on a computer whose own clock is UTC, sees nothing wrong, and a carer stands before a locked
# door in the week of half-term. Give `exclusionDates` the texts that are to stand there (20270513T183000); the types do not
# know them, but they are taken as they are.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ics@3.12.0 node-ical@0.27.2
cat > make.mjs <<'JS'
import { createEvent } from 'ics'

const [year, month, day] = process.argv[2].split('-').map(Number)
const left = [year, month, day + 7, 18, 30]
const text = `${left.slice(0, 3).map((part) => String(part).padStart(2, '0')).join('')}T183000`
const { error, value } = createEvent({
  title: 'Drop-in at the library',
  uid: 'drop-in@council.example',
  start: [year, month, day, 18, 30],
  startOutputType: 'local',
  duration: { hours: 2 },
  recurrenceRule: 'FREQ=WEEKLY;COUNT=3',
  exclusionDates: [process.argv[3] === 'text' ? text : left],
})
if (error) throw error
process.stdout.write(value)
JS
cat > read.mjs <<'JS'
import { text } from 'node:stream/consumers'
import ical from 'node-ical'

const file = await text(process.stdin)
const event = Object.values(ical.sync.parseICS(file)).find(({ type }) => type === 'VEVENT')
const held = ical.expandRecurringEvent(event, {
  from: new Date(event.start.getTime() - 86_400_000),
  to: new Date(event.start.getTime() + 30 * 86_400_000),
})
const wall = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
console.log(file.match(/DTSTART.*/)[0], file.match(/EXDATE.*/)[0])
console.log(held.map(({ start }) => wall.format(start)).join('; '))
JS
made() { TZ=UTC node make.mjs "$@" | TZ=Europe/London node read.mjs; }
seen=$(made 2027-01-07 && made 2027-05-06 && made 2027-05-06 text)
echo "$seen"
test "$seen" = 'DTSTART:20270107T183000 EXDATE:20270114T183000Z
7 Jan, 18:30; 21 Jan, 18:30
DTSTART:20270506T183000 EXDATE:20270513T183000Z
6 May, 18:30; 13 May, 18:30; 20 May, 18:30
DTSTART:20270506T183000 EXDATE:20270513T183000
6 May, 18:30; 20 May, 18:30'
