import type { CouncilProfile } from '#contract/council.ts'
import type { Connections } from './connections.ts'

const kinds = ['workspace', 'open311', 'webhook', 'queue'] as const
type Kind = (typeof kinds)[number]

/** Address of the system that the player plays for a department; nothing answers there but in the player. */
const standIn = (department: string, kind: 'open311' | 'webhook') => ({
  kind,
  url: `https://foreign.invalid/${department}/${kind === 'open311' ? 'open311/v2' : 'webhook'}`,
})

function read(text: string, council: CouncilProfile): [string, Kind][] {
  return text.split(',').map((part) => {
    const [id = '', name = ''] = part.trim().split('=')
    const kind = kinds.find((one) => one === name)
    if (!kind || !council.departments.some((one) => one.id === id))
      throw new Error(
        `"${part}" says nothing. Write <department>=<${kinds.join(' | ')}>, such as highways=open311`,
      )
    return [id, kind]
  })
}

/**
 * The council and its connections with other consumers, such as `highways=open311,blue-badge=webhook`: the system that
 * the player plays is theirs then. For trying things out on this machine.
 */
export function withForeign(
  { council, connections }: { council: CouncilProfile; connections: Connections },
  text: string,
): { council: CouncilProfile; connections: Connections } {
  const changed = new Map(read(text, council))
  const departments = council.departments.map((one) => ({
    ...one,
    consumer: changed.get(one.id) ?? one.consumer,
  }))
  const kept = Object.entries(connections).filter(([id]) => !changed.has(id))
  const played = [...changed].flatMap(([id, kind]) =>
    kind === 'open311' || kind === 'webhook' ? [[id, standIn(id, kind)] as const] : [],
  )
  return {
    council: { ...council, departments },
    connections: Object.fromEntries([...kept, ...played]),
  }
}
