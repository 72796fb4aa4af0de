import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { Service } from '#contract/core/service.ts'
import { pothole } from '#services/pothole.ts'
import type { About } from '../model/kind.ts'
import { sayingForms } from './phone.tsx'

const me = { id: 'me', name: 'Harun Aziz' }

function drawn(service: Service | undefined) {
  const about = { department: 'highways', me, colleagues: [], service, values: {} } as About
  const { Fields } = sayingForms['write-down']
  if (!Fields) return ''
  return renderToString(
    <QueryClientProvider client={new QueryClient()}>
      <Fields
        {...{
          typed: sayingForms['write-down'].empty(about),
          errors: {},
          about,
          change: () => undefined,
          onBusy: () => undefined,
        }}
      />
    </QueryClientProvider>,
  )
}

it('says that it is 999 in danger, and the road’s number only where a road may be dangerous', () => {
  expect(drawn(pothole)).toContain('999')
  expect(drawn(pothole)).toContain('If a road is dangerous now')
  expect(drawn(undefined)).toContain('999')
  expect(drawn(undefined)).not.toContain('road is dangerous')
})
