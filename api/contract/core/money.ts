/** `£10`, `£4.50`, `£1,250`. */
export function pounds(pence: number): string {
  const whole = pence % 100 === 0
  return (pence / 100).toLocaleString('en-GB', {
    style: 'currency',
    currency: 'GBP',
    minimumFractionDigits: whole ? 0 : 2,
  })
}

/** Pounds as somebody types them, in pence: `12`, `12.50`, `£1,250`; undefined where it is no such amount. */
export function readPounds(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/^£\s?/, '')
    .replace(/,(?=\d{3}\b)/g, '')
  const [, whole, part = ''] = /^(\d{1,6})(?:\.(\d{2}))?$/.exec(plain) ?? []
  return whole === undefined ? undefined : Number(whole) * 100 + Number(part || 0)
}
