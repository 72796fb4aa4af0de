import { type Field, ranksOf } from '#admissions/allocate/field.ts'

/** How large a made-up round is: each child asks for so many schools. */
export interface Size {
  readonly children: number
  readonly schools: number
  readonly asked: number
}

export const county: Size = { children: 9_000, schools: 280, asked: 3 }
export const london: Size = { children: 100_000, schools: 500, asked: 6 }
export const national: Size = { children: 600_000, schools: 3_400, asked: 5 }

/** The same numbers from 0 to 1 for the same seed, on every machine (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Schools in a grid of squares, some liked more than others; homes anywhere; both in units of the square's side. */
export interface Land {
  readonly side: number
  readonly schoolX: Float64Array
  readonly schoolY: Float64Array
  readonly liked: Float64Array
  readonly homeX: Float64Array
  readonly homeY: Float64Array
}

function landOf({ children, schools }: Size, random: () => number): Land {
  const side = Math.ceil(Math.sqrt(schools))
  const one = () => random()
  return {
    side,
    schoolX: Float64Array.from({ length: schools }, (_, school) => (school % side) + random()),
    schoolY: Float64Array.from({ length: schools }, (_, school) => Math.floor(school / side) + random()),
    liked: Float64Array.from({ length: schools }, one),
    homeX: Float64Array.from({ length: children }, () => random() * side),
    homeY: Float64Array.from({ length: children }, () => random() * (schools / side)),
  }
}

/** Who asks for what, and where everybody is. */
export interface Asked {
  readonly land: Land
  /** School of each pair, and how far it is from home. Child `c` has pairs from `c × asked` on, best first. */
  readonly pools: Int32Array
  readonly far: Float64Array
  readonly places: Int32Array
  readonly random: () => number
}

/**
 * What families ask for in a made-up round: schools near them, rather those that many like. There are five places in a hundred
 * more than children, in schools of different sizes, so that many are over-full, and a few in a hundred children get none
 * of their preferences.
 */
export function madeAsked(size: Size, seed = 1): Asked {
  const random = numbersFrom(seed)
  const { children, schools, asked } = size
  const land = landOf(size, random)
  const pools = new Int32Array(children * asked)
  const far = new Float64Array(children * asked)
  for (let child = 0; child < children; child++) askedBy(land, child, asked, random, pools, far)
  const places = Int32Array.from({ length: schools }, () =>
    Math.round((children / schools) * 1.05 * (0.6 + 0.8 * random())),
  )
  return { land, pools, far, places, random }
}

/** A made-up round whose schools take the nearest first. */
export function madeRound(size: Size): Field {
  const { children, schools, asked } = size
  const { pools, far, places } = madeAsked(size)
  const starts = Int32Array.from({ length: children + 1 }, (_, child) => child * asked)
  const field = { starts, pools, places, ...ordersOf(schools, asked, pools, far) }
  return { ...field, ranks: ranksOf(field) }
}

function askedBy(
  { side, schoolX, schoolY, liked, homeX, homeY }: Land,
  child: number,
  asked: number,
  random: () => number,
  pools: Int32Array,
  far: Float64Array,
): void {
  const [x, y] = [homeX[child] as number, homeY[child] as number]
  const near: { school: number; metres: number; wish: number }[] = []
  const enough = Math.min(asked * 2, schoolX.length)
  for (let reach = 2; near.length < enough; reach++) {
    near.length = 0
    for (let row = Math.max(0, Math.floor(y) - reach); row <= y + reach; row++) {
      for (
        let column = Math.max(0, Math.floor(x) - reach);
        column <= Math.min(side - 1, x + reach);
        column++
      ) {
        const school = row * side + column
        if (school >= schoolX.length) continue
        const metres = Math.hypot(x - (schoolX[school] as number), y - (schoolY[school] as number))
        near.push({ school, metres, wish: metres - 1.5 * (liked[school] as number) + 1.5 * random() })
      }
    }
  }
  near.sort((a, b) => a.wish - b.wish)
  for (let place = 0; place < asked; place++) {
    pools[child * asked + place] = near[place]?.school as number
    far[child * asked + place] = near[place]?.metres as number
  }
}

function ordersOf(schools: number, asked: number, pools: Int32Array, far: Float64Array) {
  const orderStarts = new Int32Array(schools + 1)
  for (const pool of pools) orderStarts[pool + 1] = (orderStarts[pool + 1] as number) + 1
  for (let pool = 0; pool < schools; pool++)
    orderStarts[pool + 1] = (orderStarts[pool + 1] as number) + (orderStarts[pool] as number)
  const next = orderStarts.slice()
  const order = new Int32Array(pools.length)
  for (let pair = 0; pair < pools.length; pair++) {
    const pool = pools[pair] as number
    order[next[pool] as number] = pair
    next[pool] = (next[pool] as number) + 1
  }
  for (let pool = 0; pool < schools; pool++)
    order
      .subarray(orderStarts[pool], orderStarts[pool + 1])
      .sort((a, b) => (far[a] as number) - (far[b] as number) || a - b)
  return { orderStarts, order: order.map((pair) => Math.floor(pair / asked)) }
}
