import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { asNote, recordedLines, typedLines } from './kept/text.ts'
import { failed, send, useStore } from './kept/useVisits.ts'
import { type Account, type KeptVisit, nameOf, type Recorded } from './kept/visit.ts'
import { rowsOf } from './rows.tsx'

interface Props {
  visit: KeptVisit
  account: Account
  theirs: Recorded
}

/** Somebody else wrote the same visit down in the meantime: both versions, and what shall become of this one. */
export function Theirs({ visit, account, theirs }: Props) {
  const store = useStore()
  const decide = (more: Partial<Account>) => {
    const name = nameOf(visit)
    store.change(name, { ...visit, ready: true, account: { ...account, ...more } })
    send(store, name).catch(failed)
  }
  return (
    <section aria-labelledby="theirs">
      <h2 className="govuk-heading-m" id="theirs">
        Somebody else has written up this visit
      </h2>
      <p className="govuk-body">
        What they wrote is in the record and stays there. Choose what happens to what you wrote.
      </p>
      <SummaryList
        card={{ title: 'In the record', headingLevel: 3 }}
        rows={rowsOf(recordedLines(visit.people, theirs))}
      />
      <SummaryList
        card={{ title: 'On this device', headingLevel: 3 }}
        rows={rowsOf(typedLines(visit.people, account.typed))}
      />
      <ButtonGroup>
        <Button
          type="button"
          onClick={() =>
            decide({
              sending: { act: 'add', with: { note: asNote(visit) } },
              theirs: undefined,
              refused: undefined,
            })
          }
        >
          Add what I wrote to theirs
        </Button>
        <Button type="button" variant="secondary" onClick={() => decide({ over: true, theirs: undefined })}>
          Leave out what I wrote
        </Button>
      </ButtonGroup>
    </section>
  )
}
