import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { pothole } from '#services/pothole.ts'
import type { About } from '../model/kind.ts'
import { liesElsewhere, refer, Told } from './refer.tsx'

const me = { id: 'me', name: 'Ben Whitlock' }
const about: About = {
  ...{ department: 'highways', me, colleagues: [me], service: pothole, values: {} },
  request: { reference: 'HW-7K3M-9QTD', readable: [], conversation: [] } as unknown as WorkRequest,
}
const to = { ...refer.empty(about), kind: 'authority', note: 'It is theirs' } as const
const city = { ...to, authority: 'E06000016' }
const rutland = { ...to, authority: 'E06000017' }
const drawn = (typed: typeof city): string =>
  renderToString(
    <Told typed={typed} errors={{}} about={about} change={() => undefined} onBusy={() => undefined} />,
  )

describe('referring to another authority', () => {
  it('says that we send it where they take reports, and else asks how they were told', () => {
    expect(drawn(city)).toContain('We will email this to Leicester City Council')
    expect(drawn(rutland)).toContain('How did you tell Rutland County Council?')
  })

  it('goes on only once it is said how they were told', () => {
    expect(refer.read(city, about)).toMatchObject({ action: { to: { kind: 'authority', id: 'E06000016' } } })
    expect(refer.read(rutland, about)).toMatchObject({ errors: { passed: expect.any(String) } })
    expect(refer.read({ ...rutland, passed: 'called' }, about)).toMatchObject({
      action: { passed: 'called' },
    })
  })

  it('says where the place lies by our own map, where another council was chosen', () => {
    const charnwood = { kind: 'county', district: 'E07000130' } as const
    expect(liesElsewhere(charnwood, 'E06000016')).toBe('Charnwood Borough Council')
    expect(liesElsewhere(charnwood, 'E10000031')).toBe('Charnwood Borough Council')
    expect(liesElsewhere({ kind: 'neighbour', code: 'E06000016' }, 'E06000017')).toBe(
      'Leicester City Council',
    )
    for (const right of ['E07000130', 'severn-trent', 'national-highways', ''])
      expect(liesElsewhere(charnwood, right)).toBeUndefined()
    expect(liesElsewhere(undefined, 'E06000016')).toBeUndefined()
  })

  it('shows the words that go out before they do', () => {
    const conversation = [{ id: 'm', at: '2026-03-02T12:00:00Z', from: 'resident', text: 'Mrs Bell’s gate' }]
    const request = { ...about.request, conversation, readable: [{ question: 'Where', answer: 'By it' }] }
    const html = renderToString(
      <Told
        {...{ typed: city, errors: {}, change: () => undefined, onBusy: () => undefined }}
        about={{ ...about, request: request as unknown as WorkRequest }}
      />,
    )
    expect(html).toContain('Read what we will send')
    expect(html).toContain('Mrs Bell’s gate')
    expect(html).toContain('By it')
  })

  it('never sends what is private', () => {
    const hidden = { ...about, service: { ...pothole, sensitive: true } }
    expect(refer.read(city, hidden)).toMatchObject({ errors: { passed: expect.any(String) } })
  })
})
