import type { Run } from '#contract/admissions/run.ts'
import { type Book, fault } from './book.ts'

type Steps<K extends Run['steps'][number]['step']> = Extract<Run['steps'][number], { step: K }>[]

const stepsOf = <K extends Run['steps'][number]['step']>({ run }: Book, kind: K): Steps<K> =>
  run.steps.filter(({ step }) => step === kind) as Steps<K>

/**
 * What a run writes down beside who has which place has to be so too: families are told of it. That nothing stands in it twice,
 * cut-offs say of the last child what the order says, and each step is the placement that it tells of.
 */
export function checkWritten(book: Book): void {
  checkOnce(book)
  checkLast(book)
  checkTwinSteps(book)
  checkFallbackSteps(book)
}

function repeated(ids: readonly string[]): string[] {
  if (new Set(ids).size === ids.length) return []
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}

/** Whether none of the numbers from one up to before another is there twice, nor unknown. `met`: who was met last by which `mark`. */
function areOnce(numbers: Int32Array, from: number, to: number, met: Int32Array, mark: number): boolean {
  for (let at = from; at < to; at++) {
    const number = numbers[at] as number
    if (number < 0 || met[number] === mark) return false
    met[number] = mark
  }
  return true
}

function checkOnce(book: Book): void {
  const { run, childAt, faults } = book
  const incomplete = (schools: string[], children: string[], words: string) =>
    faults.push(fault('incomplete', schools, children, words))
  const schools = run.schools.map(({ id }) => id)
  const known = new Set(schools)
  for (const id of repeated(schools)) incomplete([id], [], `The school ${id} is there twice`)
  const metChildren = new Int32Array(run.applicants.length).fill(-1)
  for (const [pool, { id, school, order }] of run.pools.entries()) {
    if (!known.has(school)) incomplete([], [], `${id} is of the school ${school}, which is not there`)
    const children = book.orders[pool] ?? new Int32Array(0)
    if (areOnce(children, 0, children.length, metChildren, pool)) continue
    for (const child of repeated(order.map((one) => one.child)))
      incomplete([school], [child], `Somebody stands in the order of ${id} twice`)
  }
  const metPools = new Int32Array(run.pools.length).fill(-1)
  for (const [child, { id, preferences }] of run.applicants.entries()) {
    const [from, to] = [book.first[child] as number, book.first[child + 1] as number]
    if (areOnce(book.wishes, from, to, metPools, child)) continue
    for (const pool of repeated(preferences)) incomplete([], [id], `A child asks for ${pool} twice`)
  }
  for (const child of repeated(run.calls)) incomplete([], [child], 'A child is to be called twice')
  for (const child of run.calls)
    if (!childAt.has(child)) incomplete([], [child], 'Somebody is to be called who did not apply')
  if (run.cutOffs.length > run.pools.length) incomplete([], [], 'There are more cut-offs than pools')
}

/** The criterion and the distance of the last child, as the order has them. */
function checkLast({ run, faults }: Book): void {
  for (const [pool, { id, school, order }] of run.pools.entries()) {
    const last = run.cutOffs[pool]?.last
    if (!last) continue
    const { child, criterion, metres, points, lot } = last
    const stands = order[last.position - 1]
    const same =
      stands?.child === child &&
      stands.criterion === criterion &&
      stands.metres === metres &&
      stands.points === points &&
      stands.lot === lot
    if (!same)
      faults.push(
        fault('cut-off', [school], [child], `The cut-off of ${id} is not what its order says of the child`),
      )
  }
}

function checkTwinSteps(book: Book): void {
  const { run, claims, childAt, faults } = book
  const infant = new Map(run.schools.map((school) => [school.id, school.infant]))
  const told = new Set<string>()
  for (const { child, with: other, school, excepted } of stepsOf(book, 'twin')) {
    told.add(JSON.stringify([child, other, school]))
    const [one, two] = [childAt.get(child), childAt.get(other)]
    const group = one === undefined ? undefined : run.applicants[one]?.group
    const together =
      one !== two && group !== undefined && two !== undefined && run.applicants[two]?.group === group
    if (!together || excepted !== infant.get(school))
      faults.push(fault('twin', [school], [child], 'What is written down of twins is not what they are'))
  }
  for (const placed of claims)
    if (placed?.by === 'twin' && !told.has(JSON.stringify([placed.child, placed.with, placed.school])))
      faults.push(fault('twin', [placed.school], [placed.child], 'Nothing is written down of a twin’s place'))
}

function checkFallbackSteps(book: Book): void {
  const { claims, childAt, faults } = book
  const steps = stepsOf(book, 'fallback')
  const found = new Map(steps.map(({ child, school }) => [child, school]))
  const wrong = (school: string | null, child: string, words: string) =>
    faults.push(fault('fallback', school === null ? [] : [school], [child], words))
  for (const child of repeated(steps.map((step) => step.child)))
    wrong(null, child, 'A place was looked for twice')
  for (const { child, school } of steps) {
    const placed = claims[childAt.get(child) ?? -1]
    const same = placed?.school === school && placed.by === (school === null ? 'none' : 'fallback')
    if (!same) wrong(school, child, 'What was found for a child is not what it has')
  }
  for (const placed of claims)
    if (placed?.by === 'fallback' && found.get(placed.child) === undefined)
      wrong(placed.school, placed.child, 'Nothing is written down of how a place was found')
}
