import { startPlayer } from '../player.ts'

/**
 * Plays the assembly named first, with state in the directory named second, on `PORT` or any that is free, and prints
 * where; for tests that kill it or need no build.
 */
const [, , assembly = '', dataDir = ''] = process.argv
const player = await startPlayer({
  assembly,
  dataDir,
  port: Number(process.env.PORT ?? 0),
  onHappening: (happening) => console.error(happening),
})
console.log(player.url)
