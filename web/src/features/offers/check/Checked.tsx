import { ProgressBar } from '#web/design/ProgressBar.tsx'
import { Checks } from './Checks.tsx'
import { CodeForm } from './CodeForm.tsx'
import { Facts } from './Facts.tsx'
import type { CheckedRound } from './question.ts'
import { useChecking } from './useChecking.ts'

/** What comes of working the file out again, and the way to one's own row. */
export function Checked({ file }: { file: string }) {
  const { checked, found, failed, find } = useChecking(file)
  return (
    <>
      <div role="status">
        {checked ? (
          <p className="govuk-body-l">
            <strong>{resultInWords(checked)}</strong>
          </p>
        ) : (
          <p className="govuk-body">{failed ? cannot : 'Working out every place again…'}</p>
        )}
      </div>
      {!checked && !failed && <ProgressBar id="checking" label="Checking" />}
      {checked?.round && (
        <>
          <Checks checks={checked.checks} />
          <CodeForm {...{ found, onFind: find }} published={checked.round} />
          <Facts round={checked.round} />
        </>
      )}
    </>
  )
}

const cannot =
  'This browser could not do it. Download the file and check it by other means, or open this page in a newer browser.'

const count = (number: number, what: string) =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? what : `${what}s`}`

const tooShort = 0.1
const seconds = (milliseconds: number): string =>
  milliseconds / 1000 < tooShort
    ? `less than ${tooShort} seconds`
    : `${(milliseconds / 1000).toFixed(1)} seconds`

function resultInWords(checked: CheckedRound): string {
  if (!checked.round) return checked.why
  const { round, right, milliseconds } = checked
  if (!right) return 'It does not come out the same.'
  return `It comes out the same: ${count(round.rows.length, 'row')} at ${count(round.schools.length, 'school')}, worked out again in ${seconds(milliseconds)}.`
}
