import { CharacterCount } from '#web/design/form/CharacterCount.tsx'

interface Props {
  id: string
  value: string
  onChange(words: string): void
}

/** What no map can tell: which side, outside which house. */
export function DescribePlace({ id, value, onChange }: Props) {
  return (
    <CharacterCount
      id={id}
      label="Describe the place (optional)"
      hint="Such as ‘outside number 12’ or ‘by the bus stop opposite the school’. Do not give anyone’s name."
      limit={300}
      rows={2}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
