import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
import { peakMegabytes } from './peak-memory.ts'

/** Loaded with --import in front of a measured program: leaves its peak memory behind when it ends. */
const file = process.env.KOE_BENCH_PEAK
if (file && isMainThread)
  process.on('exit', () => writeFileSync(file, JSON.stringify(peakMegabytes())))
