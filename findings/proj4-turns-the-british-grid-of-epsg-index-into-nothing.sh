#!/usr/bin/env bash
# epsg-index 2.0.0 with proj4 2.22.0 (npm), seen on 2026-12-03.
#
# A gully's easting and northing is turned into a pin on the map: the definition of EPSG:27700 comes from the index of all
# systems, and proj4 does the sum.
#   expected: about 52.63 north, 1.13 west; or, if the grid file that the definition names is wanted first, an error
#   seen:     [NaN, NaN] both ways, as a return value, with a line to standard output and nothing thrown
# Since its version 1.3 the index names the Ordnance Survey's grid file of 2015 where it had seven numbers, and leaves the
# numbers out. proj4 has no such file, says so in what a command writes as its result, and goes on. Of the neighbours only Great Britain is met: the
# Irish grid in the same index still has its numbers. Add the file with `proj4.nadgrid`, or write `+towgs84` yourself.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund proj4@2.22.0 epsg-index@2.0.0
cat > try.cjs <<'JS'
const proj4 = require('proj4')

const said = []
const { log } = console
console.log = (...words) => said.push(words.join(' '))
for (const [name, code, there] of [
  ['British', '27700', [459000, 304000]],
  ['Irish', '29903', [316000, 234000]],
]) {
  const { proj4: grid } = require(`epsg-index/s/${code}.json`)
  const pin = proj4(grid, 'WGS84', there)
  const back = proj4('WGS84', grid, [-1.13, 52.63])
  log(`${name}: ${pin.map((n) => n.toFixed(2)).join(' ')}, the other way ${back.some(Number.isNaN) ? 'NaN' : 'a number'}, shift ${grid.includes('towgs84') ? 'in numbers' : 'in a file'}`)
}
log(`said: ${[...new Set(said)].join('; ')}`)
JS
seen=$(node try.cjs)
echo "$seen"
test "$seen" = "British: NaN NaN, the other way NaN, shift in a file
Irish: -6.26 53.34, the other way a number, shift in numbers
said: Unable to find mandatory grid 'OSTN15_NTv2_OSGBtoETRS.gsb'"
