import type { School } from '#contract/geo/gazetteer.ts'

/** Schools that do not exist, to try things out with until a council imports its own. */
export const schools: readonly School[] = [
  ['Sample Primary School', 'Primary', 'Glenfield', 'LE3 8RA', 52.652, -1.186],
  ['Other Sample School', 'Primary', 'Loughborough', 'LE11 3TU', 52.765, -1.228],
  ['Sample Hill Church of England School', 'Primary', 'Melton Mowbray', 'LE13 1GH', 52.764, -0.885],
  ['Sample Brook Academy', 'Secondary', 'Market Harborough', 'LE16 7AF', 52.478, -0.92],
  ['Sample Vale College', 'Secondary', 'Hinckley', 'LE10 0FR', 52.54, -1.378],
  ['Sample Park School', 'All-through', 'Coalville', 'LE67 3FJ', 52.722, -1.37],
].map(([name, phase, town, postcode, lat, lon], at) => ({
  urn: 900_001 + at,
  name: String(name),
  phase: String(phase),
  town: String(town),
  postcode: String(postcode),
  lat: Number(lat),
  lon: Number(lon),
}))
