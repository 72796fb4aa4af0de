import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startFauxqs } from 'fauxqs'

/** An empty evidence bucket on this machine and one for households, and the environment that leads a function to it. */
export async function startEvidenceBucket(): Promise<{ stop(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'shire-evidence-'))
  const server = await startFauxqs({ host: '127.0.0.1', port: 0, dataDir, logger: false })
  server.createBucket('evidence')
  server.createBucket('fostering')
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${server.port}`,
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    EVIDENCE_BUCKET: 'evidence',
    FOSTERING_BUCKET: 'fostering',
  })
  return {
    async stop() {
      await server.stop()
      await rm(dataDir, { recursive: true })
    },
  }
}
