import { ItemId, MeetingId } from '#contract/fostering/panel/meeting.ts'
import type { Part } from '../household/part.ts'
import type { PackPlace } from './ports.ts'

const placeOf = (listed: unknown): PackPlace[] => {
  const { meeting, item } = (listed ?? {}) as Readonly<Record<string, unknown>>
  const known = [MeetingId.safeParse(meeting), ItemId.safeParse(item)] as const
  return known[0].success && known[1].success ? [{ meeting: known[0].data, item: known[1].data }] : []
}

/** Every meeting and item that a referral was ever on: where its packs lie. None of any other part. */
export function placesIn({ name, history }: Pick<Part, 'name' | 'history'>): PackPlace[] {
  if (!name.startsWith('referral.')) return []
  const all = history.flatMap(({ change }) => placeOf(change.listed))
  return [...new Map(all.map((place) => [`${place.meeting} ${place.item}`, place])).values()]
}
