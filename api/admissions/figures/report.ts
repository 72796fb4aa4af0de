import type { Person } from '#admissions/rounds/application.ts'
import { done, invalid, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import type { AdjudicatorAct, ReportFigure } from '#contract/admissions/report.ts'
import type { Entry, Item } from '#record/item.ts'

export interface ReportEntry extends Entry {
  readonly type: 'written' | 'figures-taken' | 'finished' | 'reopened'
  readonly by: Person
  readonly section?: string
  readonly text?: string
  readonly why?: string
}

/** By section. */
export type ReportFigures = Readonly<Record<string, readonly ReportFigure[]>>

/** One year’s report: one item. Each version of each text stays in its history. */
export interface Report extends Item {
  readonly year: number
  readonly state: 'draft' | 'finished'
  readonly texts: Readonly<Record<string, string>>
  /** As they were taken from the record; null until then. */
  readonly figures: { readonly at: string; readonly of: ReportFigures } | null
  readonly history: readonly ReportEntry[]
}

export const newReport = (year: number): Report => ({
  ...{ year, version: 0, state: 'draft', texts: {}, figures: null, history: [] },
})

interface Acting {
  readonly by: Person
  readonly at: Date
  readonly cause: string
  readonly sections: readonly { readonly id: string; readonly heading: string }[]
  /** The figures as the record has them now. */
  readonly figures: () => Promise<ReportFigures>
  /** Whether figures that were taken at a moment are from before the school year was counted, and it is counted now. */
  readonly isBefore: (taken: string) => boolean
}

function happened(
  report: Report,
  entry: Pick<ReportEntry, 'type' | 'section' | 'text' | 'why'>,
  { by, at, cause }: Acting,
  changes: Partial<Report>,
): Outcome<Report> {
  const number = (report.history.at(-1)?.number ?? 0) + 1
  return done({
    ...report,
    ...changes,
    version: report.version + 1,
    history: [...report.history, { ...entry, number, at: at.toISOString(), by, cause }],
  })
}

async function taken({ at, figures }: Acting): Promise<Pick<Report, 'figures'>> {
  return { figures: { at: at.toISOString(), of: await figures() } }
}

/** Does one thing to a report. A finished one changes no more until somebody says why it is opened again. */
export async function actOnReport(
  report: Report,
  act: AdjudicatorAct,
  acting: Acting,
): Promise<Outcome<Report>> {
  if (act.do === 'reopen') {
    if (report.state === 'draft') return notNow('This report is not finished. You can change it as it is.')
    return happened(report, { type: 'reopened', why: act.why }, acting, { state: 'draft' })
  }
  if (report.state === 'finished')
    return notNow('This report is finished. To change it, open it again and say why.')
  if (act.do === 'write') {
    const { section, text } = act
    const ids = acting.sections.map(({ id }) => id)
    if (!ids.includes(section)) return invalid('/section', `Name one of the sections: ${ids.join(', ')}.`)
    const texts = { ...report.texts, [section]: text }
    return happened(report, { type: 'written', section, text }, acting, { texts })
  }
  if (act.do === 'take-figures')
    return happened(report, { type: 'figures-taken' }, acting, await taken(acting))
  const empty = acting.sections.find(({ id }) => (report.texts[id] ?? '').trim() === '')
  if (empty)
    return notNow(
      `Write something under “${empty.heading}” first. If there is nothing to say, write “Nothing to report”.`,
    )
  if (report.figures && acting.isBefore(report.figures.at))
    return notNow(
      'The school year has been counted since these figures were taken. Take the figures again, then finish the report.',
    )
  // What anybody reads is from one moment.
  return happened(report, { type: 'finished' }, acting, {
    state: 'finished',
    ...(report.figures ? {} : await taken(acting)),
  })
}
