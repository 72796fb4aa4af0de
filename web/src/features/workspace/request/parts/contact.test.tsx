import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import type { WorkRequest } from '#contract/workspace.ts'
import { blueBadge } from '#services/blue-badge/service.ts'
import { Contact } from './Contact.tsx'

const draw = (contact: WorkRequest['contact']) =>
  renderToString(
    <MemoryRouter>
      <Contact
        service={blueBadge}
        request={
          {
            contact,
            answers: blueBadge.example,
            submittedAt: '2026-03-04T12:00:00Z',
          } as unknown as WorkRequest
        }
      />
    </MemoryRouter>,
  )

it('says who the resident is by the form, and dials their number', () => {
  const html = draw({ phone: '07700 900 982', updates: 'text' })
  expect(html).toContain(blueBadge.example.fullName)
  expect(html).toContain('href="tel:07700900982"')
})
