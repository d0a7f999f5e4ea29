import { defaultBands } from '@koe/shared/catalogue/bands.ts'
import { engagement13 } from '@koe/shared/catalogue/engagement13.ts'
import type { Kysely } from 'kysely'
import { defaultDisclosure } from '../disclosure/settings.ts'
import type { IdentityTables } from '../identity-tables.ts'

/** What every installation can run at once: the engagement series and its questionnaire. */
export async function ensureDefaults(db: Kysely<IdentityTables>): Promise<void> {
  await db
    .insertInto('identity.series')
    .values({
      key: 'engagement',
      title_ja: 'エンゲージメント調査',
      title_en: 'Engagement survey',
      bands: JSON.stringify(defaultBands),
      disclosure: JSON.stringify(defaultDisclosure),
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  await db
    .insertInto('identity.questionnaire')
    .values({
      key: engagement13.key,
      version: engagement13.version,
      definition: JSON.stringify(engagement13),
    })
    .onConflict((conflict) => conflict.columns(['key', 'version']).doNothing())
    .execute()
}
