import { paths } from '#web/app/paths.ts'

/** Addresses of the day of a meeting. */
export const addresses = {
  all: paths.panel,
  meeting: (meeting: string) => `${paths.panel}/${meeting}`,
  papers: (meeting: string, item: string) => `${paths.panel}/${meeting}/${item}`,
  minutes: (meeting: string, item: string) => `${paths.panel}/${meeting}/${item}/minutes`,
} as const
