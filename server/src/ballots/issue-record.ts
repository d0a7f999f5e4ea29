import { createHash, createHmac } from 'node:crypto'
import { canonicalJson } from '@koe/shared/ballot/canonical-json.ts'
import type { IssueAnswer } from '@koe/shared/contracts/ballots.ts'

/** What stands for a person in an issue record: nobody without K_issue can tell whom it means. */
export const personTag = (issueKey: Uint8Array, personId: string): Buffer =>
  createHmac('sha256', issueKey).update(personId).digest()

/** SHA-256 over the three blinded values as canonical JSON; the same values are the same request. */
export const requestHash = ({ eligibility, unit, rank }: IssueAnswer): Buffer =>
  createHash('sha256').update(canonicalJson({ eligibility, unit, rank })).digest()
