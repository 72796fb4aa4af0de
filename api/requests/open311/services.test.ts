import { describe, expect, it } from 'vitest'
import type { Service } from '#contract/core/service.ts'
import { Open311Definition, Open311Services } from '#contract/requests/open311.ts'
import { council } from '#council'
import { pagesOf, serviceWith } from '#services/define/testing/service.ts'
import { questionsOf } from '#services/define/walk.ts'
import { serviceOf, services } from '#services/index.ts'
import { report } from './report.ts'
import { definitionView, descriptionQuestion, isOffered, serviceView } from './services.ts'
import { potholeFields, reportPorts, sentBy } from './testing/sent.ts'

const offered = services.filter(isOffered)
const lightAttributes = () => {
  const light = serviceOf('street-light')
  return light ? definitionView(light, council).attributes : []
}

describe('services for foreign systems', () => {
  it('are reports about places that the site shows to others, and nothing private', () => {
    expect(offered.length).toBeGreaterThan(15)
    for (const service of offered) {
      expect(service).toMatchObject({ verb: 'report', sensitive: false })
      expect(service.nearbyMetres).not.toBeNull()
    }
    const pothole = serviceOf('pothole')
    expect(pothole && isOffered(pothole)).toBe(true)
    expect(pothole && isOffered({ ...pothole, sensitive: true })).toBe(false)
    expect(pothole && isOffered({ ...pothole, nearbyMetres: null })).toBe(false)
    expect(Open311Services.safeParse(offered.map((service) => serviceView(service, council))).success).toBe(
      true,
    )
  })

  it('say whom to call in danger, by what the definition says and not by its department', () => {
    const pothole = serviceOf('pothole')
    if (!pothole) throw new Error('There is no pothole')
    const roads = { ...council, emergencyPhone: '0116 496 0999' }
    const said =
      'If someone is in danger, call 999. If a road is dangerous now, call 0116 496 0999, day or night.'
    const { danger: _, ...harmless } = pothole
    expect(serviceView({ ...pothole, department: 'roads' }, roads).description).toBe(
      `${pothole.summary} ${said}`,
    )
    expect(serviceView(harmless, roads).description).toBe(pothole.summary)
  })

  it.each(offered)(
    '$slug: every question is an attribute, the place, photos or the description',
    (service) => {
      const { attributes } = Open311Definition.parse(definitionView(service, council))
      const codes = attributes.map(({ code }) => code)
      const rest = questionsOf(service).filter(({ key }) => !codes.includes(key))
      const description = descriptionQuestion(service)?.key
      expect(
        rest.filter(({ key, kind }) => key !== description && !['location', 'photos'].includes(kind)),
      ).toEqual([])
      expect(attributes.map(({ order }) => order)).toEqual(attributes.map((_, at) => at + 1))
    },
  )

  it('say when a question of a branch is asked, and do not require it', () => {
    expect(lightAttributes().find(({ code }) => code === 'columnNumber')).toMatchObject({
      datatype: 'string',
      required: false,
      description: 'What number is on the lamp post? (Only if “Kind of light” is “A light on a lamp post”)',
    })
  })

  it('list the options of a choice and the council’s trunk roads', () => {
    const road = lightAttributes().find(({ code }) => code === 'trunkRoad')
    expect(road).toMatchObject({ datatype: 'singlevaluelist', required: true })
    expect(road?.values?.map(({ key }) => key)).toEqual([...council.trunkRoads, 'none'])
  })
})

/** As FixMyStreet reads a definition: the values that stop a report, by what they say. */
function stops(attributes: ReturnType<typeof lightAttributes>) {
  const found = new Map<string, { code: string; answers: string[] }>()
  for (const { code, variable, values = [] } of attributes)
    for (const { key, disable_message: message } of variable ? values : [])
      if (message) found.set(message, { code, answers: [...(found.get(message)?.answers ?? []), key] })
  return found
}

describe('what must not be sent', () => {
  const ends = (service: Service) =>
    questionsOf(service).flatMap((question) => {
      if (question.kind === 'trunkRoad') return council.trunkRoads.map((road) => `${question.key}=${road}`)
      const options = 'options' in question ? question.options : []
      return options.filter(({ outcome }) => outcome).map(({ value }) => `${question.key}=${value}`)
    })

  it.each(offered)('$slug: every answer that ends the form here stops it there', (service) => {
    const { attributes } = Open311Definition.parse(definitionView(service, council))
    const stopped = [...stops(attributes).values()].flatMap(({ code, answers }) =>
      answers.map((answer) => `${code}=${answer}`),
    )
    expect(stopped.toSorted()).toEqual(ends(service).toSorted())
    expect(stopped.length).toBeGreaterThan(0)
  })

  it('says what to do in its place, in the words of the refusal', async () => {
    const pothole = serviceOf('pothole')
    const attributes = pothole ? definitionView(pothole, council).attributes : []
    const valuesOf = (code: string) => attributes.find((one) => one.code === code)?.values ?? []
    const messageOf = (code: string, key: string) =>
      valuesOf(code).find((one) => one.key === key)?.disable_message
    const refusal = async (more: Record<string, string>) => {
      const answer = await report(reportPorts(), sentBy(potholeFields(more)))
      return answer.kind === 'refused' ? answer.errors.join() : answer.kind
    }
    expect(messageOf('danger', 'hurt')).toMatch(/Call 999 now/)
    expect(messageOf('danger', 'hurt')).toBe(await refusal({ 'attribute[danger]': 'hurt' }))
    expect(messageOf('trunkRoad', 'A46')).toMatch(/National Highways.*0300 123 5000/)
    expect(messageOf('trunkRoad', 'A46')).toBe(await refusal({ 'attribute[trunkRoad]': 'A46' }))
    expect(messageOf('danger', 'no')).toBeUndefined()
    expect(messageOf('trunkRoad', 'none')).toBeUndefined()
  })

  it('stops at each of two questions that end in the same words', () => {
    const outcome = { kind: 'danger', reason: 'It may fall.', call: '999' } as const
    const choice = (key: string) =>
      ({
        kind: 'radios',
        key,
        label: `Is ${key} loose?`,
        options: [
          { value: 'yes', label: 'Yes', outcome },
          { value: 'no', label: 'No' },
        ],
        errors: { missing: 'Select it' },
      }) as const
    const service = serviceWith({
      pages: pagesOf(choice('pole'), choice('arm')),
      example: { pole: 'no', arm: 'no' },
    })
    const found = stops(definitionView(service, council).attributes)
    expect([...found.values()].map(({ code }) => code)).toEqual(['pole', 'arm'])
  })
})
