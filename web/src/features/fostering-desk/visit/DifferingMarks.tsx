import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { chosen } from '#web/kept/kept.ts'
import { type Mark, markOf } from './kept/marks.ts'
import { markSaid } from './kept/text.ts'
import { failed, send, useStore } from './kept/useVisits.ts'
import { type KeptList, type KeptVisit, nameOf } from './kept/visit.ts'

/** Where somebody else looked at the same thing in the meantime: both, and which it shall be. */
export function DifferingMarks({ visit, list }: { visit: KeptVisit; list: KeptList }) {
  const store = useStore()
  const ids = Object.keys(list.found.theirs)
  if (ids.length === 0) return null
  const choose = (id: string, which: 'mine' | 'theirs') => {
    const found = chosen(list.found, id, which)
    const lists = visit.lists.map((one) => (one.part === list.part ? { ...list, found } : one))
    const left = lists.some((one) => Object.keys(one.found.theirs).length > 0)
    // The last of them was all that kept it here.
    store.change(nameOf(visit), { ...visit, lists, ready: !left })
    if (!left) send(store, nameOf(visit)).catch(failed)
  }
  return (
    <section aria-labelledby="differing">
      <h2 className="govuk-heading-m" id="differing">
        Somebody else looked at this too
      </h2>
      <p className="govuk-body">Choose which of them is right.</p>
      {ids.map((id) => {
        const theirs = list.found.theirs[id] as Mark | null
        const mine = markOf(list, id)
        return (
          <div key={id}>
            <SummaryList
              card={{ title: list.items.find((item) => item.id === id)?.right ?? id, headingLevel: 3 }}
              rows={[
                { key: 'On this device', value: mine ? markSaid(mine) : 'Nothing' },
                { key: 'In the record', value: theirs ? markSaid(theirs) : 'Nothing' },
              ]}
            />
            <ButtonGroup>
              <Button type="button" onClick={() => choose(id, 'mine')}>
                Keep mine
              </Button>
              <Button type="button" variant="secondary" onClick={() => choose(id, 'theirs')}>
                Keep what is in the record
              </Button>
            </ButtonGroup>
          </div>
        )
      })}
    </section>
  )
}
