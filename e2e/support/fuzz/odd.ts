import fc from 'fast-check'

/** Texts that people, other systems and broken software send, each of another kind. */
const texts = [
  '',
  ' ',
  '\u200b\u2060',
  '\u00a0',
  '\n',
  '\u0000',
  '\u0007',
  '\ufffe',
  '\ufeff',
  '👩‍👩‍👧',
  'ﷺ',
  'e\u0301',
  '%',
  '%25',
  '%00',
  '..',
  '../..',
  '/',
  '\\',
  '#',
  '?',
  '&=',
  "'",
  '"',
  '<b>',
  '{}',
  '[]',
  '-',
  '-1',
  '0',
  '1e400',
  'NaN',
  'null',
  'true',
  'toString',
  'constructor',
  '2026-02-30',
  '2026-13',
  '0000-00-00T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  'HW-0000-0000',
  'x.json',
  'x.atom',
  '.json',
  'a'.repeat(300),
  'é'.repeat(1100),
  '9'.repeat(40),
]

export const oddText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...texts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
)

/** What stands in JSON where something else should. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: oddText },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      0.5,
      1e21,
      Number.MAX_SAFE_INTEGER,
      [],
      {},
      [[]],
      [null],
      { '': '' },
      { toString: 1 },
      Array.from({ length: 200 }, () => 'x'),
      'x'.repeat(9000),
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
)

type Json = Record<string, unknown> | unknown[]
const isParent = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** Every place in the value where something can be changed: what holds it, and by which name. */
function places(value: unknown): [Json, string][] {
  if (!isParent(value)) return []
  return Object.keys(value).flatMap((name): [Json, string][] => [
    [value, name],
    ...places((value as Record<string, unknown>)[name]),
  ])
}

/** A change of one place in a value. */
export interface Change {
  readonly at: number
  readonly how: 'replace' | 'drop' | 'add'
  readonly by: unknown
}

export const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'replace', 'replace', 'drop', 'add'),
  by: oddValue,
})

/** A copy of the value with the change. */
export function changed(value: unknown, { at, how, by }: Change): unknown {
  const copy = structuredClone(value)
  const all = places(copy)
  const [parent, name] = all[at % Math.max(1, all.length)] ?? []
  if (!parent || name === undefined) return how === 'drop' ? undefined : by
  if (how === 'drop') delete (parent as Record<string, unknown>)[name]
  else if (how === 'add')
    (parent as Record<string, unknown>)[Array.isArray(parent) ? parent.length : 'odd'] = by
  else (parent as Record<string, unknown>)[name] = by
  return copy
}
