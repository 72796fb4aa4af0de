import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Fee } from './Fee.tsx'

const fee = { pence: 1000, description: 'Blue Badge', later: true }

it('says whether a fee that went back is asked for again, to whoever decides again and after it', () => {
  const says = (
    payment: 'paid' | 'refund-due' | 'refunded',
    state: 'acknowledged' | 'approved' | 'refused',
  ) => renderToString(<Fee payment={{ ...fee, state: payment }} state={state} />).replaceAll(/<[^>]*>/g, '')
  expect(says('refunded', 'acknowledged')).toMatch(
    /^Fee: £10.00, paid back\. If you approve this now, the resident is not asked to pay it again$/,
  )
  expect(says('refund-due', 'approved')).toMatch(/resident\. The resident is not asked to pay it again$/)
  expect(says('refunded', 'refused')).not.toMatch(/again/)
  expect(says('paid', 'approved')).not.toMatch(/again/)
})
