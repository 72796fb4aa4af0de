import { lazy } from 'react'

/** Draws a field for files. Most acts take none. */
export const Files = lazy(() => import('./FilesField.tsx'))
