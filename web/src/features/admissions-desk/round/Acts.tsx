import { RoundAct, RoundView } from '#contract/admissions/staff.ts'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { SureButton } from '#web/staff/desk/SureButton.tsx'
import { useAct } from '../api/desk.ts'

const words = {
  close: {
    heading: 'Close the round',
    text: 'The deadline has passed. Close the round so that lots can be drawn. Applications that come afterwards are taken as late. You cannot open it again.',
  },
  check: {
    heading: 'Confirm that applications have been checked',
    text: 'Do this when families have seen what we hold about their child and have had time to ask for corrections. A run can be signed afterwards.',
  },
  reopen: {
    heading: 'Go back to checking',
    text: 'Do this to check facts again. This cancels any signatures so far.',
  },
} as const

/** Closing alone cannot be taken back: the list that lots are drawn over is fixed by it. */
const sure = {
  asks: 'Are you sure you want to close this round?',
  means: 'You cannot open it again. Every application that comes after this is late.',
  yes: 'Yes, close the round',
  no: 'No, keep it open',
} as const

/** What moves a round on, as far as it may be done now. */
export function Acts({ view }: { view: RoundView }) {
  const act = useAct(RoundView, ['rounds', view.id, 'acts'])
  return RoundAct.shape.act.options
    .filter((one) => view.can.includes(one))
    .map((one) => (
      <section key={one} aria-labelledby={`act-${one}`}>
        <h2 className="govuk-heading-m" id={`act-${one}`}>
          {words[one].heading}
        </h2>
        <p className="govuk-body">{words[one].text}</p>
        {one === 'close' ? (
          <SureButton
            words={words.close.heading}
            {...sure}
            onAct={() => act({ act: one, seen: view.version })}
          />
        ) : (
          <ActButton
            words={words[one].heading}
            variant="secondary"
            onAct={() => act({ act: one, seen: view.version })}
          />
        )}
      </section>
    ))
}
