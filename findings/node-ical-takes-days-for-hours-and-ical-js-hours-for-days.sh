#!/usr/bin/env bash
# node-ical 0.27.2 and ical.js 2.2.1 (npm), seen on 2026-12-01.
#
# A road is closed from Saturday at 8 in the morning for two days (DURATION:P2D) or for 48 hours (PT48H), and the clocks
# change in between.
#   expected: P2D until Monday at 8, and PT48H until Monday at 7 in autumn and at 9 in spring: RFC 5545, 3.3.6, has days by
#             the calendar and hours by the clock
#   seen:     node-ical ends both after 48 hours, ical.js both on Monday at 8: each is right about what the other has wrong
# Both say in one week of the year that a road is open while it is dug up, at the time when children go to school, and no
# test in another week sees it. Whatever reads other people's calendars has to add the days to the local time itself, and
# the hours to the instant; whatever writes one says its end by DTEND.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node-ical@0.27.2 ical.js@2.2.1
cat > try.mjs <<'JS'
import ICAL from 'ical.js'
import ical from 'node-ical'

const zone = `BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19700329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19701025T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE`
const calendar = (start, duration) =>
  `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//council.example//roads//EN
${zone}
BEGIN:VEVENT
UID:${start}@council.example
DTSTAMP:20261201T120000Z
DTSTART;TZID=Europe/London:${start}
DURATION:${duration}
SUMMARY:Mill Lane closed
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n')
const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

for (const [start, duration] of [
  ['20271030T080000', 'P2D'],
  ['20271030T080000', 'PT48H'],
  ['20270327T080000', 'P2D'],
  ['20270327T080000', 'PT48H'],
  ['20270605T080000', 'P2D'],
]) {
  const text = calendar(start, duration)
  const one = Object.values(ical.sync.parseICS(text)).find(({ type }) => type === 'VEVENT')
  const read = new ICAL.Component(ICAL.parse(text))
  ICAL.TimezoneService.register(read.getFirstSubcomponent('vtimezone'))
  const other = new ICAL.Event(read.getFirstSubcomponent('vevent')).endDate.toJSDate()
  console.log(`${start} ${duration}: node-ical ${london.format(one.end)}, ical.js ${london.format(other)}`)
}
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = '20271030T080000 P2D: node-ical Mon 07:00, ical.js Mon 08:00
20271030T080000 PT48H: node-ical Mon 07:00, ical.js Mon 08:00
20270327T080000 P2D: node-ical Mon 09:00, ical.js Mon 08:00
20270327T080000 PT48H: node-ical Mon 09:00, ical.js Mon 08:00
20270605T080000 P2D: node-ical Mon 08:00, ical.js Mon 08:00'
