import { adoptionKinds, type CaseKind } from '#contract/fostering/case.ts'
import { DeskReferral, type Outcome, type ReferralType } from '#contract/fostering/panel/referral.ts'
import { referralTypeInWords } from '#contract/fostering/panel/words.ts'
import { partTitle } from '#fostering/parts/titles.ts'
import { hasTerms, termsErrors, termsFields, typedTerms, withTerms } from '#web/staff/desk/terms.ts'
import { itemsFrom } from '#web/staff/rows/row.ts'
import type { About, ActRows, Field } from '../row.ts'
import { on } from './fields.ts'

/** What they mean before there is an approval, and of one that there is. */
const outcomes = (isApproved: boolean): Readonly<Record<Outcome, string>> => ({
  suitable: isApproved ? 'Suitable: their approval goes on' : 'Suitable: approve them',
  'not-suitable': isApproved ? 'Not suitable: end their approval' : 'Not suitable: do not approve them',
  'complete-assessment': 'Complete the assessment',
  agree: 'Agree to what was asked for',
  refuse: 'Do not agree to it',
})

/** Of all outcomes, those that this referral can have. */
function outcomesOf({ part, view }: About) {
  const route = part?.values.route as { outcomes?: readonly string[] } | undefined
  return itemsFrom(outcomes(view.phase === 'approved')).filter(
    ({ value }) => route?.outcomes?.includes(value) ?? true,
  )
}

const words = (name: string, label: string, missing?: string): Field => ({
  ...{ name, kind: 'words', label },
  ...(missing && { missing }),
})
const reasons = words('reasons', 'Reasons', 'Give your reasons')
const how = (label: string): Field => ({ name: 'how', kind: 'text', label })
const outcome = (label: string, missing = 'Select what they recommend'): Field => ({
  ...{ name: 'outcome', kind: 'choice', label, missing, items: outcomesOf },
})
/** Terms are those of an approval to foster: neither adopters nor whoever goes on with an assessment has them. */
const hasOwnTerms = ({ view, part }: About): boolean => {
  const { data } = DeskReferral.safeParse(part?.values)
  return !adoptionKinds.includes(view.kind) && data?.type !== 'brief-report'
}
const termsAsked = (hint: string): readonly Field[] =>
  termsFields(hint).map((field) => ({ ...field, when: hasOwnTerms }))
const terms = termsAsked('Leave these empty if there are no terms. They count only if you say yes')

/** What was recommended or asked for, to begin from. */
const recommendedTerms = ({ part }: About) => {
  const { data } = DeskReferral.safeParse(part?.values)
  return typedTerms(data?.recommendations.at(-1)?.terms ?? data?.terms)
}

/** Terms go with what is agreed to; with what is refused they are left out. */
const withOwnTerms = (said: Readonly<Record<string, unknown>>) => {
  const { rest, terms: own } = withTerms(said)
  return { ...rest, terms: hasTerms(rest.outcome) ? own : null }
}

/** Referrals that there are, of which somebody may have written to us about one. */
const referralsIn = ({ view }: About) => (view.parts ?? []).filter(({ kind }) => kind === 'referral')
const referrals = (about: About) =>
  referralsIn(about).map(({ name }) => ({ value: name, text: partTitle(name) }))

const ofAnApproval: readonly ReferralType[] = [
  'first-review',
  'review',
  'change-of-terms',
  'exemption',
  'termination',
]

/** What comes before there is an approval; the API knows the whole of each way. */
function towardsApproval(kind: CaseKind): readonly ReferralType[] {
  if (adoptionKinds.includes(kind)) return ['adoption', 'brief-report']
  return kind === 'connected-person'
    ? ['connected-person', 'brief-report', 'extension']
    : ['approval', 'brief-report']
}

/** What can be referred in such a case as it stands, so that nobody chooses what is refused. */
function typesOf(about: About) {
  const { kind, phase } = about.view
  const types = phase === 'approved' ? ofAnApproval : towardsApproval(kind)
  const written = referralsIn(about).length > 0 ? (['representations'] as const) : []
  return itemsFrom(referralTypeInWords).filter(({ value }) =>
    [...types, ...written].some((one) => one === value),
  )
}

/** Whether this is so of a referral as it stands; of none, it is not. */
const so =
  (is: (referral: DeskReferral) => boolean) =>
  ({ part }: About): boolean => {
    const { data } = DeskReferral.safeParse(part?.values)
    return data !== undefined && is(data)
  }
const last = ({ decisions }: DeskReferral) => decisions.at(-1)

/** What staff do with something that is put before a panel, or before whoever decides. */
export const referral: ActRows = {
  refer: {
    when: ({ part }) => part?.values.state === undefined,
    title: 'Refer it',
    send: 'Refer it',
    done: 'Referred. It waits for a meeting of the panel, or for somebody to check its quality.',
    note: 'A copy of the papers is kept as they are now. The panel’s pack is made and locked later, for its meeting.',
    check: termsErrors,
    body(said, about) {
      const { rest, terms: own } = withTerms(said)
      const all = referralsIn(about)
      // Where there is only one that they can have written about, nobody has to say which.
      const only = rest.type === 'representations' && all.length === 1 ? { about: all[0]?.name } : {}
      return { ...only, ...rest, ...(own && { terms: own }) }
    },
    fields: [
      {
        name: 'type',
        kind: 'choice',
        label: 'What is it about?',
        missing: 'Select what it is about',
        items: typesOf,
      },
      words('reasons', 'Why now?', 'Say why you are referring it now'),
      {
        name: 'about',
        kind: 'choice',
        label: 'If the household wrote to us: about which decision?',
        items: referrals,
        optional: true,
      },
      ...termsAsked('Fill these in if you ask for new terms. Leave them empty otherwise'),
    ],
  },
  withdraw: {
    when: so(({ state }) => state === 'referred' || state === 'listed'),
    title: 'Take it back',
    send: 'Take it back',
    done: 'It is taken back.',
    fields: [reasons],
  },
  assure: {
    when: so(({ state, route }) => state === 'referred' && route.steps.includes('quality-assurance')),
    title: 'Check the quality and recommend',
    send: 'Save your recommendation',
    done: 'Saved. It waits for the decision now.',
    note: 'You cannot check what you referred yourself. The person who checks it does not decide.',
    from: recommendedTerms,
    check: termsErrors,
    body: ({ doubts, ...said }) => ({ ...withOwnTerms(said), doubts: doubts ?? '' }),
    fields: [
      outcome('What do you recommend?', 'Select what you recommend'),
      ...terms,
      reasons,
      { ...words('doubts', 'Serious doubts, if there are any'), optional: true },
    ],
  },
  'terms-agreed': {
    when: so(
      ({ decisions, type }) =>
        decisions.length === 0 && ['change-of-terms', 'first-review', 'review', 'termination'].includes(type),
    ),
    title: 'The carer agrees to the new terms in writing',
    send: 'Save it',
    done: 'Saved. The terms can apply at once when they are decided.',
    fields: [on('When did they agree?'), words('words', 'How did they say it?')],
  },
  decide: {
    when: so(({ ahead }) => ahead.cannotDecide === null),
    title: 'Decide',
    send: 'Save the decision',
    done: 'Decided. Tell the household within 2 working days, and write to them within 5.',
    note: 'The letter to the household has your reasons as you write them here.',
    grave: true,
    from: recommendedTerms,
    check: termsErrors,
    body: ({ papers, arguments: weighed, standard, reasons: why, ...said }, { part }) => ({
      outcome: said.outcome,
      terms: withOwnTerms(said).terms,
      reasons: { papers, arguments: weighed, standard, reasons: why },
      differs: said.differs ?? null,
      considered: part?.values.toConsider ?? [],
    }),
    fields: [
      outcome('What do you decide?', 'Select what you decide'),
      ...terms,
      words('papers', 'Which papers did you read and consider?', 'Say which papers you read and considered'),
      words(
        'arguments',
        'What counted for it, and what counted against it?',
        'Say what counted for it and against it',
      ),
      words('standard', 'Which standard did you decide by?', 'Say which standard you decided by'),
      reasons,
      {
        ...words('differs', 'If your decision is different from anything that was recommended, why is that?'),
        optional: true,
      },
      {
        name: 'sure',
        kind: 'sure',
        label: 'What was recommended',
        missing: 'Confirm that you have read every recommendation and taken it into account',
        text: 'I have read every recommendation and taken it into account',
      },
    ],
  },
  'tell-orally': {
    whenClosed: true,
    when: so((one) => last(one)?.toldOrally === null),
    title: 'The household was told the decision',
    send: 'Save it',
    done: 'Saved.',
    fields: [on('When were they told?'), how('How? For example: by phone')],
  },
  'tell-in-writing': {
    whenClosed: true,
    when: so((one) => last(one)?.toldInWriting === null),
    title: 'Write to the household with the decision',
    send: 'Make the letter',
    done: 'The letter has been made, with today’s date. Send it today, in a way that records its delivery.',
    note: 'The letter has today’s date, and the time to answer counts from it.',
    grave: true,
    fields: [how('How do you send it? For example: by post, signed for')],
  },
  'answer-came': {
    when: so(({ state, period, answer }) => state === 'proposed' && period !== null && answer === null),
    title: 'The household answered a proposal',
    send: 'Save the answer',
    done: 'Saved. They cannot do both, so the other way is now closed.',
    fields: [
      {
        name: 'way',
        kind: 'choice',
        label: 'Which way did they choose?',
        items: [
          { value: 'representations', text: 'They wrote to us' },
          { value: 'review', text: 'They asked for the independent review' },
        ],
      },
      on('When did it come?'),
      words('words', 'What did they say?'),
    ],
  },
  'review-notified': {
    when: so(
      ({ state, period, answer }) =>
        period !== null &&
        !answer?.notified &&
        (state === 'in-review' || (state === 'proposed' && answer === null)),
    ),
    title: 'The independent review told us that it was asked',
    send: 'Save the day',
    done: 'Saved. Send the papers within 10 working days.',
    fields: [on('When did they tell us?')],
  },
  'review-papers': {
    when: so(
      ({ state, answer }) => state === 'in-review' && !!answer?.notified && answer.papersSent === null,
    ),
    title: 'Send the papers to the independent review',
    send: 'Save that they are sent',
    done: 'Saved, with the fingerprint of the papers.',
    note: 'The report, the papers that the panel read, our letter and the reasons. Never the minutes.',
    fields: [],
  },
  'review-recommended': {
    when: so(({ state, answer }) => state === 'in-review' && !!answer?.notified),
    title: 'The independent review made a recommendation',
    send: 'Save the recommendation',
    done: 'Saved. The decision takes both recommendations into account.',
    check: termsErrors,
    body: withOwnTerms,
    fields: [on('When did they recommend it?'), outcome('What do they recommend?'), ...terms, reasons],
  },
  'review-closed': {
    when: so(({ state }) => state === 'in-review'),
    title: 'The independent review ended without a recommendation',
    send: 'Save it',
    done: 'Saved.',
    fields: [on('When did it end?'), words('words', 'Why?')],
  },
  'sign-for-council': {
    when: so(({ letters, signed }) => letters.some(({ kind }) => kind === 'agreement') && !signed.council),
    title: 'Sign the agreement for the council',
    send: 'Sign it',
    done: 'Signed.',
    fields: [],
  },
}
