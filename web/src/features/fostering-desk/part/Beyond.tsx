import type { BeyondTerms } from '#contract/fostering/panel/referral.ts'
import { partTitle } from '#fostering/parts/titles.ts'
import { WarningText } from '#web/design/WarningText.tsx'

/** Children who live there and to whom new terms do not fit. */
export const Beyond = ({ beyond }: { beyond: readonly BeyondTerms[] }) =>
  beyond.map(({ child, what }) => (
    <WarningText key={child}>
      {`${partTitle(child)}: ${what.join(' ')} Plan with the child’s social worker what happens now.`}
    </WarningText>
  ))
