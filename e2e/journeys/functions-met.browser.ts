import type { PlayerState } from '#infra/local/aids/state.ts'
import { createRouter } from '#infra/local/front/routes.ts'
import { pothole } from '#services/pothole.ts'
import { url } from '../support/installed.ts'
import { photo } from '../support/photo.ts'
import { freshPlace } from '../support/place.ts'
import { expect, test } from '../support/test.ts'
import { goOn, privateLink, walk } from '../support/walk.ts'

/** The function that answers a call to the API, by the name of its role in the house. */
async function functionsByCall(): Promise<(method: string, path: string) => string> {
  const { functions } = (await (await fetch(`${url}/local/state`)).json()) as PlayerState
  const route = createRouter(
    functions.flatMap(({ name, routes }) =>
      routes.map((key) => ({ key, functionArn: name, timeoutMilliseconds: 0 })),
    ),
  )
  return (method, path) => {
    const name = route(method, path)?.route.functionArn
    if (!name) throw new Error(`No function answers ${method} ${path}`)
    return name.replace(/Function.*$/, '')
  }
}

test('three functions at most answer a report with a photo, from its first page to the private one', async ({
  open,
}) => {
  const answering = await functionsByCall()
  const page = await open('/')
  const calls = new Set<string>()
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url())
    if (origin === new URL(url).origin && pathname.startsWith('/api/'))
      calls.add(`${request.method()} ${pathname}`)
  })
  const noticed = page.waitForResponse((response) => response.url().endsWith('/api/notices'))
  await page.goto(`${url}/report/pothole`)
  await noticed
  const location = await freshPlace(url)
  await walk(page, pothole, { ...pothole.example, location }, 'photos')
  const file = { name: 'hole.jpg', mimeType: 'image/jpeg', buffer: await photo() }
  await page.locator('input[data-photos=photos][multiple]').setInputFiles(file)
  await page.locator('.app-photo').getByText('Added', { exact: true }).waitFor()
  await goOn(page)
  await walk(page, pothole, { ...pothole.example, location })
  const { reference } = await privateLink(page)
  const shown = page.waitForResponse((response) => response.url().endsWith(`/api/requests/${reference}`))
  await page.locator('main a[href*="/track/"][href*="#"]').first().click()
  await shown

  const met = new Set([...calls].map((call) => answering(...(call.split(' ') as [string, string]))))
  expect([...met].sort(), [...calls].join()).toEqual(['Anybody', 'Evidence', 'Resident'])
  const of = (start: string) => [...calls].filter((call) => call.startsWith(start))
  for (const start of ['GET /api/notices', 'POST /api/journeys', 'POST /api/evidence', 'POST /api/requests'])
    expect(of(start), start).not.toEqual([])
  expect(of('GET /api/services/pothole/nearby')).not.toEqual([])
  expect(of(`GET /api/requests/${reference}`)).not.toEqual([])
})
