/** £10, or £10.50 where there are odd pence. */
export const pounds = (pence: number): string =>
  `£${pence % 100 === 0 ? pence / 100 : (pence / 100).toFixed(2)}`
