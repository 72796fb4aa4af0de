import { Checkboxes } from '../form/Checkboxes.tsx'
import { DateInput } from '../form/DateInput.tsx'
import { FileUpload } from '../form/FileUpload.tsx'
import { Input } from '../form/Input.tsx'
import { Radios } from '../form/Radios.tsx'
import { Select } from '../form/Select.tsx'
import { Textarea } from '../form/Textarea.tsx'
import type { Adapter } from './adapters.tsx'
import { content, type Options, sizeIn } from './options.ts'

const words = '(text|html)'
const fieldOptions = [
  'id',
  'name',
  `label.${words}`,
  'label.classes',
  'label.isPageHeading',
  `hint.${words}`,
  `errorMessage.${words}`,
  'classes',
  'value',
  'disabled',
  'describedBy',
  'autocomplete',
  'formGroup.classes',
]

const field = (o: Options) => ({
  id: o.id ?? o.name,
  name: o.name,
  label: content(o.label),
  labelClassName: o.label?.classes,
  isPageHeading: o.label?.isPageHeading,
  hint: content(o.hint),
  error: content(o.errorMessage),
  className: o.classes,
  formGroupClassName: o.formGroup?.classes,
  disabled: o.disabled,
  defaultValue: o.value,
  autoComplete: o.autocomplete,
  'aria-describedby': o.describedBy,
})

const groupOptions = [
  'idPrefix',
  'name',
  `fieldset.legend.${words}`,
  'fieldset.legend.classes',
  'fieldset.legend.isPageHeading',
  `hint.${words}`,
  `errorMessage.${words}`,
  'classes',
]

const legend = [`fieldset.legend.${words}`]

const choiceOptions = [
  ...groupOptions,
  'value',
  'values.*',
  `items.*.(value|text|html|divider|checked|disabled|behaviour)`,
  `items.*.hint.${words}`,
  'items.*.conditional.html',
]

const group = (o: Options) => ({
  id: o.idPrefix ?? o.name ?? o.id,
  name: o.name,
  legend: content(o.fieldset?.legend),
  legendSize: sizeIn(o.fieldset?.legend?.classes),
  isPageHeading: o.fieldset?.legend?.isPageHeading,
  hint: content(o.hint),
  error: content(o.errorMessage),
  className: o.classes,
})

const choices = (o: Options) =>
  o.items.filter(Boolean).map((item: Options) =>
    item.divider
      ? item
      : {
          value: item.value,
          text: content(item),
          hint: content(item.hint),
          conditional: content(item.conditional),
          disabled: item.disabled,
          exclusive: item.behaviour === 'exclusive',
        },
  )

const checked = (o: Options): string[] =>
  o.items
    .filter((item: Options) => item?.checked ?? (o.value === item?.value || o.values?.includes(item?.value)))
    .map((item: Options) => item.value)

/** Fields, by the component's folder in GOV.UK Frontend. */
export const fieldAdapters: Record<string, Adapter> = {
  checkboxes: {
    supported: choiceOptions,
    required: legend,
    fixtures: 20,
    draw: (o) => <Checkboxes {...group(o)} items={choices(o)} defaultValues={checked(o)} />,
  },
  'date-input': {
    supported: [...groupOptions, 'id', 'values.(day|month|year)'],
    required: legend,
    fixtures: 4,
    draw: (o) => (
      <DateInput
        {...group(o)}
        id={o.id}
        day={{ defaultValue: o.values?.day }}
        month={{ defaultValue: o.values?.month }}
        year={{ defaultValue: o.values?.year }}
      />
    ),
  },
  'file-upload': {
    supported: [...fieldOptions.filter((option) => option !== 'value'), 'multiple'],
    fixtures: 14,
    draw: (o) => <FileUpload {...field(o)} multiple={o.multiple} />,
  },
  input: {
    supported: [
      ...fieldOptions,
      'type',
      'inputmode',
      'pattern',
      'autocapitalize',
      `(prefix|suffix).${words}`,
    ],
    fixtures: 37,
    draw: (o) => (
      <Input
        {...field(o)}
        type={o.type ?? 'text'}
        inputMode={o.inputmode}
        pattern={o.pattern}
        autoCapitalize={o.autocapitalize}
        prefix={content(o.prefix)}
        suffix={content(o.suffix)}
      />
    ),
  },
  radios: {
    supported: choiceOptions,
    required: legend,
    fixtures: 18,
    draw: (o) => <Radios {...group(o)} items={choices(o)} defaultValue={checked(o)[0]} />,
  },
  select: {
    supported: [...fieldOptions, 'items.*.(value|text|selected|disabled)'],
    required: ['items.*.value'],
    fixtures: 12,
    draw: (o) => (
      <Select
        {...field(o)}
        items={o.items.map(({ selected, ...item }: Options) => item)}
        defaultValue={o.items.find((item: Options) => item.selected ?? item.value === o.value)?.value}
      />
    ),
  },
  textarea: {
    supported: [...fieldOptions, 'rows'],
    fixtures: 15,
    draw: (o) => <Textarea {...field(o)} rows={o.rows ?? 5} />,
  },
}
