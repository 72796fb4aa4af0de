import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Receipt } from '#contract/requests/request.ts'
import { oneChecker } from '../lanes/lanes.ts'
import { report, send, track, until } from '../support/client.ts'
import { beginsAnew, changeCouncil, goesOn, type Sent } from './changed.ts'
import { Copy } from './copy.ts'
import { othersIn } from './others.ts'

/** Another council takes Shire: what it is asked, what it imports, and a site that says nothing of the model county. */

const copy = new Copy()
/** What the council had been sent before it changed, and complete reports of each service. */
let before: { readonly sent: Sent; readonly examples: Examples } | undefined
afterAll(() => copy.remove())
const read = (file: string) => readFileSync(join(copy.at, file), 'utf8')
const well = (said = expect.any(String)) => ({ code: 0, said })

const brought = ['county', 'districts', 'neighbours', 'wards'].map((kind) => [kind, `${kind}.geojson`])
const tables = ['places', 'streets', 'postcodes', 'schools'].map((kind) => [kind, `${kind}.csv`])
const imports = [...brought, ...tables].flatMap(([kind, file]) => [
  `--${kind}`,
  `e2e/borsetshire/brought/${file}`,
])

it('writes the profile of Borsetshire and says what is missing, then that nothing is', async () => {
  const answered = ['infra/new-council/run.ts', '--answers', 'infra/new-council/testing/borsetshire.json']
  const asked = await copy.run(...(answered as [string, ...string[]]))
  expect(asked).toEqual(well(expect.stringMatching(/borsetshire\.ts is written[\s\S]*are of Leicestershire/)))
  expect(asked.said).toMatch(/Still missing[\s\S]*--wards wards\.geojson[\s\S]*--map county\.pmtiles/)
  expect(await copy.run(...(answered as [string, ...string[]]))).toMatchObject({ code: 1 })
  expect(await copy.run('infra/council-import/run.ts', ...imports)).toEqual(well())
  expect(await copy.run('infra/installation/run.ts', '--sample')).toEqual(well())
  const include = ['api/profile/*.ts', 'api/council/**/*.d.ts']
  writeFileSync(join(copy.at, 'touched.json'), JSON.stringify({ extends: './tsconfig.json', include }))
  const types = ['--project', 'touched.json', ...oneChecker]
  expect(await copy.run('node_modules/typescript/bin/tsc', ...types)).toEqual(well(''))
  expect(read('api/profile/current.ts')).toContain(
    "export { borsetshire as council } from './borsetshire.ts'",
  )
})

interface Document {
  readonly paths: Readonly<Record<string, Record<string, unknown>>>
}
type Examples = Record<string, { value: { answers: object } }>

it('takes three services of residents, and names nothing of another county', async () => {
  const url = await copy.start()
  const text = async (path: string) => (await fetch(`${url}${path}`)).text()
  const document = await text('/api/openapi.json')
  const { paths } = JSON.parse(document) as Document
  const post = paths['/api/requests']?.post as {
    requestBody: { content: { 'application/json': { examples: Examples } } }
  }
  const { examples } = post.requestBody.content['application/json']
  const walked = [
    ['pothole', 'Roads and travel', /^RD-/],
    ['blue-badge', 'Parking and badges', /^PB-/],
    ['school-transport', 'Schools and learning', /^SC-/],
  ] as const
  const sent: Record<string, Receipt> = {}
  const said: [string, string][] = [['/api/openapi.json', document]]
  for (const [slug, department, reference] of walked) {
    const receipt = await report(url, examples[slug]?.value)
    expect(receipt.reference).toMatch(reference)
    sent[slug] = receipt
    const tracked = await until(
      () => track(url, receipt),
      ({ history }) => history.some(({ type }) => type === 'acknowledged'),
    )
    expect(tracked.history.find(({ type }) => type === 'acknowledged')?.by).toBe(department)
    said.push([`${slug} on its way`, JSON.stringify(tracked)], [slug, await text(`/api/services/${slug}`)])
  }

  const pothole = examples.pothole?.value
  const location = { lat: 52.25, lon: -1.6, found: 'map', precision: 'exact' }
  const over = await send(url, { ...pothole, answers: { ...pothole?.answers, location } })
  expect(await over.text()).toContain('Penny Hassett Council')

  const asked = Object.keys(paths).filter((path) => paths[path]?.get && !path.includes('{'))
  for (const path of [...asked, '/open311/v2/services.json', '/open311/v2/discovery.json'])
    said.push([path, await text(path)])
  const site = globSync('build/site/**/*.{html,js,json,xml,txt}', { cwd: copy.at })
  expect(site.length).toBeGreaterThan(500)
  for (const file of site) said.push([file, read(file)])
  expect(said.flatMap(([where, what]) => othersIn(where, what))).toEqual([])
  before = { sent: sent as Sent, examples }
}, 300_000)

it('changes its departments and gives up a service, and what was sent before goes on', async () => {
  if (!before) throw new Error('Nothing was sent before')
  await copy.stop()
  changeCouncil(copy)
  expect(await copy.run('infra/installation/run.ts', '--sample')).toEqual(well())
  const url = await copy.start()
  await goesOn(url, before.sent)
  await beginsAnew(url, before.examples)
}, 300_000)

it('would notice words of the model county', () => {
  const named = [
    'Talk to Highways',
    'Talk to the highways team',
    'Come to County Hall',
    'In Leicestershire',
    'like LE3, in Loughborough',
    'HW-7K3M-9QTZ',
    'Call 0116 232 3232',
    'E07000130',
  ]
  for (const one of named) expect(othersIn('here', one)).toEqual([`here: ${one}`])
  for (const one of ['National Highways', 'nationalHighways', 'Highways Act 1980', 'RD-7K3M-9QTZ'])
    expect(othersIn('here', one)).toEqual([])
})
