import { photoPosition } from './exifPosition.ts'
import { forget, recall, remember } from './memory.ts'
import { prepare } from './prepare.ts'
import { pauses } from './retry.ts'
import { isPassing, sender } from './send.ts'
import type { TrayTools } from './tray.ts'

/** This browser and this site's API. */
export const browserTools: TrayTools = {
  prepare,
  position: photoPosition,
  sender,
  isPassing,
  recall,
  remember,
  forget,
  pauses,
}
