#!/usr/bin/env bash
# @esri/proj-codes 3.7.0 with proj4 2.22.0 (npm), seen on 2026-12-03.
#
# A layer of wards comes from ArcGIS, with its system as well-known text. ArcGIS's own list of systems has that text in both
# versions, and proj4 reads both.
#   expected: the same place in Leicestershire from either, or an error
#   seen:     from the first version 52.63 north, 1.13 west; from the second 3.65 north, 0.53 east, in the sea off West Africa
# In the second version proj4 knows the parameters by the names of the EPSG register alone ("Latitude of natural origin").
# ArcGIS writes there what it wrote in the first ("Latitude_Of_Origin"): those are passed over and count as nought. Nor is it
# enough to change the names: without a unit beside each angle the degrees are taken for radians, and Leicester lies in the
# Antarctic. Only with both does the pin land. Use the first version of a text that ArcGIS wrote.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund proj4@2.22.0 @esri/proj-codes@3.7.0
cat > try.cjs <<'JS'
const proj4 = require('proj4')
const { wkt, wkt2 } = require('@esri/proj-codes').lookup(27700)

const registers = {
  Latitude_Of_Origin: 'Latitude of natural origin',
  Central_Meridian: 'Longitude of natural origin',
  Scale_Factor: 'Scale factor at natural origin',
}
const named = Object.entries(registers).reduce((text, [theirs, ours]) => text.replace(theirs, ours), wkt2)
const named_with_units = named.replace(/(itude of natural origin",-?[\d.]+)/g, '$1,ANGLEUNIT["degree",0.0174532925199433]')
for (const [name, text] of Object.entries({ wkt, wkt2, named, named_with_units })) {
  const [east, north] = proj4(text, 'WGS84', [459000, 304000])
  console.log(`${name}: ${north.toFixed(2)} north, ${east.toFixed(2)} east`)
}
JS
seen=$(node try.cjs)
echo "$seen"
test "$seen" = 'wkt: 52.63 north, -1.13 east
wkt2: 3.65 north, 0.53 east
named: -68.88 north, -113.12 east
named_with_units: 52.63 north, -1.13 east'
