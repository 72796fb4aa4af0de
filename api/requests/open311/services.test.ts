import { describe, expect, it } from 'vitest'
import { Open311Definition, Open311Services } from '#contract/open311.ts'
import { council } from '#council'
import { questionsOf } from '#services/define/walk.ts'
import { serviceOf, services } from '#services/index.ts'
import { definitionView, descriptionQuestion, isOffered, serviceView } from './services.ts'

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
