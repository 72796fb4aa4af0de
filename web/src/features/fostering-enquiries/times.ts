/** Times as they are typed: `9:30, 10` is half past nine and ten. */
export const timesOf = (typed: string): string[] =>
  typed
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((one) => {
      const [hour = '', minute = '00'] = one.split(/[:.]/)
      return `${hour.padStart(2, '0')}:${minute}`
    })
