import { paths } from '#web/app/paths.ts'

const below = (...parts: readonly string[]) => [paths.panelDesk, ...parts.map(encodeURIComponent)].join('/')

/** Addresses of those who plan panels. A name of anybody stands in none. */
export const addresses = {
  home: paths.panelDesk,
  plan: below('plan'),
  members: below('members'),
  addMember: below('add-member'),
  member: (member: string) => below('members', member),
  meeting: (meeting: string) => below('meetings', meeting),
  item: (meeting: string, item: string) => below('meetings', meeting, item),
  waiting: below('waiting'),
  figures: below('figures'),
  day: (meeting: string) => `${paths.panel}/${meeting}`,
  minutes: (meeting: string, item: string) => `${paths.panel}/${meeting}/${item}/minutes`,
} as const
