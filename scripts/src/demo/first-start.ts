import { anyAccount } from '@koe/server/access/store.ts'
import { refreshParticipation } from '@koe/server/ballots/participation.ts'
import type { HttpServer } from '@koe/server/platform/http.ts'
import type { Services } from '@koe/server/services.ts'
import { personalLinks } from '@koe/server/surveys/links.ts'
import { castBallots } from './cast-ballots.ts'
import { buildDemo, type Demo } from './demo.ts'
import { clearHalfLoaded, loadDemo } from './load.ts'

/** People of the demo who have answered the open wave already, so that there is something to watch. */
const alreadyAnswered = 220

/** Loads the demo city into an empty installation; an interrupted first start begins anew. */
export async function loadDemoOnFirstStart(
  services: Services,
  url: string,
  app: HttpServer,
): Promise<void> {
  if (await anyAccount(services.databases.identity)) return
  console.error('Loading the demo city …')
  await clearHalfLoaded(url)
  const demo = buildDemo()
  const { hr, openWave } = await loadDemo(services, demo)
  await answerOpenWave(services, app, { demo, hr, openWave, count: alreadyAnswered })
}

interface OpenWave {
  readonly demo: Demo
  readonly hr: string
  readonly openWave: string
  readonly count: number
}

/** Casts ballots for people of the last wave's sample through the real protocol. */
export async function answerOpenWave(
  services: Services,
  app: HttpServer,
  { demo, hr, openWave, count }: OpenWave,
): Promise<void> {
  const by = { id: hr, role: 'hr', units: [] } as const
  const { links } = await personalLinks(services, by, openWave, {})
  const codes = new Map(links.map(({ staffNumber, code }) => [staffNumber, code]))
  const voters = (demo.waves.at(-1)?.responses ?? []).slice(0, count).flatMap((response) => {
    const code = codes.get(response.staffNumber)
    return code ? [{ code, answers: response.answers }] : []
  })
  await castBallots(app, voters)
  await refreshParticipation(services, openWave)
}
