import { dayInWords } from '#contract/calendar/words.ts'
import { Tag } from '#web/design/Tag.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { useOnline, useStore } from './kept/useVisits.ts'
import { isUnsent, type KeptVisit } from './kept/visit.ts'

/** Says where what was written is: on this device, on its way, or nowhere but on the page. */
export function KeptSign({ visit }: { visit: KeptVisit }) {
  const { holds } = useStore()
  const online = useOnline()
  return (
    <div className="fos-visit__sign" role="status">
      {!holds && (
        <WarningText>
          This device cannot keep what you write: its storage is full or turned off. Stay on this page until
          it is sent.
        </WarningText>
      )}
      {holds && <Standing visit={visit} online={online} />}
    </div>
  )
}

function Standing({ visit, online }: { visit: KeptVisit; online: boolean }) {
  if (!isUnsent(visit))
    return (
      <p className="govuk-body">
        <Tag colour="grey">On this device</Tag>{' '}
        <span>{`Until ${dayInWords(visit.until)}. ${opensInWords(visit)}`}</span>
      </p>
    )
  return (
    <p className="govuk-body">
      <Tag colour="yellow">Kept on this device, not sent yet</Tag>{' '}
      {visit.ready && (
        <span>
          {online
            ? 'We are sending it. Keep this page open.'
            : 'You have no signal. We will send it when you have one, as long as this page is open.'}
        </span>
      )}
    </p>
  )
}

const opensInWords = ({ opensAgain }: KeptVisit): string => {
  if (opensAgain === undefined)
    return 'Getting it ready. Wait a moment before you go where there is no signal.'
  return opensAgain ? 'You can open it without a signal.' : ''
}
