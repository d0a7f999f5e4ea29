import { fiscalYearOf } from '@koe/shared/calendar/fiscal-year.ts'
import type { NewWave, WaveChange } from '@koe/shared/contracts/surveys.ts'
import type { Transaction } from 'kysely'
import { appendAudit } from '../access/audit.ts'
import type { SignedIn } from '../access/guard.ts'
import { requirePlainText } from '../access/plain-text.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { type BilingualFault, platformProblems, problem } from '../platform/problems.ts'
import type { Services } from '../services.ts'
import { ensureDefaults } from './defaults.ts'
import { surveysProblems } from './errors.ts'
import { linkKeyName } from './link-code.ts'
import { questionnaireOf } from './lookup.ts'
import {
  deleteWave,
  insertWave,
  lockWave,
  seriesExists,
  setWaveState,
  updateWave,
  type WaveSettings,
} from './store.ts'
import { isDueToClose, refusalToChange, refusalToClose, refusalToLaunch } from './wave-lifecycle.ts'

type Tx = Transaction<IdentityTables>

/** Makes a draft and answers its id. */
export async function createWave(
  { databases, now }: Services,
  by: SignedIn,
  wave: NewWave,
): Promise<string> {
  return databases.identity.transaction().execute(async (tx) => {
    await ensureDefaults(tx)
    const settings = settingsOf(wave)
    await requireSound(tx, settings)
    const id = await insertWave(tx, settings)
    await appendAudit(tx, { at: now(), accountId: by.id, action: 'wave-created', subject: id })
    return id
  })
}

/** Changes a draft, or moves the closing time of an open wave; the urn follows by a job. */
export async function changeWave(
  { databases, now, addJob }: Services,
  by: SignedIn,
  waveId: string,
  change: WaveChange,
): Promise<void> {
  const state = await databases.identity.transaction().execute(async (tx) => {
    const wave = await lockWave(tx, waveId)
    if (!wave) throw problem(platformProblems, 'not-found')
    const refusal = refusalToChange(wave, change, now())
    if (refusal) throw problem(surveysProblems, refusal)
    const settings = settingsOf(change)
    await requireSound(tx, { ...wave.row, ...settings })
    if (wave.state === 'open') requireFuture(settings, now())
    await updateWave(tx, waveId, settings)
    const subject = `${waveId} ${Object.keys(change).sort().join(',')}`
    await appendAudit(tx, { at: now(), accountId: by.id, action: 'wave-changed', subject })
    return wave.state
  })
  if (state === 'open') await addJob('wave-clock', {}, 'wave-clock')
}

export async function removeWave(
  { databases, secrets, now }: Services,
  by: SignedIn,
  waveId: string,
): Promise<void> {
  await databases.identity.transaction().execute(async (tx) => {
    const wave = await lockWave(tx, waveId)
    if (!wave) throw problem(platformProblems, 'not-found')
    const refusal = refusalToLaunch(wave)
    if (refusal) throw problem(surveysProblems, refusal)
    await deleteWave(tx, waveId)
    await appendAudit(tx, { at: now(), accountId: by.id, action: 'wave-deleted', subject: waveId })
  })
  // A launch that did not get through may have left one.
  await secrets.destroy(linkKeyName(waveId))
}

/** Ends an open wave now; doing it twice is harmless. */
export async function closeWave(services: Services, by: SignedIn, waveId: string): Promise<void> {
  const { databases, now, addJob } = services
  const done = await databases.identity.transaction().execute(async (tx) => {
    const wave = await lockWave(tx, waveId)
    if (!wave) throw problem(platformProblems, 'not-found')
    const refusal = refusalToClose(wave)
    if (refusal === 'done') return true
    if (refusal) throw problem(surveysProblems, refusal)
    await updateWave(tx, waveId, wave.opensAt < now() ? { closes_at: now() } : {})
    await setWaveState(tx, waveId, 'closing')
    await appendAudit(tx, { at: now(), accountId: by.id, action: 'wave-closed', subject: waveId })
    return false
  })
  if (!done) await addJob('close-wave', { waveId }, `close-wave:${waveId}`)
}

/** Turns an open wave whose time is over into a closing one; false where nothing was due. */
export async function closeIfDue(
  { databases, now }: Pick<Services, 'databases' | 'now'>,
  waveId: string,
): Promise<boolean> {
  return databases.identity.transaction().execute(async (tx) => {
    const wave = await lockWave(tx, waveId)
    if (!wave || !isDueToClose(wave, now())) return false
    await setWaveState(tx, waveId, 'closing')
    await appendAudit(tx, { at: now(), accountId: null, action: 'wave-closed', subject: waveId })
    return true
  })
}

/** The columns that a body sets; the fiscal year follows the opening in Japan. */
function settingsOf(wave: NewWave): WaveSettings
function settingsOf(wave: WaveChange): Partial<WaveSettings>
function settingsOf({ title, series, questionnaire, opensAt, closesAt }: WaveChange) {
  requirePlainText({ 'title.ja': title?.ja, 'title.en': title?.en })
  return {
    ...(title && { title_ja: title.ja, title_en: title.en }),
    ...(series !== undefined && { series_key: series }),
    ...(questionnaire && {
      questionnaire_key: questionnaire.key,
      questionnaire_version: questionnaire.version,
    }),
    ...(opensAt !== undefined && {
      opens_at: new Date(opensAt),
      fiscal_year: fiscalYearOf(new Date(opensAt)),
    }),
    ...(closesAt !== undefined && { closes_at: new Date(closesAt) }),
  }
}

/** What the schema cannot say: names lead somewhere, and the end comes after the beginning. */
async function requireSound(tx: Tx, settings: WaveSettings): Promise<void> {
  const { questionnaire_key: key, questionnaire_version: version } = settings
  const faults: BilingualFault[] = []
  if (!(await seriesExists(tx, settings.series_key)))
    faults.push({ field: 'series', message: noSuchSeries })
  if (!(await questionnaireOf(tx, key, version)))
    faults.push({ field: 'questionnaire', message: noSuchQuestionnaire })
  if (settings.closes_at <= settings.opens_at)
    faults.push({ field: 'closesAt', message: endsBeforeBeginning })
  if (settings.fiscal_year < 1950 || settings.fiscal_year > 2200)
    faults.push({ field: 'opensAt', message: notInOurTime })
  if (faults.length > 0) throw problem(platformProblems, 'invalid-input', { faults })
}

function requireFuture({ closes_at: closesAt }: Partial<WaveSettings>, now: Date): void {
  if (closesAt && closesAt <= now)
    throw problem(platformProblems, 'invalid-input', {
      faults: [{ field: 'closesAt', message: notInFuture }],
    })
}

const noSuchSeries = { ja: '登録されていないシリーズです', en: 'is not a known series' }
const noSuchQuestionnaire = {
  ja: '登録されていない調査票です',
  en: 'is not a known questionnaire and version',
}
const endsBeforeBeginning = {
  ja: '終了日時は開始日時より後にしてください',
  en: 'must be after opensAt',
}
const notInOurTime = {
  ja: '1950年度から2200年度までの日時にしてください',
  en: 'must lie in the fiscal years 1950 to 2200',
}
const notInFuture = {
  ja: '今より後の日時にしてください。今すぐ終えるには「終了」を使います',
  en: 'must be in the future; to end the wave now, close it',
}
