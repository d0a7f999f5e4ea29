import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { BlindSignResult } from './blind-sign.ts'
import type { SignRequest } from './signer-worker.ts'

export type SignerPool = {
  /** Signs all values of one request, in their order; rejects once the pool is closed. */
  readonly sign: (requests: readonly SignRequest[]) => Promise<readonly BlindSignResult[]>
  /** Ends the threads; what still waits is rejected. */
  readonly close: () => Promise<void>
}

type Job = {
  readonly requests: readonly SignRequest[]
  readonly resolve: (results: readonly BlindSignResult[]) => void
  readonly reject: (error: Error) => void
}

/**
 * Blind signing off the event loop: Node offers raw RSA only synchronously.
 * Threads start when they are first needed, one for every core but the event loop's. First come,
 * first served.
 */
export function createSignerPool(size = Math.max(1, availableParallelism() - 1)): SignerPool {
  const waiting: Job[] = []
  const working = new Map<Worker, Job | undefined>()
  let closed = false

  function start(): Worker {
    const worker = new Worker(new URL('./signer-worker.ts', import.meta.url))
    worker.on('message', (results: readonly BlindSignResult[]) => {
      working.get(worker)?.resolve(results)
      working.set(worker, undefined)
      advance()
    })
    worker.on('error', (error: Error) => working.get(worker)?.reject(error))
    worker.on('exit', () => {
      working.get(worker)?.reject(new Error('the signing thread ended'))
      working.delete(worker)
      advance()
    })
    return worker
  }

  function idleWorker(): Worker | undefined {
    for (const [worker, job] of working) if (job === undefined) return worker
    return working.size < size ? start() : undefined
  }

  function advance(): void {
    if (closed || waiting.length === 0) return
    const worker = idleWorker()
    const job = worker && waiting.shift()
    if (!worker || !job) return
    working.set(worker, job)
    worker.postMessage(job.requests)
  }

  return {
    sign: (requests) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('the signer pool is closed'))
        waiting.push({ requests, resolve, reject })
        advance()
      }),
    close: async () => {
      closed = true
      for (const job of waiting.splice(0)) job.reject(new Error('the signer pool is closed'))
      await Promise.all([...working.keys()].map((worker) => worker.terminate()))
    },
  }
}
