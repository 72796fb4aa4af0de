import { inYearWorld } from '#admissions/in-year/testing/world.ts'
import { answers } from '#admissions/lists/testing/shown.ts'
import { begun, hill, round, seatAt } from '#admissions/starts/testing/seat.ts'
import { council } from '#council'
import { inYearTerms } from '#council/admissions/in-year.ts'
import { allDeskRoutes } from '#http/admissions/all.ts'
import type { Page } from '../test.ts'

export { hill, round }

/**
 * The first morning of a school year, which is months away from the installation’s clock: the desk’s own routes over a round
 * in memory, whose pages are the site’s. `as`: has a page ask them, as somebody of this group.
 */
export async function september() {
  const one = await begun(6, 160)
  const { routes } = inYearWorld(inYearTerms)
  const desk = allDeskRoutes(async () => ({
    ...one.ports,
    ...routes,
    staffGroups: council.operations.staffGroups,
    identify: async (token: string) => {
      const [name = ''] = token.split('.')
      return { id: name, name: 'Sam Secretary', groups: [name] }
    },
  }))
  const { children } = await seatAt(one).places()
  for (const { reference } of children.slice(0, -1)) await answers(one, reference, {})
  const as = (group: string) => (page: Page) =>
    page.route('**/api/workspace/admissions/**', async (route) => {
      const asked = route.request()
      const { pathname, search } = new URL(asked.url())
      const body = asked.postData()
      const answer = await desk.request(`${pathname}${search}`, {
        method: asked.method(),
        headers: { ...asked.headers(), authorization: `Bearer ${group}.x.y` },
        ...(body === null ? {} : { body }),
      })
      const headers = Object.fromEntries(answer.headers)
      await route.fulfill({ status: answer.status, headers, body: await answer.text() })
    })
  return { one, as, children }
}
