import { referralNews } from '#contract/fostering/panel/referral-acts.ts'
import { type News, news } from '../kind.ts'
import { isReferred, type Referral, type ReferralValues } from './values.ts'

const onReferral = <Body>(
  one: Omit<News<Referral, Body>, 'bring'> & {
    bring(referral: Referral, body: Body): Referral | undefined
  },
): News<ReferralValues> =>
  news<ReferralValues, Body>({
    body: one.body,
    bring: (values, body) => (isReferred(values) ? one.bring(values, body) : undefined),
  })

interface Item {
  readonly meeting: string
  readonly item: string
}

const isOn = ({ listed }: Referral, { meeting, item }: Item): boolean =>
  listed?.meeting === meeting && listed.item === item

/** Whether nothing is another: nobody is told the same day twice. */
const isSame = ({ listed }: Referral, { on, starts, where }: NonNullable<Referral['listed']>): boolean =>
  listed?.on === on && listed.starts === starts && listed.where === where

/** What a meeting tells a referral that is on its agenda. What it tells of another item changes nothing. */
export const hears = {
  listed: onReferral({
    body: referralNews.listed,
    bring: (referral, listed) =>
      // The first agenda that it hears of keeps it; of that one, the day may be another.
      referral.state === 'listed' && isOn(referral, listed)
        ? isSame(referral, listed)
          ? undefined
          : { ...referral, listed }
        : referral.state === 'referred' && referral.route.steps.includes('panel')
          ? { ...referral, state: 'listed', listed, papersLocked: null }
          : undefined,
  }),
  unlisted: onReferral({
    body: referralNews.unlisted,
    bring: (referral, item) =>
      referral.state === 'listed' && isOn(referral, item)
        ? { ...referral, state: 'referred', listed: null, papersLocked: null }
        : undefined,
  }),
  'papers-locked': onReferral({
    body: referralNews['papers-locked'],
    bring: (referral, { on, ...item }) =>
      referral.state === 'listed' && isOn(referral, item) ? { ...referral, papersLocked: on } : undefined,
  }),
  recommended: onReferral({
    body: referralNews.recommended,
    bring: (referral, said) =>
      referral.state === 'listed' && isOn(referral, said)
        ? {
            ...referral,
            state: 'recommended',
            recommendations: [...referral.recommendations, { ...said, from: 'panel', minutesFinal: null }],
          }
        : undefined,
  }),
  'minutes-final': onReferral({
    body: referralNews['minutes-final'],
    bring(referral, { on, ...item }) {
      const isIt = (one: Item) => one.meeting === item.meeting && one.item === item.item
      const at = referral.recommendations.findIndex(
        (one) => one.meeting !== null && one.item !== null && isIt(one as Item) && one.minutesFinal === null,
      )
      return at < 0
        ? undefined
        : {
            ...referral,
            recommendations: referral.recommendations.map((one, index) =>
              index === at ? { ...one, minutesFinal: on } : one,
            ),
          }
    },
  }),
}
