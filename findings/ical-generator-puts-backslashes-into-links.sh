#!/usr/bin/env bash
# ical-generator 11.1.2 (npm), read by ical.js 2.2.1 and by node-ical 0.27.2, seen on 2026-12-01.
#
# An event of a calendar of road works has a link to its map, whose box is four numbers with commas between them, and a plan
# attached. The calendar has a link of its own.
#   expected: the links as they are: RFC 5545, 3.3.13, has no backslashes in an address, unlike in a text
#   seen:     the calendar's link as it is, and a backslash before each comma and semicolon of the event's link and plan
# Whether it works depends on who reads it: ical.js gives the link as it is written, and it leads nowhere; node-ical takes
# the backslashes out, so that a test by it sees nothing wrong. (The summary has them by right, and loses them in both.)
# Write the commas and semicolons of a link as %2C and %3B before the event is made.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ical-generator@11.1.2 ical.js@2.2.1 node-ical@0.27.2
cat > try.mjs <<'JS'
import ICAL from 'ical.js'
import generate from 'ical-generator'
import nodeIcal from 'node-ical'

const map = 'https://council.example/map?box=0.1,52.2,0.2,52.3'
const plan = 'https://council.example/plan;a,b.pdf'
const calendar = generate({ url: map })
calendar.createEvent({ start: new Date('2027-02-01T08:00Z'), summary: 'Mill Lane, shut', url: map, attachments: [plan] })
const text = calendar.toString()

const read = new ICAL.Component(ICAL.parse(text))
const event = read.getFirstSubcomponent('vevent')
const other = Object.values(nodeIcal.sync.parseICS(text)).find(({ type }) => type === 'VEVENT')
console.log('calendar ', read.getFirstPropertyValue('url'))
console.log('ical.js  ', event.getFirstPropertyValue('url'))
console.log('ical.js  ', event.getFirstPropertyValue('attach'))
console.log('ical.js  ', event.getFirstPropertyValue('summary'))
console.log('node-ical', other.url.val)
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = 'calendar  https://council.example/map?box=0.1,52.2,0.2,52.3
ical.js   https://council.example/map?box=0.1\,52.2\,0.2\,52.3
ical.js   https://council.example/plan\;a\,b.pdf
ical.js   Mill Lane, shut
node-ical https://council.example/map?box=0.1,52.2,0.2,52.3'
