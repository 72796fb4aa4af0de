import { Ranked, Run } from '#contract/admissions/run.ts'
import { allocate } from '../allocate.ts'

export const input = '0'.repeat(64)

export interface Told {
  /** `id number: best second …`; a school of two pools is `id/part number: …`, with `!` at the end where twins stay apart. */
  readonly pools: readonly string[]
  /** `id: first second … | plan=school, group=name` */
  readonly children: readonly string[]
  readonly infant?: boolean
}

/** A ranked round from lines. */
export function told({ pools, children, infant = false }: Told): Ranked {
  const words = (text = '') => text.trim().split(/\s+/).filter(Boolean)
  const read = pools.map((line) => {
    const [head = '', order] = line.replace('!', '').split(':')
    const [id = '', places] = words(head)
    const standings = words(order).map((child, index) => ({ child, criterion: 0, metres: 100 * (index + 1) }))
    return {
      id,
      school: id.split('/')[0] ?? '',
      places: Number(places),
      order: standings,
      apart: line.includes('!'),
    }
  })
  const bySchool = Map.groupBy(read, ({ school }) => school)
  return Ranked.parse({
    round: 'reception-2027',
    schools: [...bySchool].map(([id, own]) => ({
      id,
      number: own.reduce((sum, { places }) => sum + places, 0),
      twins: !own.some(({ apart }) => apart),
      infant,
      fallback: true,
    })),
    pools: read.map(({ apart, ...pool }) => pool),
    applicants: children.map((line) => {
      const [head = '', facts = ''] = line.split('|')
      const [id = '', preferences] = head.split(':')
      const { plan, group } = Object.fromEntries(words(facts).map((fact) => fact.split('=')))
      return {
        id,
        preferences: words(preferences),
        ...(plan ? { plan: { school: plan } } : {}),
        ...(group ? { group } : {}),
      }
    }),
  })
}

export const run = (round: Told) => Run.parse(allocate(told(round), input))
/** `child=school` of everybody, with how where it isn't by preference. */
export const outcome = ({ placed }: Run) =>
  placed.map(({ child, school, by }) => `${child}=${school}${by === 'preference' ? '' : ` ${by}`}`).join(', ')
