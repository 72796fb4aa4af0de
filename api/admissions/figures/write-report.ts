import { may } from '#admissions/rights/may.ts'
import type { Person } from '#admissions/rounds/application.ts'
import { type Doing, doOnce } from '#admissions/rounds/doing.ts'
import type { CouncilData } from '#admissions/rounds/ports.ts'
import type { Outcome } from '#admissions/rounds/refusal.ts'
import type { Letter } from '#contract/admissions/explanation.ts'
import type {
  AdjudicatorAct,
  AdjudicatorReport,
  AdjudicatorReports,
  FinishedReport,
} from '#contract/admissions/report.ts'
import type { Staff } from '#contract/council/staff.ts'
import { countDay } from './count-cases.ts'
import { yearFigures } from './count-year.ts'
import type { CountedFacts, CountedYears, CountTerms, KeptFigures, Reports } from './ports.ts'
import type { ReadPorts } from './read.ts'
import { actOnReport, newReport, type Report, type ReportFigures } from './report.ts'
import { momentOf, noSource, type ReportedYear, reportFigures } from './report-figures.ts'

/** What the adjudicator asks for, as this council has it. */
export interface ReportTerms {
  /** `MM-DD` of the report’s year. */
  readonly due: string
  readonly source: string
  readonly sure: string
  readonly sections: readonly { readonly id: string; readonly heading: string; readonly hint: string }[]
}

export interface ReportPorts {
  readonly reports: Reports
  readonly figures: Pick<KeptFigures, 'rounds'>
  readonly countedYears: Pick<CountedYears, 'all'>
  readonly countedFacts: Pick<CountedFacts, 'ofYear'>
  readonly countTerms: CountTerms
  readonly fairAccessTerms: { readonly groups: readonly { readonly id: string; readonly title: string }[] }
  readonly council: Pick<CouncilData, 'rounds'>
  readonly reportTerms: ReportTerms
  readonly now: () => Date
}

export const titleOf = (year: number): string => `Report to the schools adjudicator, ${year}`

/** The years for which the council has rounds, the earliest first. */
export const yearsOf = ({ council }: Pick<ReportPorts, 'council'>): number[] =>
  [...new Set(council.rounds.map(({ year }) => year))].sort((a, b) => a - b)

const isYear = (ports: Pick<ReportPorts, 'council'>, year: number) => yearsOf(ports).includes(year)

/**
 * The school year that ended in August before a report is due. Until it is counted, staff see how far it has gone, and
 * nothing of that goes into what anybody may read.
 */
async function schoolYearOf(ports: ReportPorts, year: number, forStaff: boolean): Promise<ReportedYear> {
  const { countedYears, countedFacts, countTerms, fairAccessTerms, now } = ports
  const counted = (await countedYears.all()).find((one) => one.year === year)
  const made = { year, counted: now().toISOString(), groups: fairAccessTerms.groups }
  const soFar = forStaff && !counted ? yearFigures(await countedFacts.ofYear(year), made).county : undefined
  return { year, countedOn: countDay(countTerms, year), counted, soFar }
}

/** The figures of a year’s report as the record has them now. */
async function figuresNow(ports: ReportPorts, year: number, forStaff = false): Promise<ReportFigures> {
  const kept = await ports.figures.rounds()
  const rounds = ports.council.rounds
    .filter((round) => round.year === year)
    .map((dates) => ({ dates, kept: kept.find(({ source }) => source.round === dates.id) }))
  return reportFigures(rounds, await schoolYearOf(ports, year, forStaff))
}

export const dueOf = (
  { reportTerms: { due, source, sure } }: Pick<ReportPorts, 'reportTerms'>,
  year: number,
): AdjudicatorReport['due'] => ({
  on: `${year}-${due}`,
  source,
  sure,
})

/** All reports that there are to write, the earliest first. */
export async function reportList(ports: ReportPorts): Promise<AdjudicatorReports> {
  const years = yearsOf(ports)
  const kept = await Promise.all(years.map((year) => ports.reports.get(String(year))))
  return {
    reports: years.map((year, at) => ({
      ...{ year, title: titleOf(year), state: kept[at]?.state ?? 'draft', due: dueOf(ports, year).on },
    })),
  }
}

const sectionsOf = (
  { reportTerms }: Pick<ReportPorts, 'reportTerms'>,
  { texts }: Report,
  figures: ReportFigures,
): AdjudicatorReport['sections'] =>
  reportTerms.sections.map(({ id, heading, hint }) => ({
    ...{ id, heading, hint, text: texts[id] ?? '', figures: [...(figures[id] ?? [])] },
  }))

async function viewOf(ports: ReportPorts, staff: Staff, report: Report): Promise<AdjudicatorReport> {
  const { year, state, version, history, figures } = report
  return {
    ...{ year, state, version, title: titleOf(year), due: dueOf(ports, year) },
    figuresAt: figures?.at ?? null,
    sections: sectionsOf(ports, report, figures?.of ?? (await figuresNow(ports, year, true))),
    history: history.map(({ cause: _, ...entry }) => entry),
    can: may(staff, 'draft', 'round'),
  }
}

/** A year’s report as staff see it; undefined where the council has no rounds of that year. */
export async function reportView(
  ports: ReportPorts,
  staff: Staff,
  year: number,
): Promise<AdjudicatorReport | undefined> {
  if (!isYear(ports, year)) return undefined
  return viewOf(ports, staff, (await ports.reports.get(String(year))) ?? newReport(year))
}

/** Writes in a report, takes its figures, finishes it or opens it again. */
export async function writeReport(
  ports: ReportPorts,
  { staff, year, key }: { readonly staff: Staff; readonly year: number; readonly key: string },
  { seen, ...act }: AdjudicatorAct,
): Promise<Outcome<AdjudicatorReport>> {
  if (!isYear(ports, year)) return { kind: 'not-found' }
  const by: Person = { id: staff.id, name: staff.name }
  const doing: Doing = { by, at: ports.now(), seen, key, body: act }
  const { sections } = ports.reportTerms
  const counted = (await ports.countedYears.all()).find((one) => one.year === year)?.counted
  const outcome = await doOnce<Report>(
    ports.reports,
    String(year),
    doing,
    (report, cause) =>
      actOnReport(report, { ...act, seen } as AdjudicatorAct, {
        ...{ by, at: doing.at, cause, sections },
        figures: () => figuresNow(ports, year),
        isBefore: (taken) => counted !== undefined && taken < counted,
      }),
    () => newReport(year),
  )
  return outcome.kind === 'done' ? { kind: 'done', item: await viewOf(ports, staff, outcome.item) } : outcome
}

/** When the figures of a report were taken, and from what. */
function sourcesOf({ figures }: Report): Letter['sections'][number]['blocks'] {
  if (!figures) return []
  const all = Object.values(figures.of).flatMap((some) => some.map(({ source }) => source))
  const items = [...new Set(all)].filter((source) => source !== noSource)
  return [
    { kind: 'text', text: `The figures were taken from the record on ${momentOf(figures.at)}.` },
    ...(items.length > 0 ? [{ kind: 'list' as const, items }] : []),
  ]
}

/** A report as it is read, by the adjudicator and by anybody. */
function letterOf(ports: Pick<ReportPorts, 'reportTerms'>, report: Report): Letter {
  const sections = sectionsOf(ports, report, report.figures?.of ?? {}).map(
    ({ id, heading, text, figures }) => ({
      ...{ id, heading },
      blocks: [
        ...text
          .split(/\n\s*\n/)
          .filter((part) => part.trim() !== '')
          .map((part) => ({ kind: 'text' as const, text: part.trim() })),
        ...(figures.length > 0
          ? [{ kind: 'rows' as const, rows: figures.map(({ what, value }) => ({ what, value })) }]
          : []),
      ],
    }),
  )
  return {
    title: titleOf(report.year),
    sections: [
      ...sections,
      {
        id: 'sources',
        heading: 'Where the figures are from',
        blocks: sourcesOf(report),
      },
    ],
  }
}

/** What anybody sees is read from. */
export interface PublicFiguresPorts extends ReadPorts, Pick<ReportPorts, 'reportTerms'> {
  readonly councilName: string
  /** A report as a PDF. */
  readonly reportPdf: (report: Letter, year: number, finished: string) => Promise<Uint8Array>
}

/** A finished report, whole; undefined while it is written, and where there is none. */
export async function finishedReport(
  ports: Pick<PublicFiguresPorts, 'reports' | 'reportTerms'>,
  year: string,
): Promise<FinishedReport | undefined> {
  const report = await ports.reports.get(year)
  const finished = report?.history.findLast(({ type }) => type === 'finished')
  if (report?.state !== 'finished' || !finished) return undefined
  return { year: report.year, finished: finished.at, report: letterOf(ports, report) }
}
