import { screens } from '../browser.ts'
import { Inspector } from '../inspect.ts'
import { url } from '../installed.ts'
import { expect, type Open, type Page } from '../test.ts'
import { follow, heading, press } from './desk.ts'
import { ask, ownPlace } from './household.ts'

/** Of nobody, and in no address that any page asks for. */
export const one = { name: 'Wilhelmina Thrushcombe', words: 'Could we foster with two old dogs?' }
export const two = { name: 'Barnaby Oxenmere', illness: 'Larkspur fever' }
export const referee = { name: 'Ottoline Greywether', words: 'She sat up all night with my Cuthbertine' }
export const planted = [...Object.values(one), ...Object.values(two), ...Object.values(referee)]

export const inspector = new Inspector()
export const look = async (page: Page, state = '') => {
  await inspector.look(page, `${new URL(page.url()).pathname} ${state}`)
  expect(inspector.findings.splice(0)).toEqual([])
}

/** Whatever pages asked for. */
export const asked: string[] = []
export const listening =
  (open: Open): Open =>
  async (path, how) => {
    const page = await open(path, how)
    page.on('request', (request) => asked.push(request.url()))
    page.on('framenavigated', () => asked.push(page.url()))
    return page
  }

export interface Link {
  readonly url: string
  readonly code: string
}

/** Makes a private link on the page of a case, as staff do, and reads what they pass on. `has`: they have one, which ends. */
export async function linkFor(page: Page, name: string, { has }: { has: boolean }): Promise<Link> {
  await press(page, `Make a link for ${name}`)
  if (has) {
    await page.getByText(`${name} has a link already.`).waitFor()
    await look(page, 'with a link that would end')
    await press(page, `Make a new link for ${name}`)
  }
  const secret = page.locator('.fos-link:focus .fos-link__secret')
  const [link = '', code = ''] = [await secret.nth(0).innerText(), await secret.nth(1).innerText()]
  await look(page, 'with a link')
  await press(page, 'I have passed both on')
  return { url: link, code: code.replace('Code: ', '') }
}

/** Opens a private place by its link and code, on a phone. */
export async function enters(open: Open, link: Link): Promise<Page> {
  const page = await open(link.url, screens.phone)
  await heading(page, 'Enter your code')
  await page.locator('#code').fill(link.code)
  await press(page, 'Open my page')
  await heading(page, 'What happens next')
  return page
}

/** The session that the same link opens for whoever sends by the API. */
export async function sessionOf({ url: link, code }: Link): Promise<string> {
  const { pathname, hash } = new URL(link)
  const [household, person] = pathname.split('/').slice(-2)
  const { body } = await ask<{ token: string }>(url, '', `${ownPlace}/open`, {
    household,
    person,
    key: hash.slice(1),
    code,
  })
  return body.token
}

export const back = async (page: Page) => {
  await follow(page, 'Back to your page')
  await heading(page, 'What happens next')
}
