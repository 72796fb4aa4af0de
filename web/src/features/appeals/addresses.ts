import { paths } from '#web/app/paths.ts'

const below = (...parts: readonly string[]) => [paths.appeals, ...parts.map(encodeURIComponent)].join('/')

/** Every address of the clerk and of panels. */
export const addresses = {
  home: paths.appeals,
  people: below('people'),
  plan: below('plan'),
  hearing: (hearing: string) => below('hearings', hearing),
  case: (appeal: string) => below('cases', appeal),
} as const
