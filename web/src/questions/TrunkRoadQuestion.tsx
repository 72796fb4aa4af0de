import { council } from '#council'
import { Radios } from '#web/design/Radios.tsx'
import type { ChoiceProps } from './OptionRadios.tsx'

/** Which motorway or trunk road it is on, if any: those of the council profile. */
export function TrunkRoadQuestion({ id, labelSize, value, onChange, ...words }: ChoiceProps) {
  return (
    <Radios
      {...words}
      id={id}
      name={id}
      legendSize={labelSize}
      items={[
        { value: 'none', text: 'None of these' },
        { divider: 'or' },
        ...council.trunkRoads.map((road) => ({ value: road, text: road })),
      ]}
      value={String(value ?? '')}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
