import type { CouncilProfile } from '#contract/council/council.ts'
import type { Connections } from './connections.ts'

const kinds = ['workspace', 'open311', 'webhook', 'queue'] as const
type Kind = (typeof kinds)[number]

/** Address of the system that the player plays for a department; nothing answers there but in the player. */
const standIn = (department: string, kind: 'open311' | 'webhook') => ({
  kind,
  url: `https://foreign.invalid/${department}/${kind === 'open311' ? 'open311/v2' : 'webhook'}`,
})

interface Asked {
  readonly id: string
  readonly kind: Kind
  /** Where a webhook of one's own listens on this machine, instead of the player. */
  readonly port: string | undefined
}

function read(text: string, council: CouncilProfile): Asked[] {
  return text.split(',').map((part) => {
    const [id = '', name = ''] = part.trim().split('=')
    const [kindName, port] = name.split(/:(?=\d+$)/)
    const kind = kinds.find((one) => one === kindName)
    if (!kind || (port && kind !== 'webhook') || !council.departments.some((one) => one.id === id))
      throw new Error(
        `"${part}" says nothing. Write <department>=<${kinds.join(' | ')} | webhook:<port>>, such as highways=open311`,
      )
    return { id, kind, port }
  })
}

/**
 * The council and its connections with other consumers, such as `highways=open311,blue-badge=webhook`: the system that
 * the player plays is theirs then, or with `webhook:8080` what listens there. A `queue` is theirs to take. For trying
 * things out on this machine.
 */
export function withForeign(
  { council, connections }: { council: CouncilProfile; connections: Connections },
  text: string,
): { council: CouncilProfile; connections: Connections } {
  const asked = read(text, council)
  const changed = new Map(asked.map(({ id, kind }) => [id, kind]))
  const departments = council.departments.map((one) => ({
    ...one,
    consumer: changed.get(one.id) ?? one.consumer,
  }))
  const kept = Object.entries(connections).filter(([id]) => !changed.has(id))
  const played = asked.flatMap(({ id, kind, port }) => {
    if (port) return [[id, { kind: 'webhook' as const, url: `http://127.0.0.1:${port}` }] as const]
    return kind === 'open311' || kind === 'webhook' ? [[id, standIn(id, kind)] as const] : []
  })
  return {
    council: { ...council, departments },
    connections: Object.fromEntries([...kept, ...played]),
  }
}
