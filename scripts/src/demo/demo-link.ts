import type { Services } from '@koe/server/services.ts'
import { linkCode, linkKeyName } from '@koe/server/surveys/link-code.ts'

/** The code of one person's link to the open wave, for a newcomer to try; undefined without one. */
export async function demoLink({ databases, secrets }: Services): Promise<string | undefined> {
  const voter = await databases.identity
    .selectFrom('identity.wave as wave')
    .innerJoin('identity.wave_voter as voter', 'voter.wave_id', 'wave.id')
    .innerJoin('identity.person as person', 'person.id', 'voter.person_id')
    .select(['wave.id as waveId', 'person.id as personId'])
    .where('wave.state', '=', 'open')
    .orderBy('person.staff_number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const key = voter && (await secrets.read(linkKeyName(voter.waveId)))
  return key && voter ? linkCode(key, voter.personId) : undefined
}
