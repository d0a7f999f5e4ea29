import type { Role } from '@koe/shared/contracts/access.ts'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../platform/use-language.ts'
import { unitsQuery } from '../roster/queries.ts'
import { UnitChooser } from '../roster/unit-chooser.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorMessage } from '../ui/field.tsx'
import { Cross } from '../ui/icons.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { roles } from './roles.ts'

export const RoleField = ({
  value,
  onChange,
  error,
}: {
  readonly value: Role
  readonly onChange: (role: Role) => void
  readonly error: string | undefined
}): ReactElement => {
  const { t } = useTranslation('access')
  return (
    <RadioGroup
      label={t('role')}
      value={value}
      onChange={onChange}
      required
      error={error}
      options={roles.map((role) => ({
        value: role,
        label: t(`roles.${role}`),
        help: t(`roleHelp.${role}`),
      }))}
    />
  )
}

type UnitsFieldProps = {
  readonly value: readonly string[]
  readonly onChange: (codes: readonly string[]) => void
  readonly error: string | undefined
}

/** The units a section head answers for; what lies below them is included. */
export const UnitsField = ({ value, onChange, error }: UnitsFieldProps): ReactElement => {
  const { t } = useTranslation('access')
  const language = useLanguage()
  const { data: units } = useQuery(unitsQuery)
  const nameOf = (code: string) => units?.find((unit) => unit.code === code)?.name[language] ?? code
  return (
    <fieldset className="flex flex-col gap-2" aria-invalid={error ? true : undefined} tabIndex={-1}>
      <legend className="mb-1 leading-150 font-700">{t('units')}</legend>
      <p className="text-sm leading-160 text-solid-gray-700">{t('unitsHelp')}</p>
      {value.length > 0 && (
        <ul className="flex flex-col">
          {value.map((code) => (
            <li
              key={code}
              className="flex items-center justify-between gap-3 border-b border-hairline py-1"
            >
              <span>
                {nameOf(code)}
                <span className="pl-2 text-sm text-solid-gray-700">{code}</span>
              </span>
              <Button
                kind="tertiary"
                size="small"
                icon={<Cross className="size-4" />}
                onPress={() => onChange(value.filter((other) => other !== code))}
                aria-label={t('unitRemove', { unit: nameOf(code) })}
              >
                {t('remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <UnitChooser
          label={t('unitAdd')}
          onChoose={({ code }) => onChange(value.includes(code) ? value : [...value, code])}
        />
      </div>
      {error && <ErrorMessage id="units-error">{error}</ErrorMessage>}
    </fieldset>
  )
}
