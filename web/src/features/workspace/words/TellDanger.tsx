import { Fragment } from 'react'
import { type Danger, dangerCalls } from '#contract/core/emergency.ts'
import { council } from '#council'
import { Phone } from '#web/app/frame/Phone.tsx'
import { WarningText } from '#web/design/WarningText.tsx'

/** What staff tell whoever is on the phone with them before they write anything down. */
export const TellDanger = ({ danger }: { danger: Danger }) => (
  <WarningText>
    {dangerCalls(danger, council).map(({ when, phone, dayAndNight }, at) => (
      <Fragment key={when}>
        {at > 0 && ' '}
        <span>{`If ${when}, tell the caller to call `}</span>
        <Phone number={phone} />
        <span>{dayAndNight ? ', day or night.' : '.'}</span>
      </Fragment>
    ))}
  </WarningText>
)
