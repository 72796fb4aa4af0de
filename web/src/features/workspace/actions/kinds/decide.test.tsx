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
