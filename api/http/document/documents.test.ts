import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { theDepartment } from '#contract/core/words/in-text.ts'
import { contactErrors } from '#contract/requests/contact.ts'
import { eventSchemaPath } from '#contract/requests/event-schema-path.ts'
import { eventTypes } from '#contract/requests/lifecycle.ts'
import { Submission } from '#contract/requests/request.ts'
import { council } from '#council'
import { calendars } from '#council/calendars.ts'
import { serviceOf, services } from '#services/index.ts'
import { servicesRoutes } from './services.ts'

const app = servicesRoutes(services, council, calendars)
const get = async (path: string) => (await app.request(path)).json()

function compiler() {
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  return ajv
}

describe('GET /api/services', () => {
  it('lists every service', async () => {
    const { services: listed } = (await get('/api/services')) as { services: { slug: string }[] }
    expect(listed.map(({ slug }) => slug)).toEqual(services.map(({ slug }) => slug))
  })

  it.each(services.map(({ slug }) => slug))(
    'describes %s with an example that its schema takes',
    async (slug) => {
      const { schema, example } = (await get(`/api/services/${slug}`)) as { schema: object; example: unknown }
      const valid = compiler().compile(schema)
      expect(valid(example), JSON.stringify(valid.errors)).toBe(true)
      expect(valid({ ...(example as object), shoeSize: 9 })).toBe(false)
      expect(serviceOf(slug)?.example).toEqual(example)
    },
  )

  it('says to which department it goes, wherever the service is moved', async () => {
    for (const { id, name } of council.departments) {
      const moved = services.map((service) => ({ ...service, department: id }))
      const answer = await servicesRoutes(moved, council, calendars).request('/api/services/pothole')
      const { next } = (await answer.json()) as { next: string[] }
      expect(next[0]).toBe(`Your report goes straight to ${theDepartment(name)}.`)
    }
  })

  it('leaves out what takes nothing new from that day on, and still says what it was', async () => {
    const withdrawn = { from: '2027-04-01', instead: 'Ask your district council for a skip permit.' }
    const left = services.map((one) => (one.slug === 'skip-permit' ? { ...one, withdrawn } : one))
    const slugsAt = async (now: string) => {
      const app = servicesRoutes(left, council, calendars, () => new Date(now))
      expect(await (await app.request('/api/services/skip-permit')).json()).toMatchObject({ withdrawn })
      const { services } = (await (await app.request('/api/services')).json()) as {
        services: { slug: string }[]
      }
      return services.map(({ slug }) => slug)
    }
    expect(await slugsAt('2027-03-31T12:00:00Z')).toContain('skip-permit')
    expect(await slugsAt('2027-04-01T12:00:00Z')).not.toContain('skip-permit')
  })

  it('knows no other service', async () => {
    expect((await app.request('/api/services/time-travel')).status).toBe(404)
  })
})

describe('the documents', () => {
  it('has an OpenAPI document whose every reference leads somewhere', async () => {
    const document = (await get('/api/openapi.json')) as { components: { schemas: Record<string, unknown> } }
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)]
    expect(references.length).toBeGreaterThan(10)
    for (const [, name] of references) expect(document.components.schemas).toHaveProperty(name as string)
  })

  it('has a complete request of every service as example, which schemas and the check of contact details take', async () => {
    const document = (await get('/api/openapi.json')) as {
      components: object
      paths: { '/api/requests': { post: { requestBody: { content: Record<string, { examples: object }> } } } }
    }
    const { content } = document.paths['/api/requests'].post.requestBody
    const examples = Object.entries(content['application/json']?.examples ?? {})
    expect(examples.map(([slug]) => slug)).toEqual(services.map(({ slug }) => slug))
    const ajv = compiler().addSchema(document, 'api')
    for (const [slug, { value }] of examples) {
      expect(ajv.validate('api#/components/schemas/Submission', value), ajv.errorsText()).toBe(true)
      const { service, contact } = Submission.parse(value)
      expect(service).toBe(slug)
      const required = serviceOf(slug)?.contact === 'required'
      expect(contactErrors(contact ?? { updates: 'none' }, required), slug).toEqual([])
    }
  })

  it('tells of the 503 that every operation gives whose provider may fail', async () => {
    const document = (await get('/api/openapi.json')) as {
      paths: Record<string, Record<string, { operationId: string; responses: object; security?: object[] }>>
    }
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))
    const needing = operations.filter(
      ({ operationId, security = [] }) =>
        ['findAddresses', 'startPayment'].includes(operationId) ||
        security.some((one) => 'staffToken' in one),
    )
    expect(needing.length).toBeGreaterThan(10)
    for (const { operationId, responses } of needing)
      expect(Object.keys(responses), operationId).toContain('503')
  })

  it('keeps what only operations need out of the public profile', async () => {
    expect(await get('/api/council')).not.toHaveProperty('operations')
  })

  it('has an event schema with an example of every type, each of which it takes', async () => {
    const schema = (await get(eventSchemaPath)) as { examples: { type: string; data: object }[] }
    const valid = compiler().compile(schema)
    for (const example of schema.examples) expect(valid(example), JSON.stringify(valid.errors)).toBe(true)
    const types = schema.examples.map(({ type }) => type.split('.')[2])
    expect([...new Set(types)].sort()).toEqual([...eventTypes].sort())
    expect(valid({ ...schema.examples[0], data: {} })).toBe(false)
  })
})
