import { guideFiles } from '../features/fostering/guide/guideFiles.ts'
import { lazyPage } from './load/page.tsx'
import { wingOf } from './load/wing.tsx'

/** Adoption: one page of its own, which leads to those about fostering. */
export default wingOf([
  {
    path: '',
    title: 'Adoption',
    ...lazyPage(
      () => import('../features/fostering/guide/AdoptionPage.tsx'),
      () => guideFiles.preload('adoption'),
    ),
  },
])
