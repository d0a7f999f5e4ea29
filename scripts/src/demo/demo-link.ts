import type { HttpServer } from '@koe/server/platform/http.ts'
import type { Services } from '@koe/server/services.ts'
import { linkCode, linkKeyName } from '@koe/server/surveys/link-code.ts'

/** The code of a link to the open wave that nobody has used yet, for a newcomer to try. */
export async function demoLink(
  { databases, secrets }: Services,
  app: HttpServer,
): Promise<string | undefined> {
  const voters = await databases.identity
    .selectFrom('identity.wave as wave')
    .innerJoin('identity.wave_voter as voter', 'voter.wave_id', 'wave.id')
    .innerJoin('identity.person as person', 'person.id', 'voter.person_id')
    .select(['wave.id as waveId', 'person.id as personId'])
    .where('wave.state', '=', 'open')
    .orderBy('person.staff_number', 'desc')
    .limit(50)
    .execute()
  for (const { waveId, personId } of voters) {
    const key = await secrets.read(linkKeyName(waveId))
    const link = key && linkCode(key, personId)
    if (link && (await isUnused(app, link))) return link
  }
  return undefined
}

async function isUnused(app: HttpServer, link: string): Promise<boolean> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/ballots/invitation',
    payload: { link },
  })
  return answer.statusCode === 200 && answer.json().state === 'open'
}
