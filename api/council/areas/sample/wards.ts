import type { Ward } from '#contract/geo/wards.ts'
import { boundaries } from './boundaries.ts'

/**
 * Wards made up for the model county, to try things out with: its districts cut along lines drawn by hand, so that
 * they fill each district and share their edges. Names and codes are nobody's: import real wards before going live.
 */
type Position = [lon: number, lat: number]
type Ring = readonly Position[]

const districtRing = (code: string): Ring => {
  const geometry = boundaries.districts.find((area) => area.code === code)?.geometry
  const [ring] = geometry?.type === 'Polygon' ? geometry.coordinates : []
  if (!ring) throw new Error(`No district of the sample has the code ${code}`)
  return ring
}

/** Cuts a closed ring in two along a line that starts and ends at positions of the ring. */
function cut(ring: Ring, ...line: Position[]): readonly [Ring, Ring] {
  const round = ring.slice(1)
  const at = (wanted: Position | undefined) =>
    round.findIndex(([lon, lat]) => lon === wanted?.[0] && lat === wanted[1])
  const [from, to] = [at(line[0]), at(line.at(-1))]
  if (from < 0 || to < 0) throw new Error(`The line from ${line[0]} to ${line.at(-1)} does not meet the ring`)
  const turned = [...round.slice(from), ...round.slice(0, from)]
  const length = (to - from + round.length) % round.length
  return [
    [...turned.slice(0, length + 1), ...line.toReversed().slice(1)],
    [...turned.slice(length), ...line],
  ]
}

const [blabySouth, blabyNorth] = cut(
  districtRing('E07000129'),
  [-1.27, 52.572],
  [-1.215, 52.58],
  [-1.16, 52.582],
)
const [charnwoodEast, charnwoodWest] = cut(
  districtRing('E07000130'),
  ...([
    [-1.13, 52.804],
    [-1.16, 52.76],
    [-1.17, 52.72],
    [-1.14, 52.688],
  ] as Position[]),
)
const [loughborough, forest] = cut(charnwoodWest, [-1.25, 52.737], [-1.2, 52.748], [-1.16, 52.76])
const [harboroughEast, lutterworth] = cut(
  districtRing('E07000131'),
  [-1.06, 52.56],
  [-1.02, 52.51],
  [-1.055, 52.422],
)
const [highLeicestershire, marketHarborough] = cut(
  harboroughEast,
  [-1.042, 52.598],
  [-0.95, 52.56],
  [-0.735, 52.535],
)
const [bosworth, hinckley] = cut(districtRing('E07000132'), [-1.56, 52.6], [-1.4, 52.605], [-1.295, 52.582])
const [belvoir, melton] = cut(
  districtRing('E07000133'),
  ...([
    [-1.03, 52.75],
    [-0.95, 52.79],
    [-0.85, 52.795],
    [-0.685, 52.81],
  ] as Position[]),
)
const [trent, coalfield] = cut(districtRing('E07000134'), [-1.5, 52.765], [-1.42, 52.77], [-1.335, 52.765])
const [coalville, ashby] = cut(coalfield, [-1.42, 52.77], [-1.43, 52.72], [-1.425, 52.68])

const ward = (number: number, name: string, district: string, ring: Ring): Ward => ({
  code: `E05990${String(number).padStart(3, '0')}`,
  name,
  district,
  geometry: { type: 'Polygon', coordinates: [[...ring]] },
})

export const wards: readonly Ward[] = [
  ward(1, 'Blaby North', 'E07000129', blabyNorth),
  ward(2, 'Blaby South', 'E07000129', blabySouth),
  ward(3, 'Soar Valley', 'E07000130', charnwoodEast),
  ward(4, 'Forest', 'E07000130', forest),
  ward(5, 'Loughborough and Shepshed', 'E07000130', loughborough),
  ward(6, 'High Leicestershire', 'E07000131', highLeicestershire),
  ward(7, 'Market Harborough and Kibworth', 'E07000131', marketHarborough),
  ward(8, 'Lutterworth and Fleckney', 'E07000131', lutterworth),
  ward(9, 'Market Bosworth', 'E07000132', bosworth),
  ward(10, 'Hinckley', 'E07000132', hinckley),
  ward(11, 'Vale of Belvoir', 'E07000133', belvoir),
  ward(12, 'Melton', 'E07000133', melton),
  ward(13, 'Trent and Donington', 'E07000134', trent),
  ward(14, 'Ashby and Measham', 'E07000134', ashby),
  ward(15, 'Coalville', 'E07000134', coalville),
  ward(16, 'Oadby and Wigston', 'E07000135', districtRing('E07000135')),
]
