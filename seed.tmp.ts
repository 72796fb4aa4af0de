import { prepareSeeded } from './e2e/bench/seeded.ts'
await prepareSeeded()
