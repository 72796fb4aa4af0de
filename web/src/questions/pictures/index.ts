import type { ComponentType } from 'react'
import { covers } from './covers.tsx'
import { edges } from './edges.tsx'
import { holes } from './holes.tsx'
import { items } from './items.tsx'
import { levels } from './levels.tsx'
import { lights } from './lights.tsx'
import { markings } from './markings.tsx'
import { signs } from './signs.tsx'

/** Every drawing that an option can name. `Picture` loads them apart from the page; import this only in tests. */
export const pictures: Readonly<Record<string, ComponentType>> = {
  ...holes,
  ...edges,
  ...levels,
  ...lights,
  ...covers,
  ...signs,
  ...markings,
  ...items,
}
