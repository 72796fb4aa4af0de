/** `£10`, `£4.50`, `£1,250`. */
export function pounds(pence: number): string {
  const whole = pence % 100 === 0
  return (pence / 100).toLocaleString('en-GB', {
    style: 'currency',
    currency: 'GBP',
    minimumFractionDigits: whole ? 0 : 2,
  })
}
