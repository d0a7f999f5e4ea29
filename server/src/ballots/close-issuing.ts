import type { Services } from '../services.ts'
import { linkKeyName } from '../surveys/link-code.ts'
import { spendLinks } from '../surveys/store.ts'
import { letGoOfKeys } from './held-keys.ts'
import { countIssued, deleteIssueRecords, destroyPrivateKeys } from './store.ts'
import { issueKeyName, sealingKeyName } from './wave-secrets.ts'

type Issuer = Pick<Services, 'databases' | 'secrets'>

/**
 * First step of a close, for a wave in state `closing`: destroys every private signing key and the
 * key of the personal links, and answers how many people were issued a ballot. From here on nobody
 * can make a valid ballot. May be repeated until `forgetIssuing`.
 */
export async function closeIssuing(
  { databases, secrets }: Issuer,
  waveId: string,
): Promise<{ readonly issued: number }> {
  const issued = await databases.identity.transaction().execute(async (tx) => {
    await destroyPrivateKeys(tx, waveId)
    return countIssued(tx, waveId)
  })
  letGoOfKeys(waveId)
  // The sealed keys in backups and in the write-ahead log go blind with this one.
  await secrets.destroy(sealingKeyName(waveId))
  await secrets.destroy(linkKeyName(waveId))
  return { issued }
}

/**
 * Last step of a close: deletes who could vote and the issue records, then K_issue, so that not
 * even an old backup tells who took part. May be repeated.
 */
export async function forgetIssuing({ databases, secrets }: Issuer, waveId: string): Promise<void> {
  await databases.identity.transaction().execute(async (tx) => {
    await spendLinks(tx, waveId)
    await deleteIssueRecords(tx, waveId)
  })
  await secrets.destroy(issueKeyName(waveId))
}
