import type { Day } from '#contract/calendar/day.ts'
import type {
  AllegationForCarer,
  AllegationHowFar,
  AllegationStage,
  Contact,
  Said,
} from '#contract/fostering/carers/wrong.ts'
import type { PersonId } from '#contract/fostering/case.ts'
import type { TrackStanding } from '../../clocks/tracks/track.ts'
import type { Who } from '../../rights/may.ts'

/** What was said or agreed on a day, for those who look at it alone. */
export interface Noted {
  readonly on: Day
  readonly words: string
}

export interface AllegationValues {
  /** What is said, and who said it: never for the household. */
  readonly recorded?: Noted & { readonly said: string; readonly about: readonly PersonId[] }
  readonly officer?: Noted
  readonly meetings: readonly Noted[]
  readonly ofsted?: Day
  /** Why it was not safe to tell them, and when it is looked at again. */
  readonly notSafe?: { readonly until: Day; readonly why: string }
  readonly told?: AllegationForCarer['told'] & { readonly to: readonly PersonId[] }
  readonly handler?: Contact
  readonly supporter?: Contact & { readonly on: Day }
  readonly news: readonly { readonly on: Day; readonly words: string }[]
  /** By when they hear next. */
  readonly next?: Day
  readonly comments: readonly Said[]
  readonly outcome?: NonNullable<AllegationForCarer['outcome']>
  readonly reviewAsked?: Day
  readonly summary?: Noted & {
    /** As they were called then: it is kept when nothing else says so any more. */
    readonly names: readonly string[]
    readonly pension: Day
    readonly keptUntil: Day
  }
  readonly copied?: Day
}

export const isOfHousehold = ({ as }: Pick<Who, 'as'>) => as === 'applicant' || as === 'member'

const stageOf = ({ outcome, copied }: AllegationValues): AllegationStage =>
  copied ? 'summary' : outcome ? 'concluded' : 'looking'

export const isOver = ({ copied }: AllegationValues): boolean => copied !== undefined

/** What those read who were told. Whatever is not named here they never see. */
export function forCarer(values: AllegationValues): AllegationForCarer | Record<string, never> {
  const { told, handler, supporter: by, next, news, comments, outcome, reviewAsked, summary, copied } = values
  if (!told || !handler) return {}
  return {
    stage: stageOf(values),
    told: { on: told.on, words: told.words, children: told.children },
    handler,
    supporter: by ? { name: by.name, contact: by.contact } : null,
    next: next ?? null,
    news: [...news],
    comments: [...comments],
    outcome: outcome ?? null,
    reviewAsked: reviewAsked ?? null,
    summary:
      summary && copied ? { on: summary.on, words: summary.words, keptUntil: summary.keptUntil } : null,
  }
}

export const howFar = (values: AllegationValues): AllegationHowFar => ({
  stage: stageOf(values),
  toldOn: values.told?.on ?? null,
  supporter: values.supporter?.name ?? null,
  next: values.next ?? null,
})

const on = (name: string, day: Day | undefined) => (day === undefined ? {} : { [name]: day })

/** Days alone: what the head and its lists know of it. */
export function standingOf(values: AllegationValues): TrackStanding {
  const by = values.told ? values.next : values.notSafe?.until
  return {
    track: 'allegation',
    dates: {
      ...on('recorded', values.recorded?.on),
      ...on('officer', values.officer?.on),
      ...on('meeting', values.meetings[0]?.on),
      ...on('ofsted', values.ofsted),
      ...on('told', values.told?.on),
      ...on('supported', values.supporter?.on),
      ...on('outcome', values.outcome?.on),
      ...on('reviewAsked', values.reviewAsked),
      ...on('summarised', values.summary?.on),
      ...on('copied', values.copied),
    },
    ...(by === undefined ? {} : { by }),
    to: values.told?.to ?? [],
    ...(values.summary ? { keptUntil: values.summary.keptUntil } : {}),
  }
}
