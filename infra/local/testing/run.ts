import { startPlayer } from '../player.ts'

/** Plays the assembly named first, with state in the directory named second, and prints where; for tests that kill it. */
const [, , assembly = '', dataDir = ''] = process.argv
const player = await startPlayer({ assembly, dataDir, onHappening: (happening) => console.error(happening) })
console.log(player.url)
