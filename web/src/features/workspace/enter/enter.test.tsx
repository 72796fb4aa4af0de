import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Service } from '#contract/core/service.ts'
import { contactErrors } from '#contract/requests/contact.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { blueBadge } from '#services/blue-badge/service.ts'
import { questionsOf } from '#services/define/walk.ts'
import { services } from '#services/index.ts'
import { pothole } from '#services/pothole.ts'
import type { Draft, Sent } from '#web/journey/model/saved.ts'
import { Reported } from '#web/journey/pages/AlreadyReportedPage.tsx'
import { ContactPage } from '#web/journey/pages/ContactPage.tsx'
import { KeepMePostedPage } from '#web/journey/pages/KeepMePostedPage.tsx'
import { ResultPage } from '#web/journey/pages/ResultPage.tsx'
import type { StepProps } from '#web/journey/pages/StepProps.ts'
import { StopPage } from '#web/journey/pages/StopPage.tsx'
import { TasksPage } from '#web/journey/pages/TasksPage.tsx'
import { CheckLists } from '#web/journey/parts/CheckLists.tsx'
import { requiredMessagesFor, typedContact } from '#web/journey/parts/contactForm.ts'
import { contactWordsFor } from '#web/journey/parts/contactWords.ts'
import { contactRows } from '#web/journey/parts/summary.tsx'
import { LocationQuestion } from '#web/questions/location/LocationQuestion.tsx'
import { StaffContext } from '#web/staff/useStaff.ts'
import { Contact } from '../request/parts/Contact.tsx'
import { EnteredPage } from './EnteredPage.tsx'
import { EnterStart } from './EnterStartPage.tsx'
import { forPhone } from './forPhone.ts'

const draw = (page: ReactElement) =>
  renderToString(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>{page}</MemoryRouter>
    </QueryClientProvider>,
  )
const draft = { kind: 'draft', answers: {}, passed: [], refused: {}, unanswered: [] } as unknown as Draft
const step = (service: Service): StepProps => ({ service, draft, back: '/', origin: undefined as never })
const callBack = services.find(({ slug }) => slug === 'blue-badge-call-back') as Service
/** Words that speak to the resident, or as one. */
const toThem = /\b(you|your|yours|I|my|me)\b/i
/** Without what is said to staff themselves: how far they are, and what stands below the form. */
const wordsOf = (html: string) =>
  html.replace(/<[^>]*>/g, ' ').replace(/You have completed|Stop and delete the answers.*/gs, '')

afterEach(() => void vi.unstubAllGlobals())

/** The page after sending, of a service with a fee, to somebody who wants no messages. */
function drawEntered(service: Service, department = service.department): string {
  const receipt = {
    ...{ reference: 'HW-7K3M-9QTD', trackingKey: 'k', fee: { pence: 100, state: 'due' } },
    department,
  }
  const sent = { kind: 'sent', receipt, updates: 'none', withoutLastChanges: false } as unknown as Sent
  vi.stubGlobal('window', { location: { origin: 'https://example.org' } })
  return draw(<EnteredPage service={forPhone(service)} sent={sent} />)
}

describe('a request that is entered for somebody', () => {
  const entered = forPhone(pothole)
  const reports = [
    {
      reference: 'HW-7K3M-9QTD',
      title: 'Pothole',
      metres: 0,
      submittedAt: '2026-03-04T12:00:00Z',
      followers: 0,
    },
  ]
  const drawnNearby = <Reported key="f" {...step(entered)} point="" reports={reports as never} />

  it.each([
    ['contact', <ContactPage key="a" {...step(entered)} />],
    ['contact that is needed', <ContactPage key="b" {...step(forPhone(blueBadge))} />],
    ['contact of a call-back', <ContactPage key="i" {...step(forPhone(callBack))} />],
    ['following', <KeepMePostedPage key="c" {...step(entered)} />],
    ['every step', <TasksPage key="g" {...step(forPhone(blueBadge))} />],
    ['every step of a report', <TasksPage key="h" {...step(entered)} />],
    ['one that others have reported', drawnNearby],
    [
      'stop',
      <StopPage key="e" {...step(entered)} stop={{ kind: 'call', call: 'council', reason: '' } as never} />,
    ],
  ] as const)('speaks to staff about them: %s', (name, page) => {
    const words = wordsOf(draw(page))
    if (name === 'stop') expect(words).toContain('Tell them to call')
    else expect(words.match(toThem)).toBeNull()
  })

  it('names the caller, who need not be the person whom it is for', () => {
    const words = wordsOf(draw(<ContactPage {...step(forPhone(blueBadge))} />))
    expect(words).toContain('How can we reach the caller?')
    expect(words).toContain('we will tell the caller what we decide')
    const check = draw(<CheckLists service={forPhone(blueBadge)} draft={draft} />)
    expect(check).toContain('How we can reach the caller')
    expect(check).not.toContain('reach you')
  })

  it.each([
    [callBack, 'We will call you on the number that you gave', 'No, a phone call is enough'],
    [forPhone(callBack), 'We will call them on the number that they gave', 'No, a phone call is enough'],
  ])('does not say that no number is needed where the form has asked for one', (service, ...said) => {
    const words = wordsOf(draw(<ContactPage {...step(service)} />))
    for (const one of said) expect(words).toContain(one)
    expect(words).not.toMatch(/do not have to give|private page/)
  })

  it('says before the form what it cannot be sent without', () => {
    const staff = {
      id: 'a',
      name: 'Ada',
      grants: [{ role: 'contact' as const, departments: 'all' as const }],
    }
    const start = (service: Service) =>
      draw(
        <StaffContext value={staff}>
          <EnterStart service={service} />
        </StaffContext>,
      )
    expect(start(callBack)).toContain('We need a name and a phone number to call')
    expect(start(pothole)).toContain('does not have to give a name or contact details')
  })

  it('sends the caller on, and not whoever is on the phone with them', () => {
    const elsewhere = { kind: 'not-ours', to: 'district', why: '', authorities: [] }
    const notOurs = (service: Service) =>
      wordsOf(draw(<StopPage {...step(service)} stop={elsewhere as never} />))
    expect(notOurs(entered).match(toThem)).toBeNull()
    expect(notOurs(entered)).toContain('They need to hear it from the caller.')
    expect(notOurs(pothole)).toContain('They need to hear it from you.')
    const result = { id: 'r', kind: 'stop', title: 'Not by form', text: [], call: 'first' } as const
    const ends = (service: Service) =>
      draw(<ResultPage {...step(service)} page={undefined as never} result={result} />)
    expect(ends(forPhone(blueBadge))).toContain(
      'Put the caller through to the Blue Badge team, who answer on',
    )
    expect(wordsOf(ends(forPhone(blueBadge))).match(toThem)).toBeNull()
    expect(ends(blueBadge)).toContain('Call us on')
  })

  it.each([
    ['how to reach them', <ContactPage key="a" {...step(forPhone(blueBadge))} />],
    ['following', <KeepMePostedPage key="b" {...step(entered)} />],
  ] as const)('names who enters it among those who read it: %s', (_name, page) => {
    expect(draw(page)).toContain(', and whoever fills in this form for the caller, can see what is given')
    expect(draw(<ContactPage {...step(blueBadge)} />)).not.toContain('fills in this form')
  })

  it('tells them what is true of what was said on the phone', () => {
    const next = services.flatMap((service) => service.next)
    expect(next.filter((line) => /what you (sent|typed|wrote)/i.test(line))).toEqual([])
    expect(drawEntered(blueBadge)).toContain('on your private page')
    expect(drawEntered(blueBadge)).toContain('goes straight to the Blue Badge team.')
    expect(drawEntered(pothole, 'transport')).toContain(
      'Your report goes straight to the passenger transport team.',
    )
  })

  it('neither fills in whoever enters it, nor lets the browser keep whom it is for', () => {
    const html = draw(<ContactPage {...step(entered)} />)
    expect([...html.matchAll(/autoComplete="([^"]*)"/gi)].map(([, value]) => value)).not.toContain('name')
    expect(html).toMatch(/autoComplete="off"/i)
    expect(draw(<ContactPage {...step(pothole)} />)).toMatch(/autoComplete="name"/i)
  })

  it('says what is wrong about them, and what they wanted', () => {
    const { message } = contactWordsFor(entered)
    const messages = [
      ...['', 'email', 'text', 'call'].flatMap((updates) =>
        Object.values(requiredMessagesFor({ ...typedContact(undefined), updates })),
      ),
      ...(['email', 'text'] as const).flatMap((updates) =>
        contactErrors({ updates }).map((error) => error.message),
      ),
    ]
    expect(messages.length).toBeGreaterThan(5)
    expect(messages.map(message).filter((text) => toThem.test(text))).toEqual([])
    expect(JSON.stringify(contactRows(entered, draft))).toContain('they will look')
  })

  it.each([
    [blueBadge, 'By phone call', 'They want to be called', 'By phone call'],
    [pothole, 'No updates', 'They did not want messages', 'No messages'],
  ])('says that somebody chose to be called, and not that they wanted nothing', (service, ...said) => {
    const contact = { phone: '07700 900982', updates: 'none' as const }
    expect(contactRows(service, { ...draft, contact })[0]?.value).toMatch(said[0])
    expect(contactRows(forPhone(service), { ...draft, contact })[0]?.value).toMatch(said[0])
    expect(drawEntered(service)).toContain(said[1])
    const request = { contact, answers: {} } as unknown as WorkRequest
    expect(draw(<Contact request={request} service={service} />)).toContain(said[2])
  })

  it.each([
    [undefined, 'By phone call'],
    [{ email: 'arthur@example.org', updates: 'email' as const }, 'News by email'],
  ])('tells staff whom to call where the form itself asked for name and number', (contact, way) => {
    const answers = { about: 'terminalIllness', fullName: 'Arthur Pym', phone: '07700 900982', time: 'any' }
    const request = { contact, answers, submittedAt: '2026-12-02T10:00:00.000Z' } as unknown as WorkRequest
    const words = wordsOf(draw(<Contact request={request} service={callBack} />))
    for (const said of ['Arthur Pym', '07700 900982', way]) expect(words).toContain(said)
    expect(words).not.toContain('no way to contact')
  })

  it('asks for no place by a button that staff do not have', () => {
    const places = services.flatMap(questionsOf).filter(({ kind }) => kind === 'location')
    expect(places.length).toBeGreaterThan(10)
    expect(
      places.flatMap(({ errors }) => Object.values(errors)).filter((one) => /location/i.test(one)),
    ).toEqual([])
  })

  it.each([
    ['contact', true],
    ['officer', false],
  ] as const)('begins for a %s: %s', (role, begins) => {
    const staff = { id: 'a', name: 'Ada', grants: [{ role, departments: 'all' as const }] }
    const html = draw(
      <StaffContext value={staff}>
        <EnterStart service={pothole} />
      </StaffContext>,
    )
    expect(html.includes('Begin')).toBe(begins)
    expect(html.includes('You cannot see this')).toBe(!begins)
  })

  it('does not take the adviser’s place for the resident’s', () => {
    const question = (elsewhere: boolean) =>
      draw(
        <LocationQuestion
          id="location"
          label="Where is it?"
          hint="Use your location"
          value={undefined}
          onChange={() => undefined}
          elsewhere={elsewhere}
        />,
      )
    expect(question(false)).toMatch(/Use your location/)
    expect(question(true)).not.toMatch(/Use (my|your) location/)
    // The search has the question’s own id: its hint and that of the whole are two.
    const ids = [...question(false).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
