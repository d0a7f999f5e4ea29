import { createAccount } from '@koe/server/access/store.ts'
import type { Services } from '@koe/server/services.ts'
import type { Demo } from './demo.ts'

/** Printed at every start of the demo: these accounts protect made-up figures. */
export const demoPassword = 'koe-demo-2026'

/** HR, a section head and an administrator; answers the account that acts for the loader. */
export async function loadAccounts({ databases }: Services, demo: Demo): Promise<{ hr: string }> {
  const account = { password: demoPassword, units: [] }
  const db = databases.identity
  await createAccount(db, {
    ...account,
    role: 'head',
    signInName: 'head',
    name: '所属 長子',
    units: [sectionOf(demo)],
  })
  await createAccount(db, { ...account, role: 'admin', signInName: 'admin', name: '管理 一郎' })
  return {
    hr: await createAccount(db, { ...account, role: 'hr', signInName: 'hr', name: '人事 花子' }),
  }
}

/** The section whose people answered most: its head has something to look at. */
function sectionOf({ city, waves }: Demo): string {
  const sections = new Set(
    city.units.filter(({ kind }) => kind === 'section').map(({ code }) => code),
  )
  const answered = new Map<string, number>()
  for (const { unitCode } of waves.at(-1)?.responses ?? [])
    if (sections.has(unitCode)) answered.set(unitCode, (answered.get(unitCode) ?? 0) + 1)
  const [largest] = [...answered].sort(([, a], [, b]) => b - a)
  return largest?.[0] ?? city.units[0]?.code ?? '0'
}
