import { pothole } from '#services/pothole.ts'
import { paths } from '#web/app/paths.ts'
import { expect, test } from './support/browser/test.ts'
