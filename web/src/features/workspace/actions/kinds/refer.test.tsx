import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { pothole } from '#services/pothole.ts'
import type { About } from '../model/kind.ts'
import { refer, Told } from './refer.tsx'

const me = { id: 'me', name: 'Ben Whitlock' }
const about: About = {
  ...{ department: 'highways', me, colleagues: [me], service: pothole, values: {} },
  request: { reference: 'HW-7K3M-9QTD' } as unknown as WorkRequest,
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

  it('never sends what is private', () => {
    const hidden = { ...about, service: { ...pothole, sensitive: true } }
    expect(refer.read(city, hidden)).toMatchObject({ errors: { passed: expect.any(String) } })
  })
})
