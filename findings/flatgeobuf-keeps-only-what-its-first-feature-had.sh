#!/usr/bin/env bash
# flatgeobuf 4.5.0 (npm), seen on 2026-12-01.
#
# A layer of addresses with reports is written by geojson.serialize and read again. One has house number 9 and no photo, the
# other house number “9A” and a photo.
#   expected: the same properties come back, or an error that says which cannot be written
#   seen:     with 9 first, no photo anywhere, and null for 9A; with 9A first, an empty photo for 9; nothing is said
# Which columns there are, and of which kind, is taken from the first feature alone. What a later one has besides is left
# out, and a text in a column of numbers is no number. Which feature comes first is chance, mostly the newest, so that the
# layer is whole on one day and not on the next, and the crew is sent to no number in Mill Lane. Give the first feature every
# property, write house numbers as texts, and compare what comes back before the file is published.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund flatgeobuf@4.5.0
cat > try.mjs <<'JS'
import { geojson } from 'flatgeobuf'

const feature = (properties) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [0.1, 52.2] }, properties })
const nine = feature({ house: 9, street: 'Mill Lane' })
const nineA = feature({ house: '9A', street: 'Mill Lane', photo: 'a.jpg' })

async function round(...features) {
  const read = []
  for await (const one of geojson.deserialize(geojson.serialize({ type: 'FeatureCollection', features })))
    read.push(JSON.stringify(one.properties))
  console.log(read.join(' '))
}
await round(nine, nineA)
await round(nineA, nine)
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = '{"house":9,"street":"Mill Lane"} {"house":null,"street":"Mill Lane"}
{"house":"9A","street":"Mill Lane","photo":"a.jpg"} {"house":"9","street":"Mill Lane","photo":""}'
