#!/usr/bin/env bash
# postman-paf 1.0.1 (npm), seen on 2026-12-02.
#
# Royal Mail's parts of an address are made the lines of a letter to a flat in a care home and to one off a main road.
#   expected: every part, some of them on one line, or an error or a word that it is too long
#   seen:     “Station Road” is in none of the lines of the first, and the village in none of the second's
# There are four lines above the post town, filled from the top: organisation, department, flat and house come first, and
# whatever is left is not written. That is the street, and nothing is said of it. The readme speaks of five lines and a
# postcode, not of what becomes of the rest, and a usual house has two or three. The letter with the date by which a place has
# to be accepted goes to “Mill House, Wenton”. Look for the name of the street in the lines before they are printed, and put
# organisation and department, or flat and house, on one line yourself.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund postman-paf@1.0.1
cat > try.cjs <<'JS'
const { convertStructuredToUnstructured } = require('postman-paf')

const town = { thoroughfareName: 'Station Road', postTown: 'Wenton', postcode: 'ZZ1 1ZZ' }
for (const address of [
  { organisationName: 'Wen Care', departmentName: 'Day Centre', subBuildingName: 'Flat 3', buildingName: 'Mill House' },
  {
    subBuildingName: 'Flat 3',
    buildingName: 'Mill House',
    dependentThoroughfareName: 'The Yard',
    dependentLocality: 'Lower Wen',
  },
  { organisationName: 'Wen Care', buildingNumber: '3' },
])
  console.log(Object.values(convertStructuredToUnstructured({ ...address, ...town })).join(' / '))
JS
seen=$(node try.cjs)
echo "$seen"
test "$seen" = 'WEN CARE / DAY CENTRE / FLAT 3 / MILL HOUSE / WENTON / ZZ1 1ZZ
FLAT 3 / MILL HOUSE / THE YARD / STATION ROAD / WENTON / ZZ1 1ZZ
WEN CARE / 3 STATION ROAD / WENTON / ZZ1 1ZZ'
