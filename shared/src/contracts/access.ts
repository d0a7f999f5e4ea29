import Type, { type Static } from 'typebox'
import { exactly, Id, Text, UnitCode } from './text.ts'

export const Role = Type.Union([Type.Literal('admin'), Type.Literal('hr'), Type.Literal('head')])
export type Role = Static<typeof Role>

const SignInName = Type.String({ minLength: 1, maxLength: 254 })
const Password = Type.String({ minLength: 10, maxLength: 200 })
const PersonName = Type.String({ minLength: 1, maxLength: 100 })

export const SignIn = Type.Object(
  { signInName: SignInName, password: Type.String({ minLength: 1, maxLength: 200 }) },
  exactly,
)
export type SignIn = Static<typeof SignIn>

/** Who is signed in, and the units whose subtrees a section head may see. */
export const Me = Type.Object(
  {
    id: Id,
    name: PersonName,
    signInName: SignInName,
    role: Role,
    units: Type.Array(Type.Object({ code: UnitCode, name: Text }, exactly)),
  },
  exactly,
)
export type Me = Static<typeof Me>

/** `account` is null for a visitor; `setUpNeeded` is true until the first administrator exists. */
export const Session = Type.Object(
  {
    account: Type.Union([Me, Type.Null()]),
    setUpNeeded: Type.Boolean(),
    demo: Type.Boolean(),
  },
  exactly,
)
export type Session = Static<typeof Session>

export const SetUp = Type.Object(
  {
    organisation: Type.String({ minLength: 1, maxLength: 100 }),
    ladder: Type.Union([Type.Literal('aomori'), Type.Literal('sendai'), Type.Literal('osaki')]),
    name: PersonName,
    signInName: SignInName,
    password: Password,
  },
  exactly,
)
export type SetUp = Static<typeof SetUp>

export const Account = Type.Object(
  {
    id: Id,
    name: PersonName,
    signInName: SignInName,
    role: Role,
    disabled: Type.Boolean(),
    units: Type.Array(UnitCode),
  },
  exactly,
)
export type Account = Static<typeof Account>
export const Accounts = Type.Object({ accounts: Type.Array(Account) }, exactly)

export const NewAccount = Type.Object(
  {
    name: PersonName,
    signInName: SignInName,
    role: Role,
    password: Password,
    units: Type.Array(UnitCode, { maxItems: 200 }),
  },
  exactly,
)
export type NewAccount = Static<typeof NewAccount>

export const AccountChange = Type.Object(
  {
    name: Type.Optional(PersonName),
    role: Type.Optional(Role),
    disabled: Type.Optional(Type.Boolean()),
    password: Type.Optional(Password),
    units: Type.Optional(Type.Array(UnitCode, { maxItems: 200 })),
  },
  exactly,
)
export type AccountChange = Static<typeof AccountChange>

export const PasswordChange = Type.Object(
  { current: Type.String({ minLength: 1, maxLength: 200 }), next: Password },
  exactly,
)
export type PasswordChange = Static<typeof PasswordChange>
