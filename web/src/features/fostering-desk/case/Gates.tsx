import type { CaseView } from '#contract/fostering/desk.ts'
import { Details } from '#web/design/Details.tsx'
import { gateInWords } from '../words.ts'
import { aboutNames } from './Plan.tsx'

/** Which steps can be taken, and exactly what stands before the others. */
export function Gates({ view }: { view: CaseView }) {
  if (view.gates.length === 0) return null
  const ready = view.gates.filter((gate) => gate.ready)
  const shut = view.gates.filter((gate) => !gate.ready)
  return (
    <>
      <h2 className="govuk-heading-m">Next steps</h2>
      <p className="govuk-body">
        {ready.length === 0
          ? 'You cannot take any step now.'
          : `You can take now: ${ready.map(({ gate }) => gateInWords[gate].toLowerCase()).join(', ')}.`}
      </p>
      <Details summary="What is stopping the other steps">
        {shut.map(({ gate, missing }) => (
          <div key={gate}>
            <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{gateInWords[gate]}</h3>
            <ul className="govuk-list govuk-list--bullet">
              {missing.map(({ line, about, words }) => (
                <li key={`${line} ${about.join(' ')} ${words}`}>
                  {[words, aboutNames(view, about)].filter(Boolean).join(': ')}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Details>
    </>
  )
}
