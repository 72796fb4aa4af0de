#!/usr/bin/env bash
# wicket 1.3.8 (npm), seen on 2026-12-02.
#
# Places come as WKT that a query puts together from two columns, in a database that writes -.7 for -0.7, as Oracle does.
# OGC 06-103r4, 7.2, has numbers that begin with their point.
#   expected: -0.7, as a polygon has it
#   seen:     a point or a line has 7: neither the point nor the sign is left. 0.7 and -0.7 written in full are right
# Points and lines take the first run of figures for the number, polygons the whole text, so that the outline of a parish is
# where it should be and the reports in it are not. What is less than one degree from Greenwich, which is most of the east of
# England, is drawn in Germany, in Kazakhstan or nowhere; further west all is right, and a test with Bristol sees nothing.
# Nobody finds the pothole on the map, and it is reported again. Have the database write the nought.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund wicket@1.3.8
cat > try.cjs <<'JS'
const { Wkt } = require('wicket')

for (const text of [
  'POINT (-.7 52.6)',
  'POINT (-0.7 52.6)',
  'POINT (-2.6 51.4)',
  'LINESTRING (-.7 52.6, -.72 52.61)',
  'POLYGON ((-.7 52.6, -.72 52.6, -.72 52.61, -.7 52.6))',
])
  console.log(`${text}: ${JSON.stringify(new Wkt(text).toJson().coordinates)}`)
JS
seen=$(node try.cjs)
echo "$seen"
test "$seen" = 'POINT (-.7 52.6): [7,52.6]
POINT (-0.7 52.6): [-0.7,52.6]
POINT (-2.6 51.4): [-2.6,51.4]
LINESTRING (-.7 52.6, -.72 52.61): [[7,52.6],[72,52.61]]
POLYGON ((-.7 52.6, -.72 52.6, -.72 52.61, -.7 52.6)): [[[-0.7,52.6],[-0.72,52.6],[-0.72,52.61],[-0.7,52.6]]]'
