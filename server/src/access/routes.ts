import {
  Account,
  AccountChange,
  Accounts,
  NewAccount,
  PasswordChange,
  Session,
  SignIn,
} from '@koe/shared/contracts/access.ts'
import { exactly, Id } from '@koe/shared/contracts/text.ts'
import Type from 'typebox'
import type { HttpServer } from '../platform/http.ts'
import type { Services } from '../services.ts'
import { addAccount, changeAccount } from './accounts.ts'
import { allow } from './guard.ts'
import {
  clearSessionCookie,
  recogniseSessions,
  sendSessionCookie,
  sessionTokenHash,
} from './session.ts'
import { changeOwnPassword, signIn } from './sign-in.ts'
import { deleteSession } from './store.ts'
import { accountsView, accountView, sessionView } from './view.ts'

const tags = ['access']
const Problem = Type.Ref('Problem')
const IdParams = Type.Object({ id: Id }, exactly)

export async function accessRoutes(app: HttpServer, services: Services): Promise<void> {
  recogniseSessions(app, services)
  sessionRoutes(app, services)
  accountRoutes(app, services)
}

function sessionRoutes(app: HttpServer, services: Services): void {
  app.get(
    '/api/session',
    {
      schema: {
        tags,
        summary: 'Who is signed in, and whether the installation is set up',
        response: { 200: Session },
      },
    },
    (request) => sessionView(services, request.signedIn?.id ?? null),
  )
  app.post(
    '/api/session',
    {
      schema: {
        tags,
        summary: 'Sign in',
        body: SignIn,
        response: { 200: Session, 400: Problem, 401: Problem, 429: Problem },
      },
    },
    async (request, reply) => {
      const { accountId, token } = await signIn(services, request.body, sessionTokenHash(request))
      sendSessionCookie(reply, services, token)
      return sessionView(services, accountId)
    },
  )
  app.delete(
    '/api/session',
    { schema: { tags, summary: 'Sign out', response: { 204: Type.Null() } } },
    async (request, reply) => {
      const tokenHash = sessionTokenHash(request)
      if (tokenHash) await deleteSession(services.databases.identity, tokenHash)
      clearSessionCookie(reply, services)
      return reply.code(204).send(null)
    },
  )
  app.put(
    '/api/session/password',
    {
      schema: {
        tags,
        summary: 'Change one’s own password',
        body: PasswordChange,
        response: { 204: Type.Null(), 400: Problem, 401: Problem, 429: Problem },
      },
    },
    async (request, reply) => {
      const { id } = allow(request, 'admin', 'hr', 'head')
      await changeOwnPassword(services, id, request.body, sessionTokenHash(request))
      return reply.code(204).send(null)
    },
  )
}

function accountRoutes(app: HttpServer, services: Services): void {
  const db = services.databases.identity
  app.get(
    '/api/accounts',
    {
      schema: {
        tags,
        summary: 'All accounts, for administrators',
        response: { 200: Accounts, 401: Problem, 403: Problem },
      },
    },
    async (request) => {
      allow(request, 'admin')
      return { accounts: await accountsView(db) }
    },
  )
  app.post(
    '/api/accounts',
    {
      schema: {
        tags,
        summary: 'Create an account',
        body: NewAccount,
        response: { 201: Account, 400: Problem, 401: Problem, 403: Problem, 409: Problem },
      },
    },
    async (request, reply) => {
      const by = allow(request, 'admin')
      const id = await addAccount(services, by, request.body)
      return reply.code(201).send(await accountView(db, id))
    },
  )
  app.patch(
    '/api/accounts/:id',
    {
      schema: {
        tags,
        summary: 'Change, disable or enable an account',
        params: IdParams,
        body: AccountChange,
        response: {
          200: Account,
          400: Problem,
          401: Problem,
          403: Problem,
          404: Problem,
          409: Problem,
        },
      },
    },
    async (request) => {
      const by = allow(request, 'admin')
      await changeAccount(services, by, request.params.id, request.body)
      return accountView(db, request.params.id)
    },
  )
}
