import { createHash } from 'node:crypto'
import { goesAt, type Item } from './line.ts'

/** What an installation holds in numbers, by a name for people: counts, and hashes of what has to be the same to the letter. */
export type Ledger = Record<string, number | string>

const whole = 1n << 256n

/** A hash of many things in whatever order they come. */
export class Sum {
  private sum = 0n

  add(text: string): void {
    this.sum = (this.sum + BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)) % whole
  }

  get hex(): string {
    return this.sum.toString(16).padStart(64, '0')
  }
}

const last = ({ history }: Item): number => Number(history?.L?.at(-1)?.M?.number?.N ?? 0)

/** Beginnings of lists that no longer have room in their item. */
const isVolume = (item: Item): boolean => item.lists !== undefined && item.hash !== undefined

/** What a row of each table is counted as, beside being one. */
const counted: Readonly<Record<string, (item: Item) => string | undefined>> = {
  Requests: ({ department, state }) => state && `requests: ${department?.S}, ${state.S}`,
  Drafts: () => 'saved forms',
  Fostering: ({ sort }) => (sort?.S === 'head' ? 'households' : undefined),
  Admissions: ({ sort }) => (sort?.S === 'round' ? 'rounds of school places' : undefined),
}

/** Adds up the ledger of one table. What goes by itself before `until` (seconds) is left out, as it may be gone already. */
export class TableLedger {
  private readonly counts: Record<string, number> = {}
  private readonly rows = new Sum()
  private readonly lastEvents = new Sum()
  items = 0
  waiting = 0
  readonly departments = new Set<string>()
  private readonly name: string
  private readonly until: number

  constructor(name: string, until = 0) {
    this.name = name
    this.until = until
  }

  private count(what: string, by = 1): void {
    this.counts[what] = (this.counts[what] ?? 0) + by
  }

  add(item: Item, line: string): void {
    if ((goesAt(item) ?? Number.POSITIVE_INFINITY) <= this.until) return
    this.items++
    this.rows.add(line)
    if (isVolume(item)) return
    if (item.pending) this.waiting++
    if (this.name === 'Requests' && item.department?.S) this.departments.add(item.department.S)
    const what = counted[this.name]?.(item)
    if (what) this.count(what)
    if (last(item) === 0) return
    this.count(`${this.name}: events`, last(item))
    const { reference, part, sort } = item
    this.lastEvents.add([reference?.S, part?.S, sort?.S, last(item)].join('\n'))
  }

  get ledger(): Ledger {
    const { name } = this
    return {
      [`${name}: rows`]: this.items,
      [`${name}: hash of all rows`]: this.rows.hex,
      ...this.counts,
      ...(this.counts[`${name}: events`] && { [`${name}: hash of last event numbers`]: this.lastEvents.hex }),
    }
  }
}

/** Adds up the ledger of one bucket. */
export class BucketLedger {
  private readonly sum = new Sum()
  private files = 0
  private bytes = 0
  private readonly name: string

  constructor(name: string) {
    this.name = name
  }

  add(object: { key: string; bytes: number; line: string }): void {
    this.files++
    this.bytes += object.bytes
    this.sum.add(object.line)
  }

  get ledger(): Ledger {
    const { name } = this
    return {
      [`${name}: files`]: this.files,
      [`${name}: bytes`]: this.bytes,
      [`${name}: hash of all files`]: this.sum.hex,
    }
  }
}

const shown = (value: number | string | undefined): string =>
  typeof value === 'number'
    ? value.toLocaleString('en-GB')
    : value === undefined
      ? 'nothing'
      : value.slice(0, 16)

/** Two ledgers side by side as lines for people, and the names in which they differ. */
export function sideBySide(
  [one, other]: readonly [string, string],
  exported: Ledger,
  imported: Ledger,
): { lines: string[]; differing: string[] } {
  const names = [...new Set([...Object.keys(exported), ...Object.keys(imported)])].sort()
  const wide = Math.max(...names.map(({ length }) => length), 0) + 2
  const row = (name: string, left: string, right: string, end = '') =>
    `${name.padEnd(wide)}${left.padStart(18)}${right.padStart(18)}${end}`
  const differing = names.filter((name) => exported[name] !== imported[name])
  return {
    lines: [
      row('', one, other),
      ...names.map((name) =>
        row(
          name,
          shown(exported[name]),
          shown(imported[name]),
          differing.includes(name) ? '  NOT THE SAME' : '',
        ),
      ),
    ],
    differing,
  }
}
