import { setTimeout as pause } from 'node:timers/promises'
import { countAndPublish } from '@koe/server/counting/count-and-publish.ts'
import { frozenRoster } from '@koe/server/roster/lookup.ts'
import type { Services } from '@koe/server/services.ts'
import { ensureDefaults } from '@koe/server/surveys/defaults.ts'
import { freezeTrees, launchWave } from '@koe/server/surveys/launch.ts'
import { waveForCount, waveTimes } from '@koe/server/surveys/lookup.ts'
import { insertWave, setWaveState } from '@koe/server/surveys/store.ts'
import { createWave } from '@koe/server/surveys/waves.ts'
import type { Demo, DemoWave } from './demo.ts'

/** Installs the demo's questionnaire where it is not the one that every installation has. */
export async function loadQuestionnaire(
  { databases }: Services,
  { questionnaire }: Demo,
): Promise<void> {
  await ensureDefaults(databases.identity)
  await databases.identity
    .insertInto('identity.questionnaire')
    .values({
      key: questionnaire.key,
      version: questionnaire.version,
      definition: JSON.stringify(questionnaire),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A wave of the past: its made-up answers are counted by the code that counts real ones. */
export async function loadClosedWave(
  services: Services,
  demo: Demo,
  wave: DemoWave,
): Promise<void> {
  const { identity, counter } = services.databases
  const id = await identity.transaction().execute(async (tx) => {
    const waveId = await insertWave(tx, {
      series_key: 'engagement',
      questionnaire_key: demo.questionnaire.key,
      questionnaire_version: demo.questionnaire.version,
      title_ja: wave.title.ja,
      title_en: wave.title.en,
      fiscal_year: wave.fiscalYear,
      opens_at: new Date(`${wave.opensOn}T08:30:00+09:00`),
      closes_at: new Date(`${wave.closesOn}T17:15:00+09:00`),
    })
    if (wave.key === 'earlier')
      await tx
        .updateTable('identity.wave')
        .set({ synthetic: true })
        .where('id', '=', waveId)
        .execute()
    await freezeTrees(tx, waveId, await frozenRoster(tx), 10)
    await setWaveState(tx, waveId, 'closed')
    return waveId
  })
  const frozen = await waveForCount(counter, id)
  if (!frozen) throw new Error('A demo wave has vanished')
  const unitValue = new Map(frozen.units.map(({ code, credential }) => [code, credential]))
  const rankValue = new Map(frozen.ranks.map(({ key, credential }) => [key, credential]))
  const ballots = wave.responses.map(({ unitCode, rankKey, answers }) => ({
    unit: unitValue.get(unitCode) ?? null,
    rank: rankValue.get(rankKey) ?? null,
    answers,
  }))
  await countAndPublish(counter, {
    wave: { ...frozen, closedOn: wave.closesOn },
    units: frozen.units,
    ranks: frozen.ranks,
    questionnaire: frozen.questionnaire,
    bands: frozen.bands,
    settings: frozen.disclosure,
    ballots,
    totals: { issued: ballots.length, ballots: ballots.length, invalid: 0 },
    receipts: [],
  })
}

/** A wave that runs now, launched like any other; waits until its keys are made. */
export async function launchOpenWave(services: Services, demo: Demo, hr: string): Promise<string> {
  const by = { id: hr, role: 'hr', units: [] } as const
  const now = services.now()
  const id = await createWave(services, by, {
    title: { ja: '職員エンゲージメント調査（お試し）', en: 'Staff engagement survey (try it)' },
    series: 'engagement',
    questionnaire: { key: demo.questionnaire.key, version: demo.questionnaire.version },
    opensAt: now.toISOString(),
    closesAt: new Date(now.getTime() + 30 * 86_400_000).toISOString(),
  })
  await launchWave(services, by, id)
  for (let waited = 0; waited < 600; waited++) {
    if ((await waveTimes(services.databases.identity, id))?.state === 'open') return id
    await pause(100)
  }
  throw new Error('The keys of the open demo wave were not made within a minute.')
}
