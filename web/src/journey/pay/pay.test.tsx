import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { pounds } from '#contract/core/money.ts'
import { type PaymentView, paymentFailures } from '#contract/requests/payment.ts'
import { SavedStore } from '../model/store.ts'
import { makeDevice } from '../testing/device.ts'
import { keyOnDevice, rememberKey } from './keyOnDevice.ts'
import { PayPanel } from './PayPanel.tsx'
import { failureInWords, payButton, standingInWords } from './words.ts'

const fee = { pence: 1000, description: 'Blue Badge', later: true }
const reference = 'BB-7K3M-9QTD'
const trackingKey = 'k'.repeat(22)

/** What the panel says when it knows this. */
function said(view: Partial<PaymentView>, department = 'Blue Badge team'): string {
  const html = renderToString(
    <QueryClientProvider client={new QueryClient()}>
      <PayPanel
        reference={reference}
        trackingKey={trackingKey}
        fee={fee}
        department={department}
        known={{ ...fee, state: 'due', ...view }}
      />
    </QueryClientProvider>,
  )
  return html
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

describe('money', () => {
  it.each([
    [1000, '£10'],
    [450, '£4.50'],
    [1, '£0.01'],
    [125000, '£1,250'],
    [1250, '£12.50'],
  ])('%i pence are %s', (pence, words) => expect(pounds(pence)).toBe(words))
})

describe('the panel', () => {
  it('asks for the fee, now or later', () => {
    expect(said({})).toMatch(
      /The fee is £10: Blue Badge\..*Pay £10 now.*You can also pay later from your private page/,
    )
    expect(said({ later: false }, 'Registrars')).toMatch(
      /the registrars team will not start until you have paid/,
    )
  })

  it('says that nothing was taken, and offers to try again', () => {
    for (const failure of paymentFailures) {
      expect(said({ failure })).toMatch(/Nothing was taken\..*Try again to pay £10/)
    }
    expect(failureInWords({ failure: 'declined' })).toMatch(/declined/)
  })

  it('leads back to a payment that was begun', () => {
    expect(said({ state: 'started' })).toMatch(/do not need to do anything else.*Carry on paying/)
  })

  it.each([
    [{ state: 'paid', paidAt: '2026-03-03T12:00:00.000Z' }, /You paid £10 on 3 March 2026: Blue Badge\./],
    [{ state: 'refund-due', paidAt: '2026-03-03T12:00:00.000Z' }, /on its way back to the card/],
    [
      { state: 'refunded', refundedAt: '2026-03-09T23:30:00.000Z' },
      /paid £10 back to your card on 9 March 2026/,
    ],
  ] as const)('has no button for %o', (view, words) => {
    expect(said(view)).toMatch(words)
    expect(payButton({ ...fee, ...view })).toBeUndefined()
    expect(said(view)).not.toMatch(/GOV.UK Pay/)
  })

  it.each([
    [
      { how: 'cash', receipt: 'T-12' },
      'paid',
      /Paid at the desk on 3 March 2026: £10\. Receipt number: T-12\./,
    ],
    [{ how: 'phone' }, 'paid', /Paid over the phone on 3 March 2026: £10\./],
    [{ how: 'card' }, 'refund-due', /not by itself: you paid our staff, so our staff give it back/],
    [{ how: 'cash', back: 'transfer' }, 'refunded', /We gave £10 back by bank transfer on 9 March 2026/],
  ] as const)('says of a fee that staff took, %o and %s, who gives it back', (desk, state, words) => {
    const times = { paidAt: '2026-03-03T12:00:00.000Z', refundedAt: '2026-03-09T23:30:00.000Z' }
    expect(said({ state, desk, ...times })).toMatch(words)
    expect(said({ state, desk, ...times })).not.toMatch(/GOV.UK Pay|Pay £10 now|to your card/)
  })

  it('is not there when nothing is to be paid any more', () => {
    expect(said({ state: 'not-needed' })).toBe('')
    expect(standingInWords({ ...fee, state: 'not-needed' })).toBeUndefined()
  })
})

describe('coming back from the payment page', () => {
  const sent = {
    kind: 'sent' as const,
    receipt: {
      reference,
      trackingKey,
      service: 'blue-badge',
      department: 'blue-badge',
      submittedAt: '2026-03-02T12:00:00.000Z',
      dueAt: null,
    },
    updates: 'none' as const,
    withoutLastChanges: false,
  }
  const places = () => {
    const device = makeDevice()
    return { tab: makeDevice(), device, saved: new SavedStore({ device, now: () => 0 }) }
  }

  it('finds the key in the tab that went away', () => {
    const at = places()
    rememberKey(at.tab, reference, trackingKey)
    expect(keyOnDevice(at, reference)).toBe(trackingKey)
    expect(keyOnDevice(at, 'BB-0000-0000')).toBeUndefined()
  })

  it('finds the key in the confirmation on the device, of whichever service', () => {
    const at = places()
    at.saved.change('pothole', (draft) => draft)
    at.saved.finish('blue-badge', sent)
    expect(keyOnDevice(at, reference)).toBe(trackingKey)
    expect(keyOnDevice(at, 'BB-0000-0000')).toBeUndefined()
  })

  it('does without a browser that keeps anything', () => {
    const refusing = new Proxy(makeDevice(), {
      get: () => {
        throw new DOMException('Not allowed', 'SecurityError')
      },
    })
    const at = { tab: refusing, device: refusing, saved: places().saved }
    expect(() => rememberKey(refusing, reference, trackingKey)).not.toThrow()
    expect(keyOnDevice(at, reference)).toBeUndefined()
    expect(keyOnDevice({ ...at, tab: undefined, device: undefined }, reference)).toBeUndefined()
  })
})
