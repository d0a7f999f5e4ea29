import {
  Invitation,
  InvitationRequest,
  IssueAnswer,
  IssueRequest,
} from '@koe/shared/contracts/ballots.ts'
import Type from 'typebox'
import type { HttpServer } from '../platform/http.ts'
import type { Services } from '../services.ts'
import { createSignerPool } from './crypto/signer-pool.ts'
import { invitationFor } from './invitation.ts'
import { issueBallot } from './issue.ts'

const tags = ['ballots']
const Problem = Type.Ref('Problem')
/** Nothing about a voter's request is ever logged, not even an error. */
const logLevel = 'silent'

/** The anonymous half of voting that knows people: no account, no cookie, no log, no audit. */
export async function ballotsRoutes(app: HttpServer, services: Services): Promise<void> {
  const signers = createSignerPool()
  app.addHook('onClose', () => signers.close())

  app.post(
    '/api/ballots/invitation',
    {
      logLevel,
      schema: {
        tags,
        summary: 'What a personal link opens: the survey and its manifest',
        body: InvitationRequest,
        response: { 200: Invitation, 400: Problem, 404: Problem },
      },
    },
    (request, reply) => {
      reply.header('cache-control', 'no-store')
      return invitationFor(services, request.body.link)
    },
  )
  app.post(
    '/api/ballots/issue',
    {
      logLevel,
      schema: {
        tags,
        summary: 'Sign a voter’s blinded values, once',
        body: IssueRequest,
        response: { 200: IssueAnswer, 400: Problem, 404: Problem, 409: Problem },
      },
    },
    (request, reply) => {
      reply.header('cache-control', 'no-store')
      return issueBallot(services, signers, request.body)
    },
  )
}
