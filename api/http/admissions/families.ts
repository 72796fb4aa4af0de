import type { Hono } from 'hono/tiny'
import type { AnswerPorts } from '#admissions/answers/ports.ts'
import type { FamilyChangePorts } from '#admissions/changes/ports.ts'
import type { FairAccessPorts } from '#admissions/fair-access/ports.ts'
import type { FamilyListPorts } from '#admissions/lists/family.ts'
import type { PublicFiguresPorts } from '#admissions/figures/write-report.ts'
import type { FamilyPorts } from '#admissions/rounds/families.ts'
import type { VacancyPorts } from '#admissions/vacancies/ports.ts'
import { lazily, together } from '#http/core/together.ts'
import { type OfferRoutesPorts, offerRoutes } from './offers.ts'

/**
 * What families see. All of them look at their offers in the same few minutes: what else they see is computed as a run is,
 * and read with the first request for it.
 */
export const familyRoutes = (
  told: () => Promise<OfferRoutesPorts & AnswerPorts & FamilyListPorts & FamilyChangePorts>,
  told: () => Promise<
    OfferRoutesPorts &
      AnswerPorts &
      FamilyListPorts &
      VacancyPorts &
      Pick<FairAccessPorts, 'fairAccess' | 'fairAccessTold'>
  >,
  told: () => Promise<OfferRoutesPorts & AnswerPorts & PublicFiguresPorts>,
  held: () => Promise<FamilyPorts>,
): Hono =>
  together(
    offerRoutes(told),
    lazily(async () => {
      const [{ answerRoutes }, { changeRoutes }, { heldRoutes }, { listRoutes }] = await Promise.all([
      const [{ answerRoutes }, { heldRoutes }, { figuresRoutes }] = await Promise.all([
        import('./answers.ts'),
        import('./changes.ts'),
        import('./held.ts'),
        import('./lists.ts'),
      ])
      return together(answerRoutes(told), changeRoutes(told), heldRoutes(held), listRoutes(told))
      const [{ answerRoutes }, { heldRoutes }, { listRoutes }, { vacancyRoutes }, { fairAccessRoutes }] =
        await Promise.all([
          import('./answers.ts'),
          import('./held.ts'),
          import('./lists.ts'),
          import('./vacancies.ts'),
          import('./fair-access.ts'),
        ])
      return together(
        answerRoutes(told),
        heldRoutes(held),
        listRoutes(told),
        vacancyRoutes(told),
        fairAccessRoutes(told),
      )
        import('./figures.ts'),
      ])
      return together(answerRoutes(told), heldRoutes(held), figuresRoutes(told))
    }),
  )
