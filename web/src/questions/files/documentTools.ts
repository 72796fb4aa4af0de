import { sender, type WayIn } from '../photos/send.ts'
import { browserTools } from '../photos/tools.ts'
import type { TrayTools } from '../photos/tray.ts'
import { prepareDocument } from './prepareDocument.ts'

/** Nothing is kept of where a document was photographed. */
export const documentTools: TrayTools = {
  ...browserTools,
  prepare: prepareDocument,
  position: async () => undefined,
}

/** The same, for files that go in another way. */
export const documentToolsBy = (way: WayIn): TrayTools => ({
  ...documentTools,
  sender: (file, options) => sender(file, options, way),
})
