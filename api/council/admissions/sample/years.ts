import type { PastYear } from '#contract/admissions/school.ts'

type Applied = readonly [first: number, second: number, third: number]
type Places = Readonly<Record<string, number | 'few'>>
/** Of each pool that a school has, its name, the last criterion, and the distance in metres where that decided. */
type Lasts = readonly (readonly [pool: string, criterion: string, distance?: number])[]

/** A year in which some had no place. `last`: criterion and metres, or a line for each pool. */
function full(
  year: number,
  places: number,
  [first, second, third]: Applied,
  given: Places,
  last: readonly [criterion: string, distance?: number] | Lasts,
): PastYear {
  const pools = typeof last[0] === 'string' ? [['', ...last] as unknown as Lasts[number]] : (last as Lasts)
  return {
    year,
    number: places,
    applied: { first, second, third },
    offered: places,
    byCriterion: Object.entries(given).map(([criterion, count]) => ({ criterion, places: count })),
    last: pools.map(([pool, criterion, distance]) => ({
      ...(pool && { pool }),
      criterion,
      distance: distance ?? null,
    })),
  }
}

/** A year in which there was a place for everybody who needed one. */
function roomForAll(
  year: number,
  places: number,
  offered: number,
  [first, second, third]: Applied,
): PastYear {
  const applied = { first, second, third }
  return { year, number: places, applied, offered, byCriterion: null, last: 'everybody' }
}

/** How the sample schools gave their places, by school and round, newest first. */
export const years: Readonly<Record<string, PastYear[]>> = {
  'sample-primary-school/reception': [
    full(2026, 30, [41, 19, 12], { care: 'few', 'catchment-sibling': 11, catchment: 17 }, [
      'catchment',
      1042,
    ]),
    full(2025, 30, [38, 22, 9], { care: 'few', 'catchment-sibling': 9, catchment: 19 }, ['catchment', 1187]),
    full(
      2024,
      30,
      [33, 17, 14],
      { care: 'few', 'catchment-sibling': 12, catchment: 13, sibling: 'few', others: 'few' },
      ['others', 1640],
    ),
  ],
  'other-sample-school/reception': [
    full(
      2026,
      60,
      [64, 31, 18],
      { care: 'few', 'catchment-sibling': 21, catchment: 30, sibling: 'few', others: 5 },
      ['others', 1315],
    ),
    roomForAll(2025, 60, 57, [52, 28, 20]),
    full(
      2024,
      60,
      [67, 25, 16],
      { care: 'few', 'catchment-sibling': 24, catchment: 29, sibling: 'few', others: 'few' },
      ['others', 1102],
    ),
  ],
  'sample-hill-church-of-england-school/reception': [
    full(
      2026,
      30,
      [44, 20, 11],
      { 'care-faith': 'few', 'faith-sibling': 9, faith: 13, care: 'few', sibling: 'few' },
      ['sibling'],
    ),
    full(2025, 30, [47, 15, 10], { 'faith-sibling': 12, faith: 18 }, ['faith']),
    full(
      2024,
      30,
      [35, 18, 12],
      { 'faith-sibling': 10, faith: 11, care: 'few', sibling: 'few', others: 'few' },
      ['others'],
    ),
  ],
  'sample-saint-anne-catholic-primary-school/reception': [
    full(
      2026,
      30,
      [36, 9, 8],
      { 'faith-sibling': 11, faith: 12, care: 'few', sibling: 'few', others: 'few' },
      ['others'],
    ),
    roomForAll(2025, 30, 26, [24, 7, 6]),
    full(2024, 30, [39, 12, 5], { 'faith-sibling': 13, faith: 15, care: 'few' }, ['care']),
  ],
  'sample-wold-church-of-england-primary-school/reception': [
    full(
      2026,
      45,
      [48, 17, 20],
      { care: 'few', 'catchment-sibling': 16, catchment: 19, sibling: 'few', others: 6 },
      ['others', 2210],
    ),
    roomForAll(2025, 45, 41, [39, 14, 11]),
    roomForAll(2024, 45, 44, [42, 19, 13]),
  ],
  'sample-lane-primary-academy/reception': [
    full(2026, 45, [71, 40, 22], { care: 'few', 'catchment-sibling': 15, sibling: 'few', catchment: 26 }, [
      'catchment',
      633.41,
    ]),
    full(2025, 45, [66, 37, 25], { care: 'few', 'catchment-sibling': 18, sibling: 5, catchment: 20 }, [
      'catchment',
      587.9,
    ]),
    full(2024, 45, [69, 33, 19], { 'catchment-sibling': 17, sibling: 6, catchment: 22 }, [
      'catchment',
      702.15,
    ]),
  ],
  'sample-park-school/reception': [
    roomForAll(2026, 60, 48, [44, 15, 12]),
    roomForAll(2025, 60, 51, [49, 12, 9]),
    roomForAll(2024, 60, 53, [47, 18, 10]),
  ],
  'sample-park-school/secondary': [
    roomForAll(2026, 180, 163, [149, 40, 31]),
    full(
      2025,
      180,
      [188, 52, 27],
      { care: 5, 'catchment-sibling': 49, catchment: 91, sibling: 12, others: 23 },
      ['others', 5120],
    ),
    roomForAll(2024, 180, 174, [160, 45, 30]),
  ],
  'sample-meadow-infant-school/reception': [
    full(2026, 60, [72, 35, 21], { care: 'few', 'catchment-sibling': 23, catchment: 34 }, ['catchment', 914]),
    full(2025, 60, [70, 30, 17], { care: 'few', 'catchment-sibling': 26, catchment: 31 }, ['catchment', 988]),
    full(2024, 60, [75, 29, 15], { care: 'few', 'catchment-sibling': 22, catchment: 36 }, ['catchment', 861]),
  ],
  'sample-meadow-junior-school/junior': [
    roomForAll(2026, 64, 60, [58, 6, 4]),
    roomForAll(2025, 64, 62, [61, 5, 2]),
    full(
      2024,
      64,
      [66, 4, 3],
      { care: 'few', 'catchment-sibling': 25, catchment: 31, feeder: 5, others: 'few' },
      ['others', 1410],
    ),
  ],
  'sample-brook-academy/secondary': [
    full(
      2026,
      180,
      [197, 44, 20],
      { care: 6, 'catchment-sibling': 58, catchment: 84, sibling: 14, others: 18 },
      ['others', 7730],
    ),
    roomForAll(2025, 180, 171, [165, 38, 22]),
    roomForAll(2024, 180, 176, [168, 41, 19]),
  ],
  'sample-vale-college/secondary': [
    full(2026, 150, [173, 66, 40], { care: 'few', need: 'few', catchment: 98, service: 'few', others: 43 }, [
      ['aptitude', 'others'],
      ['open', 'others', 3104],
    ]),
    full(2025, 150, [169, 71, 35], { care: 'few', catchment: 105, service: 'few', others: 40 }, [
      ['aptitude', 'catchment'],
      ['open', 'others', 2987],
    ]),
    full(2024, 150, [158, 60, 44], { care: 'few', need: 'few', catchment: 91, others: 54 }, [
      ['aptitude', 'others'],
      ['open', 'others', 3866],
    ]),
  ],
  'sample-grammar-school/secondary': [
    full(2026, 120, [214, 49, 21], { care: 'few', premium: 14, others: 102 }, ['others']),
    full(2025, 120, [208, 55, 18], { care: 'few', premium: 11, others: 106 }, ['others']),
    full(2024, 120, [199, 47, 25], { premium: 12, others: 108 }, ['others']),
  ],
  'sample-soar-academy/secondary': [
    full(2026, 210, [251, 88, 41], { care: 5, sibling: 71, feeder: 62, staff: 'few', others: 70 }, [
      ['band-1', 'others', 2816],
      ['band-2', 'others', 2253],
      ['band-3', 'others', 1931],
      ['band-4', 'others', 2092],
      ['band-5', 'others', 3541],
    ]),
    full(2025, 210, [246, 90, 37], { care: 'few', sibling: 75, feeder: 58, staff: 'few', others: 70 }, [
      ['band-1', 'others', 2655],
      ['band-2', 'others', 2092],
      ['band-3', 'others', 2092],
      ['band-4', 'others', 2414],
      ['band-5', 'others', 3219],
    ]),
    full(2024, 210, [233, 84, 39], { care: 'few', sibling: 68, feeder: 66, others: 72 }, [
      ['band-1', 'others', 3058],
      ['band-2', 'others', 2575],
      ['band-3', 'others', 2253],
      ['band-4', 'others', 2736],
      ['band-5', 'others', 3863],
    ]),
  ],
  'sample-forest-school/secondary': [
    full(2026, 150, [167, 59, 48], { care: 'few', sibling: 44, feeder: 21, others: 82 }, ['others']),
    full(2025, 150, [171, 62, 40], { care: 'few', sibling: 41, feeder: 24, others: 83 }, ['others']),
    roomForAll(2024, 150, 146, [139, 50, 43]),
  ],
}
