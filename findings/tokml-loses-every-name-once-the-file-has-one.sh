#!/usr/bin/env bash
# tokml 0.4.0 (npm), seen on 2026-12-02.
#
# The gritting routes are published as KML, with the name of each, and then the file is given a name as well, as its readme
# does it: `documentName` alone.
#   expected: the same places, and a name for the file
#   seen:     the file has its name, and no place has one any more, nor its description or its time
# That names are taken from `name` unless something else is said holds only as long as no option is given: one option replaces
# them all. The properties are still there as data, so that whoever counts or searches the file finds the names, while a map
# shows nameless pins and nobody sees which of them is the grit bin at the school. Give `name`, `description` and `timestamp`
# whenever you give anything.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund tokml@0.4.0
cat > try.cjs <<'JS'
const tokml = require('tokml')

const place = {
  type: 'Feature',
  properties: { name: 'Grit bin 4', description: 'At the school', timestamp: '2026-12-02' },
  geometry: { type: 'Point', coordinates: [-0.7, 52.6] },
}
const documentName = 'Grit bins'
for (const options of [
  undefined,
  { documentName },
  { documentName, name: 'name', description: 'description', timestamp: 'timestamp' },
]) {
  const [file, pin] = tokml({ type: 'FeatureCollection', features: [place] }, options).split('<Placemark>')
  const written = ['name', 'description', 'when'].filter((tag) => pin.includes(`<${tag}>`))
  console.log(`file ${file.match(/<name>(.*)<\/name>/)?.[1] ?? 'without a name'}, place with ${written.join(', ') || 'none'}`)
}
JS
seen=$(node try.cjs)
echo "$seen"
test "$seen" = 'file without a name, place with name, description, when
file Grit bins, place with none
file Grit bins, place with name, description, when'
