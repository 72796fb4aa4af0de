import type { SettingKind } from '#contract/council/setting.ts'

interface Words {
  /** The heading of its list. */
  readonly title: string
  readonly hint: string
  /** On the menu, of the act that changes it. */
  readonly change: string
  /** Where nothing has been changed. */
  readonly none: string
  /** Of the act that goes back to what is written. */
  readonly back: { readonly title: string; readonly done: string }
}

const profile = {
  title: 'Go back to what the council profile says',
  done: 'Pages say what the council profile says again, within 3 minutes.',
}

/** How each kind of setting is called. */
export const words: Readonly<Record<SettingKind, Words>> = {
  notice: {
    title: 'Notices',
    hint: 'What is closed or different today, at the top of a page',
    change: 'Change the notice',
    none: 'No notice is up on this page.',
    back: { title: 'Take the notice down', done: 'The notice goes within 3 minutes.' },
  },
  hours: {
    title: 'Opening times',
    hint: 'When somebody answers the telephone, in the council and in each department',
    change: 'Change the times',
    none: 'This page says what the council profile says.',
    back: profile,
  },
  addresses: {
    title: 'Links and phone numbers',
    hint: 'Where pages about other services lead',
    change: 'Change the links and numbers',
    none: 'The page leads where the catalogue says.',
    back: { ...profile, title: 'Go back to the links and numbers in the catalogue' },
  },
  fee: {
    title: 'Fees',
    hint: 'What a service costs, now or from a day on',
    change: 'Change the fee',
    none: 'The fee is what the council profile says.',
    back: profile,
  },
  commitment: {
    title: 'How long we take',
    hint: 'What we promise for a service, and by when it is due',
    change: 'Change the promise',
    none: 'We promise what the council profile says.',
    back: profile,
  },
  words: {
    title: 'Words of services',
    hint: 'What a page says before the form, and what happens after it is sent',
    change: 'Change the words',
    none: 'The page says what the council profile says.',
    back: profile,
  },
}
