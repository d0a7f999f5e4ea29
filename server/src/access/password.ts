import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** OWASP's recommendation for Argon2id, the library's default kind: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Full-width letters of an input method that was left on are the same password. */
const prepared = (password: string) => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> => hash(prepared(password), cost)

let decoy: Promise<string> | undefined

/** Without a hash (an unknown name) it takes as long as with one, and the answer is no. */
export async function passwordMatches(
  passwordHash: string | undefined,
  password: string,
): Promise<boolean> {
  decoy ??= hash(randomBytes(32), cost)
  const matches = await verify(passwordHash ?? (await decoy), prepared(password))
  return matches && passwordHash !== undefined
}
