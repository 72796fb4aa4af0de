import type { Area, Areas } from '#contract/geo/areas.ts'

/**
 * The model county drawn by hand for trying things out, to about a kilometre: import real boundaries before going
 * live. Every stretch between two meeting points is drawn once, longitude and latitude, and shared by both sides.
 */
type Position = [lon: number, lat: number]

// biome-ignore format: one stretch is read as one line
const stretches: Record<string, Position[]> = {
  // North West Leicestershire's own edge, from Measham past Kegworth.
  northWest: [[-1.55, 52.67], [-1.57, 52.68], [-1.59, 52.69], [-1.59, 52.705], [-1.56, 52.71], [-1.545, 52.73], [-1.56, 52.75], [-1.555, 52.763], [-1.5, 52.765], [-1.465, 52.77], [-1.46, 52.79], [-1.42, 52.8], [-1.4, 52.82], [-1.39, 52.84], [-1.355, 52.855], [-1.33, 52.867], [-1.305, 52.876], [-1.27, 52.873], [-1.27, 52.83], [-1.265, 52.81]],
  // North of Loughborough, along the Soar and the Wolds.
  north: [[-1.265, 52.81], [-1.23, 52.8], [-1.2, 52.79], [-1.17, 52.805], [-1.13, 52.804], [-1.115, 52.82], [-1.075, 52.825], [-1.06, 52.815], [-1.035, 52.817]],
  // The Vale of Belvoir and down to Rutland.
  northEast: [[-1.035, 52.817], [-0.99, 52.82], [-0.97, 52.843], [-0.94, 52.86], [-0.93, 52.877], [-0.9, 52.885], [-0.86, 52.905], [-0.84, 52.93], [-0.825, 52.955], [-0.8, 52.975], [-0.78, 52.975], [-0.778, 52.96], [-0.757, 52.95], [-0.77, 52.92], [-0.775, 52.905], [-0.765, 52.887], [-0.74, 52.88], [-0.71, 52.845], [-0.685, 52.81], [-0.675, 52.785], [-0.665, 52.757]],
  meltonRutland: [[-0.665, 52.757], [-0.695, 52.75], [-0.72, 52.742], [-0.76, 52.738], [-0.79, 52.743], [-0.81, 52.73], [-0.82, 52.715], [-0.8, 52.7], [-0.785, 52.685], [-0.785, 52.67], [-0.81, 52.655]],
  harboroughRutland: [[-0.81, 52.655], [-0.805, 52.64], [-0.81, 52.62], [-0.82, 52.595], [-0.79, 52.597], [-0.77, 52.58], [-0.745, 52.555], [-0.735, 52.535], [-0.715, 52.524]],
  // The Welland, the Avon and Watling Street as far as High Cross.
  south: [[-0.715, 52.524], [-0.755, 52.512], [-0.8, 52.517], [-0.84, 52.52], [-0.865, 52.527], [-0.88, 52.515], [-0.885, 52.475], [-0.9, 52.46], [-0.94, 52.47], [-0.965, 52.477], [-1, 52.47], [-1.035, 52.455], [-1.045, 52.445], [-1.035, 52.435], [-1.055, 52.422], [-1.085, 52.435], [-1.12, 52.42], [-1.14, 52.4], [-1.18, 52.393], [-1.2, 52.396], [-1.24, 52.44], [-1.275, 52.47], [-1.305, 52.493]],
  highCross: [[-1.305, 52.493], [-1.325, 52.501]],
  // Watling Street past Hinckley, and the edge of Warwickshire.
  southWest: [[-1.325, 52.501], [-1.37, 52.52], [-1.42, 52.538], [-1.47, 52.555], [-1.52, 52.57], [-1.53, 52.585], [-1.56, 52.6], [-1.57, 52.637], [-1.545, 52.645], [-1.55, 52.67]],
  northWestHinckley: [[-1.55, 52.67], [-1.5, 52.677], [-1.45, 52.665], [-1.425, 52.68], [-1.4, 52.673], [-1.36, 52.68], [-1.345, 52.693], [-1.31, 52.705], [-1.285, 52.713]],
  northWestCharnwood: [[-1.285, 52.713], [-1.265, 52.725], [-1.25, 52.737], [-1.265, 52.747], [-1.29, 52.735], [-1.33, 52.753], [-1.335, 52.765], [-1.32, 52.785], [-1.28, 52.785], [-1.275, 52.8], [-1.265, 52.81]],
  hinckleyCharnwood: [[-1.285, 52.713], [-1.28, 52.692], [-1.25, 52.685], [-1.22, 52.672], [-1.2, 52.663]],
  hinckleyBlaby: [[-1.2, 52.663], [-1.225, 52.645], [-1.26, 52.637], [-1.245, 52.632], [-1.265, 52.615], [-1.28, 52.6], [-1.295, 52.582], [-1.27, 52.572], [-1.285, 52.563], [-1.325, 52.567], [-1.337, 52.555], [-1.33, 52.53], [-1.32, 52.515], [-1.325, 52.501]],
  charnwoodBlaby: [[-1.2, 52.663], [-1.185, 52.66]],
  cityCharnwood: [[-1.185, 52.66], [-1.175, 52.675], [-1.16, 52.69], [-1.14, 52.688], [-1.13, 52.667], [-1.115, 52.673], [-1.07, 52.667], [-1.055, 52.655]],
  cityHarborough: [[-1.055, 52.655], [-1.055, 52.63], [-1.07, 52.613]],
  cityOadby: [[-1.07, 52.613], [-1.095, 52.617], [-1.105, 52.597], [-1.14, 52.59]],
  cityBlaby: [[-1.14, 52.59], [-1.148, 52.583], [-1.16, 52.582], [-1.17, 52.595], [-1.165, 52.61], [-1.2, 52.625], [-1.215, 52.635], [-1.205, 52.64], [-1.19, 52.642], [-1.185, 52.66]],
  charnwoodHarborough: [[-1.055, 52.655], [-1.015, 52.656], [-0.995, 52.67], [-0.98, 52.68], [-0.965, 52.675], [-0.95, 52.68]],
  charnwoodMelton: [[-0.95, 52.68], [-0.97, 52.69], [-1.005, 52.7], [-1.015, 52.712], [-1, 52.724], [-1.02, 52.726], [-1.03, 52.75], [-1.045, 52.77], [-1.045, 52.785], [-1.035, 52.817]],
  meltonHarborough: [[-0.95, 52.68], [-0.92, 52.673], [-0.885, 52.675], [-0.865, 52.685], [-0.855, 52.675], [-0.835, 52.673], [-0.83, 52.658], [-0.81, 52.655]],
  harboroughOadby: [[-1.07, 52.613], [-1.042, 52.598], [-1.075, 52.57], [-1.08, 52.557]],
  oadbyBlaby: [[-1.08, 52.557], [-1.1, 52.565], [-1.125, 52.567], [-1.145, 52.585], [-1.14, 52.59]],
  blabyHarborough: [[-1.08, 52.557], [-1.06, 52.56], [-1.075, 52.54], [-1.12, 52.544], [-1.15, 52.535], [-1.2, 52.528], [-1.23, 52.555], [-1.265, 52.525], [-1.305, 52.493]],
  // Rutland's edge with Lincolnshire and Northamptonshire.
  rutland: [[-0.665, 52.757], [-0.61, 52.759], [-0.57, 52.752], [-0.54, 52.737], [-0.54, 52.723], [-0.5, 52.71], [-0.44, 52.705], [-0.43, 52.69], [-0.455, 52.67], [-0.505, 52.66], [-0.52, 52.665], [-0.495, 52.64], [-0.525, 52.635], [-0.545, 52.615], [-0.545, 52.595], [-0.56, 52.587], [-0.6, 52.588], [-0.645, 52.573], [-0.67, 52.562], [-0.695, 52.54], [-0.715, 52.524]],
}

/** Walks the stretches in order into one closed ring, turning each round where the last one ended at its end. */
function ring(...names: string[]): Position[] {
  const positions: Position[] = []
  for (const [index, name] of names.entries()) {
    const stretch = stretches[name]
    const next = stretches[names[(index + 1) % names.length] ?? '']
    if (!stretch || !next) throw new Error(`No stretch of boundary is called "${name}"`)
    const start = positions.at(-1) ?? (meets(next, stretch.at(-1)) ? stretch[0] : stretch.at(-1))
    const along = same(stretch[0], start) ? stretch : stretch.toReversed()
    if (!same(along[0], start)) throw new Error(`"${name}" does not start where the stretch before it ends`)
    positions.push(...(index === 0 ? along : along.slice(1)))
  }
  if (!same(positions[0], positions.at(-1))) throw new Error(`The ring of ${names.join(', ')} is open`)
  return positions
}

const same = (a: Position | undefined, b: Position | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1]
const meets = (stretch: Position[], at: Position | undefined) =>
  same(stretch[0], at) || same(stretch.at(-1), at)

const area = (code: string, name: string, ...rings: Position[][]): Area => ({
  code,
  name,
  geometry: { type: 'Polygon', coordinates: rings },
})

const city = ring('cityCharnwood', 'cityHarborough', 'cityOadby', 'cityBlaby')

export const boundaries: Areas = {
  toleranceMetres: 250,
  county: area(
    'E10000018',
    'Leicestershire',
    ring(
      'northWest',
      'north',
      'northEast',
      'meltonRutland',
      'harboroughRutland',
      'south',
      'highCross',
      'southWest',
    ),
    city,
  ),
  districts: [
    area(
      'E07000129',
      'Blaby',
      ring('hinckleyBlaby', 'highCross', 'blabyHarborough', 'oadbyBlaby', 'cityBlaby', 'charnwoodBlaby'),
    ),
    area(
      'E07000130',
      'Charnwood',
      ring(
        ...['north', 'charnwoodMelton', 'charnwoodHarborough', 'cityCharnwood', 'charnwoodBlaby'],
        ...['hinckleyCharnwood', 'northWestCharnwood'],
      ),
    ),
    area(
      'E07000131',
      'Harborough',
      ring(
        ...['charnwoodHarborough', 'meltonHarborough', 'harboroughRutland', 'south', 'blabyHarborough'],
        ...['harboroughOadby', 'cityHarborough'],
      ),
    ),
    area(
      'E07000132',
      'Hinckley and Bosworth',
      ring('northWestHinckley', 'hinckleyCharnwood', 'hinckleyBlaby', 'southWest'),
    ),
    area('E07000133', 'Melton', ring('northEast', 'meltonRutland', 'meltonHarborough', 'charnwoodMelton')),
    area(
      'E07000134',
      'North West Leicestershire',
      ring('northWest', 'northWestCharnwood', 'northWestHinckley'),
    ),
    area('E07000135', 'Oadby and Wigston', ring('cityOadby', 'harboroughOadby', 'oadbyBlaby')),
  ],
  neighbours: [
    area('E06000016', 'Leicester', city),
    area('E06000017', 'Rutland', ring('rutland', 'harboroughRutland', 'meltonRutland')),
  ],
}
