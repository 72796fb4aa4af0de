import { dayInEngland } from '#contract/calendar/day.ts'
import { ChildShown } from '#contract/fostering/carers/child.ts'
import { filesOfMessage } from '#contract/fostering/files.ts'
import { listOn } from '#fostering/carers/child/dated.ts'
import { placementKinds } from '#fostering/carers/child/kinds.ts'
import { leavingReasons } from '#fostering/carers/child/leaving.ts'
import { decisionsFor, informationOf } from '#fostering/carers/child/values.ts'
import { decidesInWords } from '#fostering/carers/child/words.ts'
import { itemsFrom } from '#web/staff/rows/row.ts'
import type { About, ActRow, ActRows, Field } from '../row.ts'
import { files } from './fields.ts'

const today = () => dayInEngland(new Date())
const childIn = ({ part }: About): ChildShown =>
  ChildShown.safeParse(part?.values).data ?? ChildShown.parse({})
const kinds = () =>
  listOn(placementKinds, today()).items.map(({ slug, title }) => ({ value: slug, text: title }))
const information = (about: About) =>
  informationOf(childIn(about), today()).map(({ slug, title, is }) => ({
    value: slug,
    text: title,
    ...(is === 'not-right' ? { hint: 'The carers say this is not right' } : {}),
  }))

/** What the approval is for, and how many children are there, before anybody types. */
const terms = ({ part }: About): string => {
  const { ahead } = (part?.values ?? {}) as { ahead?: { terms?: string } }
  return ahead?.terms ?? ''
}

const reached = (name: string, label: string, optional?: true): Field[] => [
  { name, kind: 'text', label, ...(optional && { optional }) },
  {
    name: `${name}Phone`,
    kind: 'text',
    label: `Phone number of the ${label.toLowerCase()}`,
    ...(optional && { optional }),
  },
]

const about: readonly Field[] = [
  { name: 'called', kind: 'text', label: 'What name do they like to be called by?' },
  { name: 'born', kind: 'day', label: 'Date of birth' },
  { name: 'from', kind: 'day', label: 'When did they come?' },
  { name: 'until', kind: 'day', label: 'When is it planned to end?', optional: true },
  { name: 'kind', kind: 'choice', label: 'Kind of placement', items: kinds },
  { name: 'council', kind: 'text', label: 'Which council looks after the child?' },
  {
    name: 'parental',
    kind: 'text',
    label: 'Who has parental responsibility?',
    hint: 'For example, the mother and the council',
  },
  ...reached('socialWorker', 'Child’s social worker'),
  ...reached('reviewingOfficer', 'Independent reviewing officer', true),
  {
    name: 'beyond',
    kind: 'words',
    label: 'If this goes beyond the approval, what allows it?',
    hint: 'Name the exemption or the change of terms, with its date',
    optional: true,
    most: 2000,
  },
]

function known(one: About) {
  const { called, born, from, until, placement, beyond } = childIn(one)
  return {
    called,
    born,
    from,
    until,
    beyond: beyond?.allowedBy,
    kind: placement?.kind,
    council: placement?.council,
    parental: placement?.parental,
    socialWorker: placement?.socialWorker.name,
    socialWorkerPhone: placement?.socialWorker.phone,
    reviewingOfficer: placement?.reviewingOfficer?.name,
    reviewingOfficerPhone: placement?.reviewingOfficer?.phone,
  }
}

const isThere = (one: About) => childIn(one).from !== undefined && !childIn(one).ended

/** Kinds of decisions of today's list: a form is drawn before anybody knows which child it is for. */
const decisions = decisionsFor({}, today())

const authority: ActRow = {
  title: 'Agree who decides what',
  send: 'Save what you agreed',
  done: 'Saved. The carers can show it at a school or a surgery.',
  note: 'Agree this with the carers, and with whoever has parental responsibility. Carers usually decide what comes up from day to day.',
  when: isThere,
  fields: [
    { name: 'on', kind: 'day', label: 'When did you agree it?' },
    {
      name: 'with',
      kind: 'text',
      label: 'Who did you agree it with?',
      hint: 'For example, both carers and the mother',
    },
    {
      name: 'until',
      kind: 'day',
      label: 'When will you look at it again?',
      hint: 'If you leave this empty, it will be in 6 months',
      optional: true,
    },
    ...decisions.flatMap(({ slug, title }): Field[] => [
      { name: slug, kind: 'choice', label: title, items: itemsFrom(decidesInWords) },
      { name: `${slug}-if`, kind: 'text', label: `Conditions for “${title}”`, optional: true },
    ]),
  ],
  from: (one) => {
    const { authority: before } = childIn(one)
    return {
      with: before?.with,
      ...Object.fromEntries(
        decisions.flatMap(({ slug, usually }) => [
          [slug, before?.decides[slug]?.who ?? usually],
          [`${slug}-if`, before?.decides[slug]?.conditions],
        ]),
      ),
    }
  },
  body: ({ on, with: agreed, until, ...said }) => ({
    on,
    with: agreed,
    ...(until === undefined ? {} : { until }),
    decides: Object.fromEntries(
      decisions.map(({ slug }) => [
        slug,
        { who: said[slug], ...(said[`${slug}-if`] === undefined ? {} : { conditions: said[`${slug}-if`] }) },
      ]),
    ),
  }),
}

/** What staff do with a child who lives with an approved household. */
export const child: ActRows = {
  place: {
    title: 'Place a child with them',
    send: 'Place the child',
    done: 'Saved. Now give the carers what they need to know.',
    note: terms,
    when: (one) => !childIn(one).placement,
    from: known,
    fields: about,
  },
  give: {
    title: 'Give the carers something they need to know',
    send: 'Give it to the carers',
    done: 'Saved. The carers are asked if they have it.',
    when: isThere,
    fields: [
      { name: 'items', kind: 'several', label: 'What is it?', items: information },
      { name: 'words', kind: 'words', label: 'What do they need to know?', optional: true, most: 2000 },
      files('Photos or documents', filesOfMessage),
    ],
  },
  'not-needed': {
    title: 'Say that something is not needed for this child',
    send: 'Save the reason',
    done: 'Saved. The carers can read why.',
    when: isThere,
    fields: [
      { name: 'item', kind: 'choice', label: 'What is not needed?', items: information },
      { name: 'why', kind: 'words', label: 'Why not?', most: 2000 },
    ],
  },
  authority,
  'add-contact': {
    title: 'Add somebody the child sees',
    send: 'Add them',
    done: 'Added.',
    when: isThere,
    fields: [
      { name: 'name', kind: 'text', label: 'Name' },
      { name: 'relation', kind: 'text', label: 'How do they know the child?' },
      {
        name: 'how',
        kind: 'words',
        label: 'When and how do they see each other?',
        hint: 'Include anything to look out for',
        most: 500,
      },
    ],
  },
  'remove-contact': {
    title: 'Remove somebody the child sees',
    send: 'Remove them',
    done: 'Removed.',
    when: (one) => isThere(one) && childIn(one).contacts.length > 0,
    fields: [
      {
        name: 'name',
        kind: 'choice',
        label: 'Who?',
        items: (one) => childIn(one).contacts.map(({ name }) => ({ value: name, text: name })),
      },
    ],
  },
  change: {
    title: 'Change what we know about the child',
    send: 'Save the changes',
    done: 'Saved.',
    note: terms,
    when: (one) => isThere(one) && childIn(one).placement !== undefined,
    from: known,
    fields: about,
  },
  end: {
    whenClosed: true,
    title: 'The child has left',
    send: 'Save that the child has left',
    done: 'Saved. The carers are asked to hand over what belongs to the child.',
    grave: true,
    when: isThere,
    fields: [
      { name: 'on', kind: 'day', label: 'When did they leave?' },
      { name: 'reason', kind: 'choice', label: 'Why?', items: itemsFrom(leavingReasons) },
      {
        name: 'summary',
        kind: 'words',
        label: 'How did it go, in a few words?',
        hint: 'The carers can read and keep this',
      },
      {
        name: 'owed',
        kind: 'words',
        label: 'What do we still owe the carers or the child?',
        hint: 'The carers can read this',
        optional: true,
        most: 2000,
      },
    ],
  },
}
