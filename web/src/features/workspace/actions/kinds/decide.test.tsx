import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { Service } from '#contract/core/service.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { blueBadge } from '#services/blue-badge/service.ts'
import { pothole } from '#services/pothole.ts'
import type { About } from '../model/kind.ts'
import { decideForms } from './decide.tsx'

const { decide } = decideForms
const me = { id: 'me', name: 'Ewa Nowak' }
const request = {
  reference: 'BB-7K3M-9QT9',
  answers: {},
  awaited: [],
  evidence: [],
  history: [],
} as unknown as WorkRequest

it('says which day is the last where none is typed', () => {
  const drawn = (service: Service) => {
    const about: About = { department: 'blue-badge', me, colleagues: [me], request, service, values: {} }
    const typed = { ...decide.empty(about), outcome: 'approved' } as const
    const props = { typed, errors: {}, about, change: () => undefined, onBusy: () => undefined }
    const form = decide.Fields && <decide.Fields {...props} />
    return renderToString(<QueryClientProvider client={new QueryClient()}>{form}</QueryClientProvider>)
  }
  expect(drawn(blueBadge)).toMatch(/If you leave it empty, the last day is \d+ \w+ \d{4}\./)
  expect(drawn(pothole)).toContain('If you leave it empty, it has no last day.')
})

it('shows a refusal as the resident will read it, with what becomes of the fee, and nothing before an approval', () => {
  const paid = {
    ...request,
    service: { slug: 'blue-badge', title: 'Blue Badge' },
    payment: { state: 'paid', pence: 1000 },
  }
  const about: About = {
    ...{ department: 'blue-badge', me, colleagues: [me], service: blueBadge, values: {} },
    request: paid as unknown as WorkRequest,
  }
  const ahead = decide.ahead?.({ do: 'decide', outcome: 'refused', reasons: 'There is no letter' }, about)
  const drawn = renderToString(<div>{ahead?.shows}</div>)
  expect(drawn).toContain('There is no letter')
  expect(drawn).toContain('The fee of £10 is paid back automatically.')
  expect(drawn).toContain('private page')
  expect(decide.ahead?.({ do: 'decide', outcome: 'approved', reasons: 'x' }, about)).toBeUndefined()
})
