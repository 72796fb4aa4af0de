import type { Guide } from './guide.ts'

const one = (load: () => Promise<{ readonly default: Guide }>) => async () => (await load()).default

/** Each page of the guide by its slug, in a file of its own that is fetched when it is wanted. */
const files: Readonly<Record<string, () => Promise<Guide>>> = {
  'kinds-of-fostering': one(() => import('./pages/kinds-of-fostering.ts')),
  'family-and-friends': one(() => import('./pages/family-and-friends.ts')),
  'short-breaks': one(() => import('./pages/short-breaks.ts')),
  'supported-lodgings': one(() => import('./pages/supported-lodgings.ts')),
  money: one(() => import('./pages/money.ts')),
  'work-and-time-off': one(() => import('./pages/work-and-time-off.ts')),
  'your-home': one(() => import('./pages/your-home.ts')),
  'single-or-couple': one(() => import('./pages/single-or-couple.ts')),
  pets: one(() => import('./pages/pets.ts')),
  'faith-and-culture': one(() => import('./pages/faith-and-culture.ts')),
  health: one(() => import('./pages/health.ts')),
  'your-past': one(() => import('./pages/your-past.ts')),
  'how-it-works': one(() => import('./pages/how-it-works.ts')),
  'who-helps-you': one(() => import('./pages/who-helps-you.ts')),
  adoption: one(() => import('./pages/adoption.ts')),
}

export default files
