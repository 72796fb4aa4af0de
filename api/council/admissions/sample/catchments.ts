import type { CatchmentArea } from '#contract/admissions/grid-place.ts'

/** The corners of one area, easting and northing in metres, without the first again at the end. */
type Corners = readonly (readonly [easting: number, northing: number])[]

const area = (id: string, name: string, corners: Corners): CatchmentArea => {
  const ring = [...corners, ...corners.slice(0, 1)].map(([easting, northing]): [number, number] => [
    easting,
    northing,
  ])
  return { id, name, polygons: [[ring]] }
}

/** Catchment areas drawn by hand for the sample schools. Beacon Road, between the two of Loughborough, is in both. */
// biome-ignore format: an area is read as one line
export const catchments: readonly CatchmentArea[] = [
  area('glenfield', 'Glenfield', [[453200, 305200], [456100, 305100], [456300, 307300], [453400, 307500]]),
  area('loughborough-west', 'Loughborough west', [[450300, 317600], [453200, 317500], [453300, 321600], [450400, 321500]]),
  area('loughborough-east', 'Loughborough east', [[452800, 317500], [455900, 317800], [455700, 321400], [452900, 321600]]),
  area('quorn', 'Quorn', [[454300, 315200], [457900, 315300], [457800, 317500], [454200, 317400]]),
  area('hinckley', 'Hinckley', [[440800, 292600], [445200, 291200], [447800, 297400], [443200, 298900], [440600, 295600]]),
  area('oadby', 'Oadby', [[461200, 299200], [464300, 299000], [464500, 301900], [461300, 301800]]),
  area('market-harborough', 'Market Harborough', [[469800, 285300], [476400, 285100], [476800, 290200], [469500, 290400]]),
  area('melton', 'Melton Mowbray', [[472300, 317100], [477600, 316900], [477900, 321600], [472100, 321800]]),
  area('coalville', 'Coalville', [[439300, 311600], [445300, 311400], [445600, 317200], [439100, 317400]]),
  area('soar-valley', 'Soar valley', [[445900, 315100], [458100, 315000], [458200, 322700], [445700, 322900]]),
]
