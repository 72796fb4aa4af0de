import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { keeping } from '#fostering/carers/child/leaving.ts'
import { handOverFor } from '#fostering/carers/child/values.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import type { useAct } from '../you/useAct.ts'
import type { OfChild } from './InChild.tsx'
import { nameOf } from './shown.ts'

interface Props extends OfChild {
  doing: ReturnType<typeof useAct>
  onDone(words: string): void
}

/** After a child has left: what was said, what is still to hand over, and who keeps what is known of the child. */
export function HandOver({ part, child, doing, onDone }: Props) {
  const { ended, handedOver, handOverBy } = child
  if (!ended) return null
  const items = handOverFor(child, dayInEngland(new Date()))
  const open = items.filter(({ slug }) => !handedOver[slug]).length
  async function tell(item: string, nothing: boolean) {
    if (await doing.act(item, 'hand-over', part.seen, { item, nothing })) onDone('Thank you for telling us')
  }
  return (
    <>
      <p className="govuk-body">{`${nameOf(child)} left on ${dayInWords(ended.on)}. Thank you for looking after them.`}</p>
      <h2 className="govuk-heading-m">How it went</h2>
      <p className="govuk-body app-check__words">{ended.summary}</p>
      {ended.owed && (
        <>
          <h2 className="govuk-heading-m">What we still owe you or the child</h2>
          <p className="govuk-body app-check__words">{ended.owed}</p>
        </>
      )}
      <h2 className="govuk-heading-m">What to hand over</h2>
      {open > 0 && handOverBy && (
        <p className="govuk-body">{`Do this by ${dayInWords(handOverBy)}. Give it to the child’s social worker or to your worker.`}</p>
      )}
      {items.map(({ slug, title, hint }) => {
        const one = handedOver[slug]
        return (
          <div key={slug} className="govuk-!-margin-bottom-6">
            <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{title}</h3>
            {hint && !one && <p className="govuk-body">{`${hint}.`}</p>}
            {one ? (
              <p className="govuk-body">
                {one.nothing
                  ? `There was nothing to hand over. ${one.by} told us on ${dayInWords(one.on)}.`
                  : `Handed over. ${one.by} told us on ${dayInWords(one.on)}.`}
              </p>
            ) : (
              <ButtonGroup>
                <Button
                  type="button"
                  loading={doing.busy === slug}
                  loadingText="Sending"
                  aria-label={`I have handed this over: ${title}`}
                  onClick={() => void tell(slug, false)}
                >
                  I have handed this over
                </Button>
                <Button
                  type="button"
                  variant="secondary"
                  aria-label={`There is nothing to hand over: ${title}`}
                  onClick={() => void tell(slug, true)}
                >
                  There is nothing
                </Button>
              </ButtonGroup>
            )}
          </div>
        )
      })}
      <h2 className="govuk-heading-m">Who keeps the information about the child</h2>
      <p className="govuk-body">{keeping.ours.words}</p>
      {ended.reason === 'adopted' && <p className="govuk-body">{keeping.adopted.words}</p>}
      <p className="govuk-body">
        {open > 0
          ? 'Once you have handed everything over, you will no longer see what you needed to know or the daily log here. We also remove them from this device.'
          : 'You have handed everything over. You no longer see what you needed to know or the daily log here, and they are no longer on this device.'}
      </p>
    </>
  )
}
