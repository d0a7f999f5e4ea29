import type { KeyObject } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { blindSign } from './blind-sign.ts'

/** One caller's values, each with the key that is to sign it. */
export type SignRequest = { readonly privateKey: KeyObject; readonly blinded: Uint8Array }

parentPort?.on('message', (requests: readonly SignRequest[]) => {
  parentPort?.postMessage(requests.map(({ privateKey, blinded }) => blindSign(privateKey, blinded)))
})
