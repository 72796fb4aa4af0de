import type { BulkPreview, Previewed } from '#contract/admissions/day/bulk.ts'
import { Details } from '#web/design/Details.tsx'
import { bulkWords, countInWords } from './words.ts'

/** What would happen to whom, what to whom not and why, as far as it can be looked at at once. */
export function Preview({ preview: { act, lines, left } }: { preview: BulkPreview }) {
  const words = bulkWords[act]
  const will = lines.filter((line) => line.will)
  const not = lines.filter((line) => !line.will)
  return (
    <>
      <h3 className="govuk-heading-s">{`What happens: ${countInWords(will.length, words)}`}</h3>
      <Said lines={will} />
      {not.length > 0 && (
        <>
          <h3 className="govuk-heading-s">{`Left as they are, and why: ${countInWords(not.length, words)}`}</h3>
          <Said lines={not} />
        </>
      )}
      {left > 0 && (
        <p className="govuk-body">
          {`These are as many as you can look at in one go. ${countInWords(left, words)} more are on the list: do the same again afterwards.`}
        </p>
      )}
    </>
  )
}

/** Those of whom the same is said stand together. */
function Said({ lines }: { lines: readonly Previewed[] }) {
  const said = [...new Set(lines.map(({ words }) => words))]
  return said.map((words) => (
    <div key={words} className="govuk-!-margin-bottom-4">
      <p className="govuk-body govuk-!-margin-bottom-1">{words}</p>
      <ul className="govuk-list govuk-list--bullet">
        {lines
          .filter((line) => line.words === words)
          .map((line) => (
            <li key={line.id}>
              <span>{line.title}</span>
              {line.effects.length > 0 && <Effects effects={line.effects} />}
            </li>
          ))}
      </ul>
    </div>
  ))
}

function Effects({ effects }: { effects: readonly string[] }) {
  return (
    <Details summary={`Look at each (${effects.length})`} open={effects.length <= 10}>
      <ul className="govuk-list govuk-list--bullet">
        {effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
    </Details>
  )
}
