import { Suspense } from 'react'
import { noDate, type TypedDate } from '#contract/core/typed/typed-date.ts'
import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { DateQuestion } from '#web/questions/DateQuestion.tsx'
import { errorsOfDate } from '#web/staff/actions/date.ts'
import { type Errors, idOf } from '#web/staff/actions/form.ts'
import type { Typed } from './kind.tsx'
import { type Field, itemsOf } from './row.ts'

interface Props<About> {
  field: Field<About>
  typed: Typed
  change(part: Partial<Typed>): void
  errors: Errors
  about: About
  onBusy(busy: boolean): void
}

/** One thing that an act asks, as the kind of field that it is. */
export function RowField<About>({ field, typed, change, errors, about, onBusy }: Props<About>) {
  const { name, kind, hint } = field
  const label = field.optional && !field.depends ? `${field.label} (optional)` : field.label
  const put = (value: Typed[string]) => change({ [name]: value })
  const own = { id: idOf(name), name, hint, error: errors[name] }
  const text = String(typed[name] ?? '')
  const written = {
    ...own,
    label,
    value: text,
    onChange: ({ target }: { target: { value: string } }) => put(target.value),
  }
  switch (kind) {
    case 'day':
      return (
        <DateQuestion
          {...own}
          legend={label}
          legendSize="s"
          isPageHeading={false}
          value={(typed[name] as TypedDate | undefined) ?? noDate}
          errors={errorsOfDate(errors, name)}
          onChange={put}
        />
      )
    case 'several':
    case 'sure': {
      const chosen = kind === 'sure' ? (text ? ['yes'] : []) : ((typed[name] ?? []) as readonly string[])
      const items = kind === 'sure' ? [{ value: 'yes', text: field.text }] : itemsOf(field, about)
      const toggled = (value: string, on: boolean) =>
        on ? [...chosen, value] : chosen.filter((one) => one !== value)
      return (
        <Checkboxes
          {...own}
          legend={label}
          legendSize="s"
          values={chosen}
          items={items}
          onChange={({ target }) =>
            put(kind === 'sure' ? (target.checked ? 'yes' : '') : toggled(target.value, target.checked))
          }
        />
      )
    }
    case 'files':
      return (
        <Suspense fallback={<p className="govuk-body">Opening…</p>}>
          <field.Files
            {...own}
            legend={label}
            atMost={field.atMost}
            titles={field.titles === true}
            about={about}
            value={(typed[name] ?? []) as readonly EvidenceAnswer[]}
            onChange={put}
            onBusy={onBusy}
          />
        </Suspense>
      )
    case 'yes-no':
    case 'choice':
      return (
        <Radios
          {...own}
          legend={label}
          legendSize="s"
          value={text}
          items={
            kind === 'choice'
              ? itemsOf(field, about)
              : [
                  { value: 'yes', text: field.yes ?? 'Yes' },
                  { value: 'no', text: field.no ?? 'No' },
                ]
          }
          onChange={({ target }) => put(target.value)}
        />
      )
    case 'words':
      return <Textarea {...written} rows={field.rows ?? 5} />
    case 'number':
      return (
        <Input {...written} inputMode="numeric" autoComplete="off" width={3} suffix={field.suffix ?? ''} />
      )
    case 'moment':
      return <Input {...written} hint={field.hint ?? 'For example, 3 December 2026 at 10am'} width={20} />
    case 'time':
      return <Input {...written} hint={field.hint ?? 'For example, 10:30 or 2pm'} width={10} />
    case 'text':
      return <Input {...written} autoComplete="off" />
  }
}
