/** Where a wave's issuing keys lie outside the database. All of them are destroyed by its close. */

/** K_issue: turns a person into the tag of an issue record. */
export const issueKeyName = (waveId: string): string => `wave/${waveId}/issue`

/** Encrypts the wave's private signing keys; one a wave, so that old backups cannot bring them back. */
export const sealingKeyName = (waveId: string): string => `wave/${waveId}/signing`
