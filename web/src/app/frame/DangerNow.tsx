import { Fragment } from 'react'
import { type Danger, dangerCalls } from '#contract/core/emergency.ts'
import { council } from '#council'
import { Phone } from './Phone.tsx'

/** Whom to call when it is dangerous, with numbers to press: what a definition says of its dangers, in words. */
export function DangerNow({ danger }: { danger: Danger }) {
  return dangerCalls(danger, council).map(({ when, phone, dayAndNight }, at) => (
    <Fragment key={when}>
      {at > 0 && ' '}
      <span>{`If ${when}, call `}</span>
      <Phone number={phone} />
      <span>{dayAndNight ? ', day or night.' : '.'}</span>
    </Fragment>
  ))
}
