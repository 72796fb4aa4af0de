#!/usr/bin/env bash
# @hmcts/os-places-client 1.1.7 (npm), seen on 2026-12-02.
#
# The addresses of a postcode are asked of OS Places, once from Royal Mail's file (DPA) and once from the councils' own
# gazetteer (LPI), by lookupByPostcodeAndDataSet. The answers are made up, in the form that the service gives them.
#   expected: the same number, street and village from both, and a UDPRN, which is Royal Mail's number of an address, from one
#   seen:     from LPI no address has a number or a village, and all of a street have one and the same `udprn`
# It looks for Royal Mail's names in the gazetteer's answer, where the number is PAO_START_NUMBER and the village
# LOCALITY_NAME, and gives the number of the street (USRN) as that of the address. Only the line of text is right. A council
# that asks its own gazetteer, because new homes are in it first, sends the crew to “Mill Lane” without a number, and whoever
# keeps addresses by `udprn` has one house for each street. Take number and village from the LPI itself, and the UPRN as key.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @hmcts/os-places-client@1.1.7
cat > try.cjs <<'JS'
const { OSPlacesClient } = require('@hmcts/os-places-client')

const houses = [
  { uprn: '1', number: '7', udprn: '901' },
  { uprn: '2', number: '9', udprn: '902' },
]
const records = {
  DPA: ({ uprn, number, udprn }) => ({
    UPRN: uprn,
    UDPRN: udprn,
    ADDRESS: `${number}, MILL LANE, LOWER WEN, WENTON, ZZ1 1ZZ`,
    BUILDING_NUMBER: number,
    THOROUGHFARE_NAME: 'MILL LANE',
    DEPENDENT_LOCALITY: 'LOWER WEN',
    POST_TOWN: 'WENTON',
    POSTCODE: 'ZZ1 1ZZ',
  }),
  LPI: ({ uprn, number }) => ({
    UPRN: uprn,
    USRN: '47000001',
    ADDRESS: `${number}, MILL LANE, LOWER WEN, WENTON, ZZ1 1ZZ`,
    PAO_START_NUMBER: number,
    STREET_DESCRIPTION: 'MILL LANE',
    LOCALITY_NAME: 'LOWER WEN',
    TOWN_NAME: 'WENTON',
    POSTCODE_LOCATOR: 'ZZ1 1ZZ',
  }),
}
const service = {
  get: async ({ uri }) => {
    const dataset = new URL(uri).searchParams.get('dataset')
    return {
      statusCode: 200,
      body: JSON.stringify({
        header: { uri, offset: 0, totalresults: 2, maxresults: 100, dataset },
        results: houses.map((house) => ({ [dataset]: records[dataset](house) })),
      }),
    }
  },
}
async function main() {
  const client = new OSPlacesClient('no key', service, 'https://places.example')
  for (const dataset of ['DPA', 'LPI']) {
    const { addresses } = await client.lookupByPostcodeAndDataSet('ZZ11ZZ', dataset)
    for (const { buildingNumber, thoroughfareName, dependentLocality, udprn } of addresses)
      console.log(`${dataset}: ${buildingNumber}, ${thoroughfareName}, ${dependentLocality}, udprn ${udprn}`)
  }
}
main()
JS
seen=$(node try.cjs)
echo "$seen"
test "$seen" = 'DPA: 7, MILL LANE, LOWER WEN, udprn 901
DPA: 9, MILL LANE, LOWER WEN, udprn 902
LPI: undefined, MILL LANE, undefined, udprn 47000001
LPI: undefined, MILL LANE, undefined, udprn 47000001'
