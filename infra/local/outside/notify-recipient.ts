/**
 * What GOV.UK Notify says against an e-mail address; `undefined` when it takes it. Written from what its documentation
 * and its public code say (alphagov/notifications-utils), apart from the rules of the forms, so that one finds the
 * mistakes of the other.
 */
export function emailTrouble(address: string): string | undefined {
  const [local = '', domain = '', ...more] = bare(address).split('@')
  const labels = domain.toLowerCase().split('.')
  const fits =
    more.length === 0 &&
    bare(address).length <= 320 &&
    /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}$/.test(local) &&
    !/^\.|\.$|\.\./.test(local) &&
    labels.length > 1 &&
    labels.every(isLabel) &&
    /^[^\d-]{2,}$|^xn--/.test(labels.at(-1) ?? '')
  return fits ? undefined : 'email_address Not a valid email address'
}

/** Notify takes white space of no width out wherever it stands, and non-breaking spaces. */
const bare = (text: string) =>
  text.replace(/[\u180e\u200b-\u200d\u2060\ufeff\u2028\u2029\u00a0\u202f]/g, '').trim()

const isLabel = (label: string) =>
  label.length <= 63 && /^[\p{L}\p{M}\p{N}-]+$/u.test(label) && !/^-|-$|---/.test(label)

/**
 * A UK mobile number as Notify writes it, 447700900982, or what it says against the number. Only a service that asked
 * for it may write to other countries.
 */
export function mobileOf(typed: string): { number: string } | { error: string; message: string } {
  const digits = bare(typed).replace(/[\s()-]/g, '')
  const wrong = (message: string) => ({ error: 'ValidationError', message: `phone_number ${message}` })
  if (!/^\+?\d+$/.test(digits)) return wrong('Must not contain letters or symbols')
  const international = /^(\+|00)(?!44)/.test(digits)
  if (international)
    return { error: 'BadRequestError', message: 'Cannot send to international mobile numbers' }
  const national = digits.replace(/^(\+44|0044|44)?0?/, '')
  if (/^[1-35]/.test(national)) return wrong('Not a UK mobile number')
  if (national.length < 10) return wrong('Not enough digits')
  if (national.length > 10) return wrong('Too many digits')
  if (!/^7([0-57-9]|624)/.test(national))
    return wrong('Number is not valid – double check the phone number you entered')
  return { number: `44${national}` }
}
