import type { Hono } from 'hono/tiny'
import type { AnswerPorts } from '#admissions/answers/ports.ts'
import type { ChangeLetterPorts, FamilyChangePorts } from '#admissions/changes/ports.ts'
import type { FairAccessPorts } from '#admissions/fair-access/ports.ts'
import type { PublicFiguresPorts } from '#admissions/figures/write-report.ts'
import type { FamilyListPorts } from '#admissions/lists/family.ts'
import type { FamilyPorts } from '#admissions/rounds/families.ts'
import type { VacancyPorts } from '#admissions/vacancies/ports.ts'
import { lazily, together } from '#http/core/together.ts'
import type { InYearRoutesPorts } from './in-year.ts'
import { type OfferRoutesPorts, offerRoutes } from './offers.ts'

/**
 * What families see. All of them look at their offers in the same few minutes: what else they see is computed as a run is,
 * and read with the first request for it.
 */
export const familyRoutes = (
  told: () => Promise<
    OfferRoutesPorts &
      AnswerPorts &
      FamilyListPorts &
      FamilyChangePorts &
      ChangeLetterPorts &
      VacancyPorts &
      PublicFiguresPorts &
      InYearRoutesPorts &
      Pick<FairAccessPorts, 'fairAccess' | 'fairAccessTold'>
  >,
  held: () => Promise<FamilyPorts>,
): Hono =>
  together(
    offerRoutes(told),
    lazily(async () => {
      const [answer, change, of, list, vacancy, fairAccess, figures, inYear] = await Promise.all([
        import('./answers.ts'),
        import('./changes.ts'),
        import('./held.ts'),
        import('./lists.ts'),
        import('./vacancies.ts'),
        import('./fair-access.ts'),
        import('./figures.ts'),
        import('./in-year.ts'),
      ])
      return together(
        answer.answerRoutes(told),
        change.changeRoutes(told),
        of.heldRoutes(held),
        list.listRoutes(told),
        vacancy.vacancyRoutes(told),
        fairAccess.fairAccessRoutes(told),
        figures.figuresRoutes(told),
        inYear.inYearRoutes(told),
      )
    }),
  )
