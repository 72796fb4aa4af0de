import { useSyncExternalStore } from 'react'
import { partTitle } from '#fostering/parts/titles.ts'
import { Tag } from '#web/design/Tag.tsx'
import { TaskList } from '#web/design/TaskList.tsx'
import { addresses } from '../addresses.ts'
import type { VisitStore } from './kept/store.ts'
import { isUnsent, type KeptVisit, namesIn } from './kept/visit.ts'

/** What lies in a store, as it is now. */
export function useTaken(store: VisitStore): KeptVisit[] {
  const names = useSyncExternalStore(store.subscribe, () => JSON.stringify(namesWith(store)))
  return (JSON.parse(names) as [string, unknown][]).flatMap(([name]) => store.read(name) ?? [])
}

/** What a list shows of each: it is drawn anew when that changes. */
const namesWith = (store: VisitStore) =>
  store.names().map((name) => {
    const visit = store.read(name)
    return [name, visit && [isUnsent(visit), visit.ready, visit.forbidden]]
  })

function standing(visit: KeptVisit) {
  if (visit.forbidden) return <Tag colour="red">Cannot be sent</Tag>
  if (visit.account?.theirs) return <Tag colour="orange">Choose what to keep</Tag>
  if (isUnsent(visit)) return <Tag colour="yellow">Not sent yet</Tag>
  return <Tag colour="grey">Nothing written</Tag>
}

/** What is on this device, each with the way to its page. */
export function Taken({ taken }: { taken: readonly KeptVisit[] }) {
  return (
    <TaskList
      idPrefix="on-device"
      items={taken.map((visit) => ({
        title: `${partTitle(visit.part)}: ${namesIn(visit)}`,
        href: addresses.visit(visit.household, visit.part),
        hint: <span>{visit.household}</span>,
        status: standing(visit),
      }))}
    />
  )
}
