import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportKind } from '../platform/paths.ts'
import { saveBlob } from '../platform/save-blob.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { FileDrop } from '../ui/file-drop.tsx'
import { Download } from '../ui/icons.tsx'
import { Failed } from '../ui/loaded.tsx'
import { EncodingField } from './encoding-field.tsx'
import type { ChosenFile, FileEncoding } from './mutations.ts'
import { ranksQuery, unitsQuery } from './queries.ts'
import { sampleFile } from './sample-file.ts'

type ImportChooseProps = {
  readonly kind: ImportKind
  readonly encoding: FileEncoding
  readonly onEncoding: (encoding: FileEncoding) => void
  readonly onFile: (file: ChosenFile) => void
  readonly pending: boolean
  readonly error: unknown
}

const columns = {
  units: ['code', 'parent', 'name', 'nameEn'],
  people: ['staffNumber', 'name', 'unit', 'rank', 'email'],
} as const satisfies Record<ImportKind, readonly string[]>

const FileHelp = ({ kind }: { readonly kind: ImportKind }): ReactElement => {
  const { t } = useTranslation('roster')
  const { data: units = [] } = useQuery(unitsQuery)
  const { data: ranks = [] } = useQuery(ranksQuery)
  const save = () => {
    const text = sampleFile(kind, { units, ranks })
    saveBlob(new Blob([text], { type: 'text/csv;charset=utf-8' }), t(`importing.${kind}.sample`))
  }
  return (
    <Card title={t('importing.columnsTitle')}>
      <ul className="list-disc pl-5">
        {columns[kind].map((meaning) => (
          <li key={meaning}>
            <span className="font-700">
              {t(`column.${kind}.${meaning}` as 'column.units.code')}
            </span>
            <span className="block text-sm text-solid-gray-700">
              {t(`columnHelp.${kind}.${meaning}` as 'columnHelp.units.code')}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-sm text-solid-gray-700">{t('importing.columnsNote')}</p>
      <div>
        <Button kind="secondary" icon={<Download />} onPress={save}>
          {t('importing.saveSample')}
        </Button>
      </div>
    </Card>
  )
}

export const ImportChoose = (props: ImportChooseProps): ReactElement => {
  const { t } = useTranslation('roster')
  const [unreadable, setUnreadable] = useState(false)
  /** Read at once: the file may lie on a share that goes away, or be saved anew meanwhile. */
  const take = async (file: File) => {
    try {
      const bytes = new Blob([await file.arrayBuffer()])
      setUnreadable(false)
      props.onFile({ name: file.name, bytes })
    } catch {
      setUnreadable(true)
    }
  }
  return (
    <div className="grid items-start gap-8 md:grid-cols-[3fr_2fr]">
      <div className="flex flex-col gap-6">
        {props.error !== null && <Failed error={props.error} />}
        <FileDrop
          label={t('importing.file')}
          accept={['.csv', '.txt']}
          help={t(`importing.${props.kind}.fileHelp`)}
          onFile={(file) => void take(file)}
          disabled={props.pending}
          error={unreadable ? t('importing.unreadable') : undefined}
        />
        <p role="status" className="empty:hidden">
          {props.pending && t('importing.checking')}
        </p>
        <EncodingField
          value={props.encoding}
          onChange={props.onEncoding}
          disabled={props.pending}
        />
      </div>
      <FileHelp kind={props.kind} />
    </div>
  )
}
