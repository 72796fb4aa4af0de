/** What GOV.UK Notify says against an e-mail address; `undefined` when it takes it. */
export function emailTrouble(address: string): string | undefined {
  const [local = '', domain = '', ...more] = address.trim().split('@')
  const fits =
    /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}$/.test(local) &&
    !/^\.|\.$|\.\./.test(local) &&
    /^([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]*[a-z]$/i.test(domain) &&
    address.length <= 320 &&
    !more.length
  return fits ? undefined : 'email_address Not a valid email address'
}

/**
 * A UK mobile number as Notify writes it, 447700900982, or what it says against the number. Only a service that asked
 * for it may write to other countries.
 */
export function mobileOf(typed: string): { number: string } | { error: string; message: string } {
  const bare = typed.replace(/[\s()\-–.]/g, '')
  const wrong = (message: string) => ({ error: 'ValidationError', message: `phone_number ${message}` })
  if (!/^\+?\d+$/.test(bare)) return wrong('Must not contain letters or symbols')
  const international = /^(\+|00)(?!44)/.test(bare)
  if (international)
    return { error: 'BadRequestError', message: 'Cannot send to international mobile numbers' }
  const national = bare.replace(/^(\+44|0044|44)?0?/, '')
  if (!national.startsWith('7')) return wrong('Not a UK mobile number')
  if (national.length < 10) return wrong('Not enough digits')
  if (national.length > 10) return wrong('Too many digits')
  return { number: `44${national}` }
}
