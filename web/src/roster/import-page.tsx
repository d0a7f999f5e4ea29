import type { ImportCheck, ImportResult } from '@koe/shared/contracts/roster.ts'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ImportKind, paths } from '../platform/paths.ts'
import { Breadcrumbs, PageHeading } from '../ui/page-heading.tsx'
import { Stepper } from '../ui/stepper.tsx'
import { ImportChoose } from './import-choose.tsx'
import { ImportDone } from './import-done.tsx'
import { ImportReview } from './import-review.tsx'
import { type ChosenFile, type FileEncoding, useCheckImport } from './mutations.ts'

const route = getRouteApi('/office/roster/import/$kind')

type Step =
  | { readonly name: 'choose' }
  | { readonly name: 'review'; readonly file: ChosenFile; readonly check: ImportCheck }
  | { readonly name: 'done'; readonly result: ImportResult }

const positions: Record<Step['name'], number> = { choose: 0, review: 1, done: 3 }

/** Choose, look, confirm. Nothing in the roster changes before the last step. */
const Import = ({ kind }: { readonly kind: ImportKind }): ReactElement => {
  const { t } = useTranslation('roster')
  const [step, setStep] = useState<Step>({ name: 'choose' })
  const [encoding, setEncoding] = useState<FileEncoding>('auto')
  const check = useCheckImport(kind)
  const checkFile = (file: ChosenFile, as: FileEncoding) => {
    setEncoding(as)
    check.mutate(
      { file, encoding: as },
      { onSuccess: (found) => setStep({ name: 'review', file, check: found }) },
    )
  }
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t('title'), href: paths.roster() },
          { label: t(`importing.${kind}.title`) },
        ]}
      />
      <PageHeading title={t(`importing.${kind}.title`)} lead={t('importing.lead')} />
      <Stepper
        label={t('importing.steps.label')}
        current={positions[step.name]}
        steps={[
          t('importing.steps.choose'),
          t('importing.steps.review'),
          t('importing.steps.import'),
        ]}
      />
      {step.name === 'choose' && (
        <ImportChoose
          kind={kind}
          encoding={encoding}
          onEncoding={setEncoding}
          onFile={(file) => checkFile(file, encoding)}
          pending={check.isPending}
          error={check.error}
        />
      )}
      {step.name === 'review' && (
        <ImportReview
          key={step.check.digest + step.check.encoding}
          kind={kind}
          file={step.file}
          check={step.check}
          encoding={encoding}
          checking={check.isPending}
          checkError={check.error}
          onCheckAgain={(as) => checkFile(step.file, as)}
          onOtherFile={() => {
            check.reset()
            setStep({ name: 'choose' })
          }}
          onDone={(result) => setStep({ name: 'done', result })}
        />
      )}
      {step.name === 'done' && <ImportDone kind={kind} result={step.result} />}
    </>
  )
}

export const ImportPage = (): ReactElement => {
  const { kind } = route.useParams()
  return <Import key={kind} kind={kind} />
}
