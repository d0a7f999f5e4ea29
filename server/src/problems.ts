import { accessProblems } from './access/errors.ts'
import { ballotsProblems } from './ballots/errors.ts'
import { countingProblems } from './counting/errors.ts'
import { type ProblemTable, platformProblems } from './platform/problems.ts'
import { rosterProblems } from './roster/errors.ts'
import { surveysProblems } from './surveys/errors.ts'
import { urnProblems } from './urn/errors.ts'

/** Every problem code of the service. A code belongs to one room; a voter's two doors share two. */
export const allProblems: ProblemTable = {
  ...platformProblems,
  ...accessProblems,
  ...rosterProblems,
  ...surveysProblems,
  ...ballotsProblems,
  ...urnProblems,
  ...countingProblems,
}
