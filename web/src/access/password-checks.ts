import { shortestPassword } from './roles.ts'

type PasswordFault = 'tooShort' | 'differs'

/** What is wrong with a password that was typed twice, apart for the two fields. */
export const passwordFaults = (
  password: string,
  again: string,
): { readonly first?: PasswordFault; readonly second?: PasswordFault } => ({
  ...([...password].length < shortestPassword ? { first: 'tooShort' as const } : {}),
  ...(password === again ? {} : { second: 'differs' as const }),
})
