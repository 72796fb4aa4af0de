import { Phone } from '#web/app/frame/Phone.tsx'
import { InsetText } from '../../design/InsetText.tsx'
import { WarningText } from '../../design/WarningText.tsx'
import { type SaidFirst, saidFirst } from './saidFirst.ts'

/** Said above what a search finds, where something else comes before every page of it. */
export function SaidFirstNotice({ typed }: { typed: string }) {
  const first = saidFirst(typed)
  const Notice = first && notices[first]
  return Notice ? <Notice /> : null
}

const Suicide = () => (
  <InsetText>
    <p className="govuk-body">
      If you are thinking about suicide or harming yourself, or you are worried about someone who may be, you
      can talk to somebody now.
    </p>
    <ul className="govuk-list govuk-list--bullet">
      <li>
        Call Samaritans on <Phone number="116 123" />. It is free, day or night.
      </li>
      <li>
        Call NHS <Phone number="111" /> and select option 2 for urgent help with mental health, day or night.
      </li>
      <li>
        If someone is badly hurt, has taken an overdose or is in danger now, call <Phone number="999" /> or go
        to A&amp;E.
      </li>
    </ul>
  </InsetText>
)

const Violence = () => (
  <WarningText>
    If somebody is in danger now, call <Phone number="999" />. If you cannot speak on a mobile, press 55 when
    you are asked. To talk to somebody about violence at home, call the National Domestic Abuse Helpline free
    on <Phone number="0808 2000 247" />, day or night.
  </WarningText>
)

const Hurt = () => (
  <WarningText>
    If somebody is badly hurt or their life is in danger, call <Phone number="999" /> now. For other medical
    help that cannot wait, call <Phone number="111" />, day or night.
  </WarningText>
)

const Bullied = () => (
  <InsetText>
    If a child is being bullied at school, tell the school first. If nothing changes, use the school’s
    complaints procedure. Children can talk to Childline free on <Phone number="0800 1111" />. If a child is
    in danger now, call <Phone number="999" />.
  </InsetText>
)

const notices: Readonly<Record<SaidFirst, () => React.JSX.Element>> = {
  suicide: Suicide,
  violence: Violence,
  hurt: Hurt,
  bullied: Bullied,
}
