import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Select } from '../ui/select.tsx'
import type { FileEncoding } from './mutations.ts'

const encodings: readonly FileEncoding[] = ['auto', 'utf-8', 'cp932']

export const EncodingField = ({
  value,
  onChange,
  disabled,
}: {
  readonly value: FileEncoding
  readonly onChange: (encoding: FileEncoding) => void
  readonly disabled: boolean
}): ReactElement => {
  const { t } = useTranslation('roster')
  return (
    <div className="max-w-100">
      <Select
        label={t('encoding.label')}
        value={value}
        onChange={onChange}
        disabled={disabled}
        hideRequirement
        help={t('encoding.help')}
        options={encodings.map((encoding) => ({
          value: encoding,
          label: t(`encoding.${encoding}`),
        }))}
      />
    </div>
  )
}
