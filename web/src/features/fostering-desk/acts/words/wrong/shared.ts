import type { About, ActRow, Field } from '../../row.ts'

export const contact: readonly Field[] = [
  { name: 'name', kind: 'text', label: 'Who is looking at it?', hint: 'They can see this name' },
  { name: 'contact', kind: 'text', label: 'How can they reach that person?' },
]
export const next: Field = {
  name: 'next',
  kind: 'day',
  label: 'When will they next hear from us?',
  hint: 'Always give a day, even if there may be nothing new. If we miss it, a manager is told',
}
export const forThem = (label: string): Field => ({
  name: 'words',
  kind: 'words',
  label,
  hint: 'They can read this',
})

/** Whom it is about, who may foster no more while another of the household does. */
const aboutWhom = ({ part }: About): readonly string[] =>
  (part?.values.recorded as Partial<{ about: readonly string[] }> | undefined)?.about ?? []

export const carers = (about: About) =>
  about.view.people
    .filter(
      ({ id, role, here }) =>
        (role === 'applicant' && here) || (role !== 'child' && aboutWhom(about).includes(id)),
    )
    .map(({ id, name }) => ({ value: id, text: name }))
export const everybody = ({ view }: About) => view.people.map(({ id, name }) => ({ value: id, text: name }))
export const to: Field = {
  name: 'to',
  kind: 'several',
  label: 'Who was told?',
  hint: 'From now on they can see it on their page. Nobody else in the household can',
  items: carers,
}

/** Whether something stands in the part already. */
export const has = (part: About['part'], name: string): boolean => {
  const value = part?.values[name]
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null
}
export const begins = (name: string): Pick<ActRow, 'when'> => ({ when: ({ part }) => !has(part, name) })
export const after = (...names: string[]): Pick<ActRow, 'when'> => ({
  when: ({ part }) => names.every((name) => has(part, name)),
})
export const between = (first: string, last: string): Pick<ActRow, 'when'> => ({
  when: ({ part }) => has(part, first) && !has(part, last),
})
export const atStage = (...stages: string[]): Pick<ActRow, 'when'> => ({
  when: ({ part }) => stages.includes(String(part?.values.stage)),
})
export const whenClosed = { whenClosed: true } as const
