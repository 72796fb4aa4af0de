import type { FormEvent } from 'react'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { addresses } from '../addresses.ts'
import { Forbidden } from './Forbidden.tsx'
import { Frame } from './Frame.tsx'
import { KeptSign } from './KeptSign.tsx'
import { Known } from './Known.tsx'
import { typedLines } from './kept/text.ts'
import { useKeptPages } from './kept/useVisits.ts'
import { type Account, type KeptVisit, namesIn } from './kept/visit.ts'
import { Lists } from './Lists.tsx'
import { Off } from './Off.tsx'
import { rowsOf } from './rows.tsx'
import { Theirs } from './Theirs.tsx'
import { useFinishing } from './useFinishing.ts'
import { VisitFields } from './VisitFields.tsx'

/** A visit while it is made: what one has to know, what is written, the lists, and how it is sent. */
export function AtVisit({ visit }: { visit: KeptVisit }) {
  const { account, forbidden } = visit
  useKeptPages(visit)
  const finishing = useFinishing(visit)
  const { summary, errors } = finishing
  const submit = (event: FormEvent) => {
    event.preventDefault()
    finishing.finish()
  }
  if (!account) return null
  return (
    <Frame
      title={`Visit: ${namesIn(visit)}`}
      caption={visit.household}
      wrong={summary.length > 0}
      back={{ href: addresses.visits, text: 'Kept on this device' }}
      before={summary.length > 0 && <ErrorSummary attempt={finishing.attempt} errors={summary} />}
    >
      <KeptSign visit={visit} />
      {visit.opensAgain === false && <StaysOpen />}
      {forbidden && <Forbidden visit={visit} />}
      {account.theirs ? (
        <Theirs visit={visit} theirs={account.theirs} account={account} />
      ) : (
        <>
          <Known visit={visit} />
          <form onSubmit={submit} noValidate>
            {!account.over && !visit.ready && <VisitFields visit={visit} account={account} errors={errors} />}
            {!account.over && visit.ready && <OnItsWay visit={visit} account={account} />}
            <Lists visit={visit} />
            {!forbidden && (
              <Button loading={visit.ready} loadingText="Waiting to be sent">
                Finish and send
              </Button>
            )}
          </form>
        </>
      )}
      <Off visit={visit} />
    </Frame>
  )
}

export function StaysOpen() {
  return (
    <WarningText>
      This browser cannot open this page again without a signal. Keep it open, and do not reload it, until you
      have sent it.
    </WarningText>
  )
}

/** What goes is what was finished: it stands here to be read. */
function OnItsWay({ visit, account }: { visit: KeptVisit; account: Account }) {
  return (
    <>
      <h2 className="govuk-heading-m">What you wrote</h2>
      <SummaryList rows={rowsOf(typedLines(visit.people, account.typed))} />
    </>
  )
}
