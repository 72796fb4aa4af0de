import { paths } from '#web/app/paths.ts'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import type { StartFacts } from '../startFacts.ts'

export const StartButton = ({ facts }: { facts: StartFacts }) => (
  <ButtonLink isStart href={paths.question(facts, facts.firstPage)}>
    Start now
  </ButtonLink>
)
