import { reportList } from '#admissions/figures/write-report.ts'
import { may } from '#admissions/rights/may.ts'
import type { DayLine } from '#contract/admissions/day/day.ts'
import { addDays } from '#contract/calendar/day.ts'
import { type DaySource, pageOf } from './source.ts'

/** So many days before its day a report stands among what is due. */
const ahead = 42

/** The yearly report to the schools adjudicator, from some weeks before its day until it is finished. */
export const report: DaySource = {
  group: 'report',
  may: (staff) => may(staff, 'draft', 'round'),
  async find({ ports, today }, wanted) {
    const { reports } = await reportList(ports)
    const open = reports.filter(({ state, due }) => state !== 'finished' && due <= addDays(today, ahead))
    return pageOf(
      open.map(
        ({ year, title, due }): DayLine => ({
          ...{ id: String(year), title, due, isLate: today > due, counted: null },
          reason: 'The council has to publish this report and send it to the schools adjudicator.',
          ...{ page: 'report', at: [String(year)] },
        }),
      ),
      wanted,
    )
  },
}
