import { randomBytes } from 'node:crypto'
import { inject, onTestFinished } from 'vitest'
import { connect } from '../src/platform/database.ts'
import { template } from './postgres.ts'

/** The address of a fresh, migrated database for this test (file); dropped when it has ended. */
export async function freshDatabase(
  onEnd: (drop: () => Promise<void>) => void = onTestFinished,
): Promise<string> {
  const serverUrl = inject('serverUrl')
  const name = `koe_${randomBytes(6).toString('hex')}`
  await onServer(serverUrl, `create database ${name} template ${template}`)
  onEnd(() => onServer(serverUrl, `drop database if exists ${name} with (force)`))
  return serverUrl.replace(/\/postgres$/, `/${name}`)
}

async function onServer(url: string, statement: string): Promise<void> {
  const pool = connect(url, undefined, 1)
  await pool.query(statement)
  await pool.end()
}
