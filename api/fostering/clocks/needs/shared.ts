import { caseKinds } from '#contract/fostering/case.ts'
import type { Need } from '#contract/fostering/needs.ts'
import { since } from '../law/shared.ts'

export const partOne = 'Fostering Services (England) Regulations 2011, Schedule 3 part 1; adoption likewise'
export const partTwo = 'Fostering Services (England) Regulations 2011, Schedule 3 part 2; adoption likewise'

type Told = Partial<Need> & Pick<Need, 'part' | 'title' | 'next'>

/** Everybody's, from when the regulations began, unless it says otherwise. */
export const needed =
  (all: Pick<Need, 'stage' | 'whose' | 'source' | 'sure'> & Partial<Need>) =>
  (told: Told): Need => ({
    kinds: caseKinds,
    each: 'household',
    from: since.regulations,
    reviewed: null,
    ...all,
    ...told,
  })
