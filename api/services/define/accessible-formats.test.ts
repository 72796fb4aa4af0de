import { describe, expect, it } from 'vitest'
import { council } from '#council'
import { services } from '../index.ts'
import { formatsKey, formatsNeeded, sentHow, whatWeDo, withFormats } from './accessible-formats.ts'
import { checkAnswers } from './check.ts'
import { questionsOf, shownPages } from './walk.ts'

const offered = council.accessibleFormats ?? []
const asking = services.filter(({ contact }) => contact === 'required')

describe('the format of letters', () => {
  it('is asked wherever the council has to answer a person, once, and for no pothole', () => {
    const asked = services.filter((one) => questionsOf(one).some(({ key }) => key === formatsKey))
    expect(asked).toEqual(asking)
    const slugs = asked.map(({ slug }) => slug)
    expect(slugs).toEqual(expect.arrayContaining(['blue-badge', 'school-place', 'register-death']))
    expect(slugs).not.toContain('pothole')
  })

  it.each(asking.map((one) => [one.slug, one] as const))('may be left out, or said, in %s', (_, service) => {
    expect(checkAnswers(service, service.example)).toMatchObject({ ok: true })
    const chosen = { ...service.example, [formatsKey]: ['large-print', 'braille'] }
    expect(checkAnswers(service, chosen)).toMatchObject({ ok: false })
    const some = { ...chosen, accessibleSend: 'email' }
    expect(checkAnswers(service, some)).toMatchObject({ ok: true })
    expect(formatsNeeded(service, some)).toEqual(['Large print', 'Braille'])
    expect(formatsNeeded(service, service.example)).toEqual([])
  })

  it('asks where to send paper, with an address where the form has none, and says so to staff', () => {
    const [death, badge] = ['register-death', 'blue-badge'].map((slug) => {
      const found = services.find((one) => one.slug === slug)
      if (!found) throw new Error(slug)
      return found
    }) as [(typeof services)[number], (typeof services)[number]]
    const asking = ({ example }: (typeof services)[number], formats: string[]) => ({
      ...example,
      [formatsKey]: formats,
      accessibleSend: 'post',
    })
    const large = asking(death, ['large-print'])
    expect(checkAnswers(death, large)).toMatchObject({ ok: false })
    const where = {
      ...large,
      accessibleAddress: { line1: '1 High Street', town: 'Anstey', postcode: 'LE7 7AA' },
    }
    expect(checkAnswers(death, where)).toMatchObject({ ok: true })
    expect(sentHow(death, where)).toBe('Send it by post to 1 High Street, Anstey, LE7 7AA.')
    expect(checkAnswers(badge, asking(badge, ['large-print']))).toMatchObject({ ok: true })
    expect(sentHow(badge, asking(badge, ['large-print']))).toMatch(/address in the application/)
    expect(sentHow(death, { ...where, [formatsKey]: ['sign-language'] })).toBeUndefined()
    expect(sentHow(death, { ...death.example, [formatsKey]: ['large-print'] })).toBeUndefined()
    expect(whatWeDo(death, where, offered)).toEqual(['We will send our letters in large print.'])
    expect(whatWeDo(death, death.example, offered)).toEqual([])
  })

  it('asks which language, and refuses one that the council does not offer', () => {
    const [service] = asking
    if (!service) throw new Error('No service asks')
    const another = { ...service.example, [formatsKey]: ['another-language'] }
    expect(checkAnswers(service, another)).toMatchObject({ ok: false })
    const polish = { ...another, accessibleAnotherLanguage: 'Polish' }
    expect(formatsNeeded(service, polish)).toEqual(['Another language (Polish)'])
    const unknown = { ...service.example, [formatsKey]: ['smoke-signals'] }
    expect(checkAnswers(service, unknown)).toMatchObject({ ok: false })
  })

  it('is asked about nobody where the council offers none, or answers nobody', () => {
    const form = { contact: 'required' as const, pages: [] }
    expect(withFormats(form, [])).toBe(form)
    expect(withFormats(form)).toBe(form)
    expect(withFormats({ pages: [] }, offered).pages).toEqual([])
    expect(withFormats(form, offered).pages.length).toBeGreaterThan(0)
  })

  it('stands before what is declared, or where a long form asks about the person', () => {
    const idsOf = (slug: string) => {
      const service = services.find((one) => one.slug === slug)
      return service ? shownPages(service, service.example).map(({ id }) => id) : []
    }
    expect(idsOf('skip-permit').slice(-2)).toEqual(['accessible-formats', 'declaration'])
    expect(idsOf('register-death').at(-1)).toBe('accessible-formats')
    expect(idsOf('blue-badge').indexOf('accessible-formats')).toBe(
      idsOf('blue-badge').indexOf('has-badge') + 1,
    )
  })
})
