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

/** The largest section of which a usual share answered: its head has something to look at. */
function sectionOf({ city, waves }: Demo): string {
  const answered = countBy(waves.at(-1)?.responses ?? [])
  const staff = countBy(city.people)
  const candidates = city.units
    .filter(({ kind }) => kind === 'section')
    .map(({ code }) => ({ code, answered: answered.get(code) ?? 0, staff: staff.get(code) ?? 0 }))
    .filter((section) => section.answered >= 10 && section.answered <= 0.7 * section.staff)
    .sort((a, b) => b.answered - a.answered)
  return candidates[0]?.code ?? city.units[0]?.code ?? '0'
}

function countBy(people: readonly { readonly unitCode: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { unitCode } of people) counts.set(unitCode, (counts.get(unitCode) ?? 0) + 1)
  return counts
}
