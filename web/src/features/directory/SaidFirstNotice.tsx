import { Phone } from '#web/app/frame/Phone.tsx'
import { InsetText } from '../../design/InsetText.tsx'
import { WarningText } from '../../design/WarningText.tsx'
import { saidFirst } from './saidFirst.ts'

/** Said above what a search finds, where something else comes before every page of it. */
export function SaidFirstNotice({ typed }: { typed: string }) {
  const first = saidFirst(typed)
  if (first === 'hurt') return <Hurt />
  if (first === 'suicide') return <Suicide />
  return first === 'bullied' ? <Bullied /> : null
}

const Hurt = () => (
  <WarningText>
    If somebody is badly hurt or a life is in danger, call <Phone number="999" /> now. For other medical help
    that cannot wait, call <Phone number="111" />, day or night.
  </WarningText>
)

const Suicide = () => (
  <InsetText>
    If you are thinking about taking your own life, you do not have to face it alone. Call Samaritans free on{' '}
    <Phone number="116 123" />, day or night, or call <Phone number="111" /> and choose the mental health
    option. If a life is in danger now, call <Phone number="999" />.
  </InsetText>
)

const Bullied = () => (
  <InsetText>
    If a child is being bullied at school, tell the school first. If nothing changes, use the school’s
    complaints procedure. If a child is in danger now, call <Phone number="999" />.
  </InsetText>
)
