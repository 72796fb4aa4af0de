import { householdFiles } from '#aws/fostering/household-files.ts'
import { placePorts } from '#aws/fostering/place-ports.ts'
import { council } from '#council'
import { documentPictures } from '#fostering/pack/pictures.ts'
import { packFiles, prints } from './pack-ports.ts'
import { panelDeskPorts } from './panel-desk-ports.ts'
import { questionsTable } from './tables.ts'

/** What locks packs, for real: it reads households, and writes what is locked. */
export const packDeskPorts = () => ({
  ...placePorts(),
  ...panelDeskPorts(),
  sheets: questionsTable(),
  packs: packFiles,
  prints,
  council: council.name,
  pictures: documentPictures(householdFiles.read),
})
