import { TermsView } from '#contract/fostering/carers/terms.ts'
import { errorsOf } from '#web/staff/actions/form.ts'
import { termsErrors, termsFields, withTerms } from '#web/staff/desk/terms.ts'
import type { About, ActRows } from '../row.ts'

const stateOf = ({ part }: About) => TermsView.safeParse(part?.values).data?.state

const children = ({ view: { parts } }: About): string => {
  const here = (parts ?? []).filter(({ lives }) => lives === 'here').length
  if (here === 0) return 'No child lives with them now.'
  const many = here === 1 ? 'A child lives' : `${here} children live`
  return `${many} with them. Check that the new terms fit: if they do not, this page says so once you have offered them.`
}

/** Approved without any terms is something that one can agree on too. */
const noTerms = { kind: null, children: null, youngest: null, oldest: null, named: [], words: '' }

/** What is missing of the support that goes with new terms: what, from whom and from when, or why none. */
function supportErrors({ support, what, who, supportFrom, why }: Readonly<Record<string, unknown>>) {
  if (support === undefined) return {}
  if (!support) return { why: why ? undefined : 'Say why they need no more support for this' }
  return {
    what: what ? undefined : 'Say what support they need for this',
    who: who ? undefined : 'Say who gives the support',
    supportFrom: supportFrom ? undefined : 'Enter the day from which they get the support',
  }
}

/** A change of terms that carers agree to in writing. */
export const terms: ActRows = {
  offer: {
    when: (about) => stateOf(about) === undefined,
    title: 'Offer new terms to the carers',
    send: 'Offer the new terms',
    done: 'Offered. Each carer can read and sign the agreement on their page. The terms apply from the day when the last of them signs.',
    note: (about) =>
      `Use this if the carers agree. It needs no panel. If they do not agree, refer a change of terms for a decision instead: they then have 28 days to answer. ${children(about)}`,
    grave: true,
    check: (said) => errorsOf({ ...termsErrors(said), ...supportErrors(said) }),
    body(said) {
      const { rest, terms: own } = withTerms(said)
      return { ...rest, terms: own ?? noTerms }
    },
    fields: [
      ...termsFields('These replace all terms that they have now'),
      {
        name: 'reasons',
        kind: 'words',
        label: 'Why should the terms change?',
        hint: 'The carers read it in the agreement',
        most: 2000,
      },
      { name: 'support', kind: 'yes-no', label: 'Do they need more support because of this change?' },
      {
        name: 'what',
        kind: 'words',
        label: 'If they do: what support?',
        rows: 3,
        most: 2000,
        optional: true,
        depends: true,
      },
      { name: 'who', kind: 'text', label: 'If they do: who gives it?', optional: true, depends: true },
      {
        name: 'supportFrom',
        kind: 'day',
        label: 'If they do: from which day?',
        optional: true,
        depends: true,
      },
      {
        name: 'why',
        kind: 'words',
        label: 'If they do not: why not?',
        rows: 3,
        most: 2000,
        optional: true,
        depends: true,
      },
    ],
  },
  withdraw: {
    when: (about) => stateOf(about) === 'offered',
    title: 'Take the offer back',
    send: 'Take it back',
    done: 'Taken back. Their terms stay as they are.',
    fields: [{ name: 'reasons', kind: 'words', label: 'Why?', hint: 'The carers read it', most: 2000 }],
  },
}
