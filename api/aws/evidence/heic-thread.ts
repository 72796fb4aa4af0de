import { parentPort, workerData } from 'node:worker_threads'
import decode from 'heic-decode'

/** Decodes the one photo that the thread was started for, answers with its pixels, and ends. */
decode({ buffer: workerData as Uint8Array }).then(({ width, height, data }) =>
  parentPort?.postMessage({ width, height, data }, [data.buffer as ArrayBuffer]),
)
