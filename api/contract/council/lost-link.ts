import type { CouncilProfile } from './council.ts'

const minuteMs = 60_000

export type LinkRule = Pick<CouncilProfile['lostLink'], 'most' | 'hours' | 'minutesBetween'>

/**
 * Why no link may go out now; undefined: it may. `sent`: when it went before. A caller who is sent many would learn to
 * click on any, and whoever has got hold of a caller’s data gets no second try.
 */
export function linkTooSoon(
  sent: readonly string[],
  at: Date,
  rule: LinkRule,
  what: 'link' | 'code' = 'link',
): string | undefined {
  const { most, hours, minutesBetween } = rule
  const ago = (minutes: number) => new Date(at.getTime() - minutes * minuteMs).toISOString()
  const soon = sent.some((time) => time > ago(minutesBetween))
  const often = sent.filter((time) => time > ago(hours * 60)).length >= most
  if (what === 'code' && soon)
    return `A code was made less than ${minutesBetween} minutes ago. Wait, then make another one if they still need it.`
  if (what === 'code' && often)
    return `A code has been made ${most} times in ${hours} hours. Ask them to call again tomorrow.`
  if (soon)
    return `The link was sent less than ${minutesBetween} minutes ago. Ask them to look for it, in junk mail too, and try again then.`
  if (often)
    return `The link has been sent ${most} times in ${hours} hours. Check with the resident where it goes, and send it again tomorrow.`
  return undefined
}
