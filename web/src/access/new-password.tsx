import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../ui/text-field.tsx'
import { shortestPassword } from './roles.ts'

type NewPasswordProps = {
  readonly value: string
  readonly again: string
  readonly onChange: (value: string) => void
  readonly onAgain: (value: string) => void
  readonly error: string | undefined
  readonly againError: string | undefined
}

/** Typed twice, because nobody sees what is typed and nobody can look it up later. */
export const NewPassword = (props: NewPasswordProps): ReactElement => {
  const { t } = useTranslation('access')
  return (
    <>
      <TextField
        label={t('newPassword')}
        type="password"
        name="new-password"
        autoComplete="new-password"
        value={props.value}
        onChange={props.onChange}
        required
        maxLength={200}
        help={t('passwordHelp', { least: shortestPassword })}
        error={props.error}
      />
      <TextField
        label={t('passwordAgain')}
        type="password"
        name="new-password-again"
        autoComplete="new-password"
        value={props.again}
        onChange={props.onAgain}
        required
        maxLength={200}
        error={props.againError}
      />
    </>
  )
}
